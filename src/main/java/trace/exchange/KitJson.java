package trace.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Language;

/** What the commands give as JSON that look at kits. Member names never change. */
public final class KitJson {
  private KitJson() {}

  /**
   * A kit at hand.
   *
   * @param kit what it asks for; empty if that cannot be understood
   * @param folder where it is, or empty for one that comes with the program
   */
  public record Listed(String name, Optional<Kit> kit, String folder) {}

  /**
   * What is wrong in one file.
   *
   * @param name the name of the kit or lens it belongs to
   * @param lens true for a lens
   */
  public record Checked(
      String name, boolean lens, String file, List<TraceJson.SaidProblem> problems) {}

  /** {@code kit list --json}. */
  public static String list(List<Listed> kits, Language language) {
    return JsonText.object(j -> j.objects("kits", kits, k -> head(j, k, language)));
  }

  private static void head(JsonText j, Listed k, Language language) {
    j.put("name", k.name());
    j.put("title", k.kit().map(kit -> kit.title().in(language)));
    j.put("about", k.kit().map(kit -> kit.about().in(language)));
    j.put("folder", Optional.of(k.folder()));
    j.put("readable", k.kit().isPresent());
    j.put("session", k.kit().map(Kit::isSession).orElse(false));
  }

  private static void slot(JsonText j, Kit.Slot s, Language language) {
    j.put("key", s.key());
    j.put("title", s.title().in(language));
    j.put("minutes", s.minutes());
    j.put("least", s.least());
    j.put("from", s.from());
    j.put("listening", s.listening());
    j.put("say", s.say().in(language));
  }

  /** {@code kit show --json}. */
  public static String kit(Listed listed, Language language) {
    Kit kit = listed.kit().orElseThrow();
    return JsonText.object(
        j -> {
          head(j, listed, language);
          j.objects(
              "documents",
              kit.documents(),
              d -> j.put("key", d.key()).put("title", d.title().in(language)));
          j.objects(
              "sides",
              kit.sides(),
              s -> j.put("key", s.key()).put("title", s.title().in(language)));
          j.objects("sections", kit.sections(), s -> section(j, s, language));
          j.objects(
              "lenses",
              kit.lenses(),
              l ->
                  j.put("key", l.key())
                      .put("title", l.title().in(language))
                      .put("ask", l.ask().in(language)));
          if (kit.isSession()) {
            j.put("leastMinutes", kit.leastMinutes());
            j.objects("timetable", kit.timetable(), s -> slot(j, s, language));
          }
        });
  }

  private static void section(JsonText j, Kit.Section s, Language language) {
    j.put("key", s.key());
    j.put("title", s.title().in(language));
    j.put("ask", s.ask().in(language));
    j.put("minutes", s.minutes());
    j.put("required", s.required());
    j.put("partOfEveryTrace", s.builtIn());
    if (!s.builtIn()) {
      j.put("shape", s.shape().name().toLowerCase(Locale.ROOT));
      j.objects("fields", s.fields(), f -> field(j, f, language));
    }
  }

  private static void field(JsonText j, Kit.Field f, Language language) {
    j.put("key", f.key());
    j.put("title", f.title().in(language));
    j.put("type", f.type().name().toLowerCase(Locale.ROOT));
    j.put("required", f.required());
    if (!f.choices().isEmpty()) {
      j.objects(
          "choices", f.choices(), c -> j.put("key", c.key()).put("title", c.title().in(language)));
    }
    if (!f.fields().isEmpty()) {
      j.objects("fields", f.fields(), inner -> field(j, inner, language));
    }
  }

  /** {@code kit check --json}. */
  public static String check(List<Checked> files) {
    return JsonText.object(
        j ->
            j.objects(
                "files",
                files,
                f -> {
                  j.put(f.lens() ? "lens" : "kit", f.name());
                  j.put("file", f.file());
                  j.objects("problems", f.problems(), p -> TraceJson.problem(j, p));
                }));
  }
}
