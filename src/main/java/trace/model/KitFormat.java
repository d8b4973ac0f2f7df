package trace.model;

import java.util.List;

/** The keys of {@code kit.yaml}: what is read, and what the JSON Schema of a kit says. */
public final class KitFormat {
  /** The keys at the top. */
  public static final List<String> TOP =
      List.of(
          "format",
          "title",
          "about",
          "documents",
          "charts",
          "sides",
          "sections",
          "lenses",
          "checks",
          "timetable");

  /** The keys of a document. */
  public static final List<String> DOCUMENT = List.of("title");

  /** The keys of a picture of a section. */
  public static final List<String> CHART = List.of("title", "kind", "section", "uses");

  /** The keys of a side. */
  public static final List<String> SIDE = List.of("title", "aliases");

  /** The keys of a section of the kit's own. */
  public static final List<String> SECTION =
      List.of("title", "ask", "minutes", "required", "shape", "fields");

  /** The keys of a section that every trace has: its shape is given. */
  public static final List<String> PART = List.of("title", "ask", "minutes", "required");

  /** The keys of a field. */
  public static final List<String> FIELD =
      List.of("title", "type", "required", "choices", "fields", "hides");

  /** {@code hides:} of a date that hides the entry it stands in. */
  public static final String ENTRY = "entry";

  /** {@code hides:} of a date for which a whole section waits: {@code sections.after}. */
  public static final String HIDDEN_SECTION = "sections.";

  /** The keys of a choice that has a title of its own. */
  public static final List<String> CHOICE = List.of("title", "aliases", "means");

  /** The keys of a lens. */
  public static final List<String> LENS = List.of("title", "aliases", "ask");

  /** The keys of a lens that stands in a file of its own. */
  public static final List<String> LENS_FILE = List.of("title", "aliases", "about", "with");

  /** The keys of a check. */
  public static final List<String> CHECK = List.of("section", "when", "ask");

  /** The keys of a part of a session. */
  public static final List<String> SLOT =
      List.of("title", "minutes", "fixed", "least", "from", "listening", "say");

  /** What a key of sections, fields and choices looks like: the name of something in a template. */
  public static final String KEY = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*";

  /** What the key of a document looks like: the name of a file on any machine. */
  public static final String DOCUMENT_KEY =
      "(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z][a-z0-9_-]{0,39}";

  /** {@code when:} of a check that counts. */
  public static final String FEWER = "fewer\\s+than\\s+([1-9][0-9]?)";

  /** {@code when:} of a check for an empty section. */
  public static final String EMPTY = "empty";

  /** {@code when:} of a check for what is connected to nothing. */
  public static final String UNCONNECTED = "unconnected";

  /** {@code when:} of a check for an element that nothing leads back to. */
  public static final String NO_WAY_BACK = "no way back";

  /** {@code when:} of a check for entries that fill one field and leave another empty. */
  public static final String WITHOUT = "(" + KEY + ")\\s+without\\s+(" + KEY + ")";

  /** The longest time that a section may take, in minutes. */
  public static final int LONGEST = 600;

  /**
   * How deep entries may stand in one another: the entries of a section, and in a field of those.
   */
  public static final int DEPTH = 2;

  private KitFormat() {}
}
