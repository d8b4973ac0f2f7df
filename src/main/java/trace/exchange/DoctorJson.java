package trace.exchange;

import java.util.List;

/** What {@code doctor --json} gives. Member names never change. */
public final class DoctorJson {
  private DoctorJson() {}

  /**
   * One thing that was looked at.
   *
   * @param subject what it is: java, encoding, font …
   * @param well false if something is missing
   * @param found what was found, in a few words, without anything private
   */
  public record Line(String subject, boolean well, String found) {}

  /** The lines as JSON. */
  public static String of(List<Line> lines) {
    return JsonText.object(
        j -> {
          j.put("well", lines.stream().allMatch(Line::well));
          j.objects(
              "lines",
              lines,
              l -> j.put("subject", l.subject()).put("well", l.well()).put("found", l.found()));
        });
  }
}
