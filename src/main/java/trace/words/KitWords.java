package trace.words;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import trace.model.Kit;
import trace.model.Language;

/** What a way of tracing asks for, told on a terminal. */
public final class KitWords {
  private static final String GAP = "  ";
  private static final int WIDEST_NAME = 24;

  private final Language language;
  private final Texts texts;
  private final Ink ink;
  private final int columns;

  /**
   * Speaks in one language.
   *
   * @param columns the width of the terminal in columns of one narrow character
   * @param color whether colours may be used
   */
  public KitWords(Language language, int columns, boolean color) {
    this.language = language;
    this.texts = Texts.read("kits", language);
    this.ink = new Ink(color);
    this.columns = columns;
  }

  /**
   * A line and a sentence for a kit.
   *
   * @param width how wide the names stand, in columns
   * @param folder where a kit of the workspace is, or empty
   */
  public String line(String name, int width, Optional<Kit> kit, String folder) {
    String title = kit.map(k -> k.title().in(language)).orElseGet(() -> texts.raw("unreadable"));
    String about = kit.map(k -> k.about().in(language)).orElse("");
    Paragraphs out = line(name, width, title, about);
    if (!folder.isEmpty()) {
      String rest = " ".repeat(Math.min(width, WIDEST_NAME)) + GAP;
      out.hanging(rest, rest.length(), texts.text("folder", folder), ink::faint);
    }
    return out.text();
  }

  /** The same for a lens. */
  public String line(String name, int width, Kit.Lens lens) {
    return line(name, width, lens.title().in(language), lens.ask().in(language)).text();
  }

  private Paragraphs line(String name, int width, String title, String about) {
    Paragraphs out = new Paragraphs(columns);
    int column = Math.min(width, WIDEST_NAME);
    String shown = Width.harmless(name);
    String lead = ink.bold(shown) + " ".repeat(Math.max(0, column - Width.of(shown))) + GAP;
    int indent = Math.max(column, Width.of(shown)) + GAP.length();
    out.hanging(lead, indent, title, UnaryOperator.identity());
    String rest = " ".repeat(column) + GAP;
    if (!about.isEmpty()) {
      out.hanging(rest, rest.length(), about, UnaryOperator.identity());
    }
    return out;
  }

  /** How wide a name stands on a terminal. */
  public static int width(String name) {
    return Width.of(Width.harmless(name));
  }

  /** All that a kit asks for. */
  public String kit(Kit kit, String folder) {
    Paragraphs out = new Paragraphs(columns);
    out.line(line(kit.name(), 0, Optional.of(kit), folder).stripTrailing());
    out.blank();
    int minutes = kit.sections().stream().mapToInt(Kit.Section::minutes).sum();
    out.plain(texts.text(minutes == 0 ? "asks" : "asks.minutes", minutes));
    int number = 0;
    for (Kit.Section section : kit.sections()) {
      section(out, ++number, section);
    }
    if (!kit.lenses().isEmpty()) {
      out.blank();
      out.plain(texts.raw("lenses"));
      for (Kit.Lens lens : kit.lenses()) {
        out.hanging(GAP, GAP.length(), lens.title().in(language), ink::bold);
        out.hanging(GAP + GAP, 4, lens.ask().in(language), UnaryOperator.identity());
      }
    }
    if (kit.isSession()) {
      timetable(out, kit);
      return out.text();
    }
    out.blank();
    out.plain(texts.raw("documents"));
    for (Kit.Document document : kit.documents()) {
      String file = "out/" + document.key() + ".md";
      out.hanging(GAP, 2, texts.text("document", document.title().in(language), file), s -> s);
    }
    return out.text();
  }

  private void timetable(Paragraphs out, Kit kit) {
    out.blank();
    out.plain(texts.text("timetable", kit.leastMinutes(), kit.minutes()));
    for (Kit.Slot slot : kit.timetable()) {
      String about =
          slot.isFixed()
              ? texts.text("slot.fixed", slot.minutes())
              : texts.text("slot", slot.minutes(), slot.least());
      String from = slot.from() == 0 ? "" : texts.text("slot.from", slot.from());
      String listening = slot.listening() ? texts.raw("slot.listening") : "";
      String title = texts.text("slot.line", slot.title().in(language), about + from + listening);
      out.hanging(GAP, 2, title, ink::bold);
      if (!slot.say().in(language).isEmpty()) {
        out.hanging(GAP + GAP, 4, slot.say().in(language), UnaryOperator.identity());
      }
    }
  }

  private void section(Paragraphs out, int number, Kit.Section section) {
    String lead = Width.padLeft(String.valueOf(number), 4) + ". ";
    String minutes = section.minutes() == 0 ? "" : texts.text("minutes", section.minutes());
    String where = section.builtIn() ? section.key() : "sections: " + section.key();
    out.hanging(
        lead, 6, texts.text("section", section.title().in(language), where, minutes), ink::bold);
    out.hanging(" ".repeat(6), 6, section.ask().in(language), UnaryOperator.identity());
    if (!section.fields().isEmpty()) {
      out.hanging(" ".repeat(6), 6, texts.text("fields", fields(section.fields())), ink::faint);
    }
  }

  private String fields(List<Kit.Field> fields) {
    return fields.stream().map(this::field).collect(Collectors.joining(texts.raw("comma")));
  }

  private String field(Kit.Field field) {
    String title = texts.text("field", field.key(), field.title().in(language));
    if (!field.fields().isEmpty()) {
      return title + texts.text("inner", fields(field.fields()));
    }
    String choices =
        field.choices().stream()
            .map(c -> c.title().in(language))
            .collect(Collectors.joining(texts.raw("or")));
    return choices.isEmpty() ? title : title + texts.text("inner", choices);
  }
}
