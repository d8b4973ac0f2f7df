package trace.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way of tracing (進め方) or a kind of session (会の種類): what it asks for, as data.
 *
 * @param name its name, the name of its folder
 * @param title how it is shown
 * @param about what it is for, in a sentence
 * @param sides the sides elements may stand on, the built-in ones first
 * @param sections what it asks for, in order
 * @param lenses the changes of view (見方) it invites to
 * @param checks what it asks about when something is missing
 * @param documents the documents it gives; at least one for a way of tracing
 * @param charts the pictures drawn of its sections, which documents may show
 * @param timetable how the time of a session is spent, in order; a way of tracing has none
 */
public record Kit(
    String name,
    LocalText title,
    LocalText about,
    List<Side> sides,
    List<Section> sections,
    List<Lens> lenses,
    List<Check> checks,
    List<Document> documents,
    List<Chart> charts,
    List<Slot> timetable) {
  /** The document of a kit that names none. */
  public static final Document REPORT = new Document("report", new LocalText("レポート", "Report"));

  /** The papers of a session, for which its kind may have templates of its own. */
  public static final List<String> PAPERS =
      List.of("guide", "handout", "worksheet", "groups", "tags");

  /** The parts every trace has, which a kit may ask for under these names. */
  public static final List<String> PARTS =
      List.of(
          "question",
          "boundary",
          "elements",
          "relationships",
          "loops",
          "sources",
          "voices",
          "lenses");

  public Kit {
    sides = List.copyOf(sides);
    sections = List.copyOf(sections);
    lenses = List.copyOf(lenses);
    checks = List.copyOf(checks);
    documents = List.copyOf(documents);
    charts = List.copyOf(charts);
    timetable = List.copyOf(timetable);
  }

  /** A kit that invites to no change of view of its own, with a report. */
  public Kit(
      String name,
      LocalText title,
      LocalText about,
      List<Side> sides,
      List<Section> sections,
      List<Check> checks) {
    this(
        name,
        title,
        about,
        sides,
        sections,
        List.of(),
        checks,
        List.of(REPORT),
        List.of(),
        List.of());
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

    /** The field of that key, or, as {@code actions.date}, a field within entries of a field. */
    public Optional<Field> field(String path) {
      int dot = path.indexOf('.');
      Optional<Field> found = Kit.field(fields, dot < 0 ? path : path.substring(0, dot));
      return dot < 0 ? found : found.flatMap(f -> Kit.field(f.fields(), path.substring(dot + 1)));
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
   * @param fields the fields of an entry for {@link Type#ENTRIES}
   * @param hides what a document of an earlier day does not show: keys of fields beside this date
   *     or in entries there, {@code entry} for all of it, or a section, as {@code sections.after}
   */
  public record Field(
      String key,
      LocalText title,
      Type type,
      boolean required,
      List<Choice> choices,
      List<Field> fields,
      List<String> hides) {
    public Field {
      choices = List.copyOf(choices);
      fields = List.copyOf(fields);
      hides = List.copyOf(hides);
    }

    /** A field that hides nothing. */
    public Field(
        String key,
        LocalText title,
        Type type,
        boolean required,
        List<Choice> choices,
        List<Field> fields) {
      this(key, title, type, required, choices, fields, List.of());
    }

    /** True if it says what on the map the entry has to do with. */
    public boolean isConnecting() {
      return switch (type) {
        case ELEMENT, ELEMENTS, RELATIONSHIP, RELATIONSHIPS -> true;
        default -> false;
      };
    }

    /** True if it names one element of the map, or several. */
    public boolean isElement() {
      return type == Type.ELEMENT || type == Type.ELEMENTS;
    }

    /** The choice that a text names. */
    public Optional<Choice> choice(String text) {
      return choices.stream().filter(c -> c.isCalled(text)).findFirst();
    }
  }

  /**
   * A value that a field offers.
   *
   * @param key its short name in files; traces write it, or its title, or an alias
   * @param title how it is shown
   * @param aliases other spellings
   * @param means what it says, in words, where its title is only a mark; else empty
   */
  public record Choice(String key, LocalText title, List<String> aliases, LocalText means) {
    public Choice {
      aliases = List.copyOf(aliases);
    }

    /** A choice that is called by one word. */
    public static Choice of(String word) {
      LocalText none = new LocalText("", "");
      return new Choice(word, new LocalText(word, word), List.of(), none);
    }

    /** True if the text names this choice, whatever its width, case or look as an emoji. */
    public boolean isCalled(String text) {
      String t = plain(text);
      return t.equalsIgnoreCase(plain(key))
          || t.equalsIgnoreCase(plain(title.ja()))
          || t.equalsIgnoreCase(plain(title.en()))
          || aliases.stream().anyMatch(a -> t.equalsIgnoreCase(plain(a)));
    }

    /** Without the selector (U+FE0F) that some keyboards put behind an emoji. */
    private static String plain(String text) {
      return Names.key(text.replace("\uFE0F", ""));
    }
  }

  /**
   * A document that a kit gives.
   *
   * @param key the name of its file and of its templates, such as {@code report}
   * @param title what it is called
   */
  public record Document(String key, LocalText title) {}

  /**
   * A picture drawn of what stands in a section.
   *
   * @param key the name of its file, such as {@code calendar}
   * @param title stands above it
   * @param kind how it is drawn
   * @param section key of the section whose entries it shows
   * @param uses for each role (such as {@code from}) the field that plays it; a field within
   *     entries of a field as {@code actions.date}
   */
  public record Chart(
      String key, LocalText title, ChartKind kind, String section, Map<String, String> uses) {
    public Chart {
      uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
    }

    /** The field that plays a role: the one that was named, else the one that is called like it. */
    public String use(String role) {
      return uses.getOrDefault(role, role);
    }
  }

  /** How a picture of a section is drawn, and what it needs of the section's entries. */
  public enum ChartKind {
    /** Months with their days, a band for each entry, and below them what is done on which day. */
    CALENDAR(List.of("name", "from"), List.of("to", "what", "date", "mark")),
    /** A row for each entry on a line of time (Gantt, Work, Wages and Profits, 1913). */
    ROADMAP(List.of("name", "from"), List.of("to", "group", "owner", "mark")),
    /** Boxes from the left to the right; each hangs on the one it names. */
    TREE(List.of("name", "parent"), List.of("owner", "unit", "target")),
    /** A small field for each entry: numbers on their dates, and the number aimed at. */
    SERIES(List.of("name", "date", "value"), List.of("unit", "target")),
    /** Stairs of the choices of a field; each entry stands on its step. */
    STEPS(List.of("name", "step"), List.of());

    private final List<String> needed;
    private final List<String> roles;

    ChartKind(List<String> needed, List<String> optional) {
      this.needed = needed;
      List<String> all = new ArrayList<>(needed);
      all.addAll(optional);
      this.roles = List.copyOf(all);
    }

    /** The roles without which nothing can be drawn. */
    public List<String> needed() {
      return needed;
    }

    /** All roles. */
    public List<String> roles() {
      return roles;
    }

    /** The only type that suits a role, if not any text does. */
    public static Optional<Type> type(String role) {
      return switch (role) {
        case "from", "to", "date" -> Optional.of(Type.DATE);
        case "value", "target" -> Optional.of(Type.NUMBER);
        case "step", "mark" -> Optional.of(Type.CHOICE);
        default -> Optional.empty();
      };
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
    CHOICE,
    /** A list of entries with fields of their own. */
    ENTRIES
  }

  /**
   * A change of view (見方) the kit invites to.
   *
   * @param key its short name, such as 馴質異化; traces write it, or its title, or an alias
   * @param title how it is shown, with its reading where it is hard to read
   * @param aliases other spellings
   * @param ask the invitation
   */
  public record Lens(String key, LocalText title, List<String> aliases, LocalText ask) {
    public Lens {
      aliases = List.copyOf(aliases);
    }

    /** True if the text names this lens, whatever its width or case. */
    public boolean isCalled(String text) {
      String t = Names.key(text);
      return t.equalsIgnoreCase(Names.key(key))
          || t.equalsIgnoreCase(Names.key(title.ja()))
          || t.equalsIgnoreCase(Names.key(title.en()))
          || aliases.stream().anyMatch(a -> t.equalsIgnoreCase(Names.key(a)));
    }
  }

  /**
   * What the kit asks when a section is not (yet) as it would like it: a 問い, never a 誤り.
   *
   * @param section key of the section
   * @param when what has to be so for the question to be put
   * @param count the number of {@link When#FEWER_THAN}
   * @param ask the question, as a colleague would put it; {@code {entry}} in it stands for what the
   *     entry in question begins with
   * @param has key of the field of {@link When#WITHOUT} that says something, else empty
   * @param lacks key of the field of {@link When#WITHOUT} that says nothing, else empty
   */
  public record Check(
      String section, When when, int count, LocalText ask, String has, String lacks) {
    /** A check that looks at no single field. */
    public Check(String section, When when, int count, LocalText ask) {
      this(section, when, count, ask, "", "");
    }

    /** True if it asks about one entry, not about the section. */
    public boolean isAboutEntry() {
      return when == When.UNCONNECTED || when == When.WITHOUT || when == When.NO_WAY_BACK;
    }
  }

  /** When a kit's question is put. */
  public enum When {
    EMPTY,
    FEWER_THAN,
    /** Something stands there that no arrow of the map has to do with. */
    UNCONNECTED,
    /** An entry says something in one field and nothing in another. */
    WITHOUT,
    /** An entry names an element that arrows lead away from, or to, but never back to. */
    NO_WAY_BACK
  }

  /**
   * A part of a session. How long it takes depends on how long the session is: in one as long as
   * all parts together it takes its {@code minutes}.
   *
   * @param key its short name
   * @param title what is done, as it is shown
   * @param minutes how long it takes when there is time for all parts
   * @param least it is never shorter; as long as {@code minutes} for a part that is never longer
   *     either
   * @param from sessions shorter than this, in minutes, go without it; 0 for a part that every
   *     session has
   * @param listening true if people only listen
   * @param say what is said to everybody when it begins; may be empty
   */
  public record Slot(
      String key,
      LocalText title,
      int minutes,
      int least,
      int from,
      boolean listening,
      LocalText say) {
    /** True if it takes the same time in every session. */
    public boolean isFixed() {
      return least == minutes;
    }
  }

  /** True for a kind of session, false for a way of tracing. */
  public boolean isSession() {
    return !timetable.isEmpty();
  }

  /** The length that a kind of session proposes, in minutes: that of all its parts together. */
  public int minutes() {
    return timetable.stream().mapToInt(Slot::minutes).sum();
  }

  /** The least length of a session of this kind, in minutes. */
  public int leastMinutes() {
    return timetable.stream().filter(s -> s.from() == 0).mapToInt(Slot::least).sum();
  }

  /** The side that a text names, by key, title or alias. */
  public Optional<Side> side(String text) {
    return sides.stream().filter(s -> s.isCalled(text)).findFirst();
  }

  /** The lens that a text names, by key, title or alias. */
  public Optional<Lens> lens(String text) {
    return lenses.stream().filter(l -> l.isCalled(text)).findFirst();
  }

  private static Optional<Field> field(List<Field> fields, String key) {
    return fields.stream().filter(f -> f.key().equals(key)).findFirst();
  }

  /** The section of that key. */
  public Optional<Section> section(String key) {
    return sections.stream().filter(s -> s.key().equals(key)).findFirst();
  }
}
