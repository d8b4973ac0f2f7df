package trace.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trace.exchange.DoctorJson;
import trace.model.Language;
import trace.words.Width;

/** {@code trace doctor}: whether everything is there that is needed. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private JsonOption json;
  @Mixin private PlaceOptions place;

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Language language = place.language(surroundings);
    Console console = surroundings.console();
    Texts texts = Texts.of(language);
    List<DoctorJson.Line> lines = Checkup.of(surroundings, place.folder(surroundings), language);
    boolean well = lines.stream().allMatch(DoctorJson.Line::well);
    if (json.asked()) {
      console.text(DoctorJson.of(lines));
    } else {
      int column = lines.stream().mapToInt(l -> Width.of(subject(texts, l))).max().orElse(0);
      for (DoctorJson.Line line : lines) {
        String mark = texts.get(line.well() ? "doctor.well" : "doctor.ill");
        console.line(mark + " " + Width.pad(subject(texts, line), column) + "  " + line.found());
      }
      console.line("");
      console.line(texts.get(well ? "doctor.all.well" : "doctor.not.well"));
    }
    return well ? ExitCode.DONE : ExitCode.NO;
  }

  private static String subject(Texts texts, DoctorJson.Line line) {
    return texts.get("doctor.subject." + line.subject());
  }
}
