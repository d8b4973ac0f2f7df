package trace.model;

import java.util.List;
import java.util.Optional;

/**
 * A way of tracing (進め方): what it asks for, as data.
 *
 * @param name its name, the name of its folder
 * @param title how it is shown
 * @param about what it is for, in a sentence
 * @param sides the sides elements may stand on, the built-in ones first
 * @param sections what it asks for, in order
 * @param checks what it asks about when something is missing
 */
public record Kit(
    String name,
    LocalText title,
    LocalText about,
    List<Side> sides,
    List<Section> sections,
    List<Check> checks) {
  public Kit {
    sides = List.copyOf(sides);
    sections = List.copyOf(sections);
    checks = List.copyOf(checks);
  }

  /**
   * One thing the kit asks for.
   *
   * @param key the key under {@code sections:} of a trace, or the name of the built-in part
   * @param builtIn true if it is a part that every trace has (question, elements, voices, …)
   * @param title its heading
   * @param ask the question put to the person
   * @param minutes how long to think about it, 0 if it takes no time of its own
   * @param required true if a trace without it is not finished (a 問い, never a 誤り)
   * @param shape what may stand there
   * @param fields the fields of an entry; empty when the shape has none
   */
  public record Section(
      String key,
      boolean builtIn,
      LocalText title,
      LocalText ask,
      int minutes,
      boolean required,
      Shape shape,
      List<Field> fields) {
    public Section {
      fields = List.copyOf(fields);
    }
  }

  /** The shape of a section's content. */
  public enum Shape {
    /** One text. */
    TEXT,
    /** A list of texts. */
    TEXTS,
    /** One entry with the section's fields. */
    ENTRY,
    /** A list of entries with the section's fields. */
    ENTRIES
  }

  /**
   * A field of an entry.
   *
   * @param key its key in files
   * @param title how it is shown
   * @param type what may stand there
   * @param required true if an entry without it is incomplete
   * @param choices the values allowed for {@link Type#CHOICE}
   */
  public record Field(
      String key, LocalText title, Type type, boolean required, List<String> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** What may stand in a field. */
  public enum Type {
    TEXT,
    TEXTS,
    NUMBER,
    /** ISO 8601: a day, a month or a year. */
    DATE,
    /** The name of an element. */
    ELEMENT,
    ELEMENTS,
    /** An arrow in the notation, of which only the two ends count. */
    RELATIONSHIP,
    RELATIONSHIPS,
    /** Keys of sources. */
    SOURCES,
    CHOICE
  }

  /**
   * What the kit asks when a section is not (yet) as it would like it: a 問い, never a 誤り.
   *
   * @param section key of the section
   * @param when what has to be so for the question to be put
   * @param count the number of {@link When#FEWER_THAN}
   * @param ask the question, as a colleague would put it
   */
  public record Check(String section, When when, int count, LocalText ask) {}

  /** When a kit's question is put. */
  public enum When {
    EMPTY,
    FEWER_THAN
  }

  /** The side that a text names, by key, title or alias. */
  public Optional<Side> side(String text) {
    return sides.stream().filter(s -> s.isCalled(text)).findFirst();
  }

  /** The section of that key. */
  public Optional<Section> section(String key) {
    return sections.stream().filter(s -> s.key().equals(key)).findFirst();
  }
}
