package trace.model;

import static trace.model.Severity.CONTRADICTION;
import static trace.model.Severity.WARNING;

/**
 * Every problem a trace or kit file can have. The texts stand in {@code
 * trace/words/problems.ja.properties} and {@code problems.en.properties} under these names.
 */
public enum ProblemKind {
  // The file as a whole (files, yaml)

  // The text of the file: what YAML cannot read or would swallow silently (yaml)

  // The shape of the trace: keys, values, arrows (yaml)

  // Names and references (yaml)

  // Contradictions (analysis)

  /** A name given to something that is no loop. {0}: the name, {1}: the arrows that are missing. */
  LOOP_BROKEN(CONTRADICTION),
  /** A named loop that passes an element twice. {0}: the name, {1}: the element. */
  LOOP_REPEATS(CONTRADICTION),
  /** A second name for the same loop. {0}: it, {1}: the first one. */
  LOOP_NAMED_TWICE(CONTRADICTION),
  /** A promised loop for which a way is missing. {0}: the elements, {1}: from, {2}: to. */
  EXPECT_NO_WAY(CONTRADICTION),
  /** Elements that all reach one another, but lie on no loop together. {0}: the elements. */
  EXPECT_NO_LOOP(CONTRADICTION),

  // What a kit asks for (analysis, kit)

  /** A section that the kit does not know; kept. {0}: its key, {1}: the keys it knows. */
  UNKNOWN_SECTION(WARNING),
  /** Under {@code sections}, a part that has its own place in the file. {0}: its key. */
  SECTION_ELSEWHERE(CONTRADICTION),
  /** A section that holds one text. {0}: its key. */
  SECTION_WANTS_TEXT(CONTRADICTION),
  /** A section that is a list of texts. {0}: its key. */
  SECTION_WANTS_TEXTS(CONTRADICTION),
  /** A section that has fields. {0}: its key, {1}: the fields. */
  SECTION_WANTS_ENTRY(CONTRADICTION),
  /** A section that is a list of entries with fields. {0}: its key, {1}: the fields. */
  SECTION_WANTS_ENTRIES(CONTRADICTION),
  /** A field that the section does not know; kept. {0}: it, {1}: the section, {2}: the fields. */
  UNKNOWN_FIELD(WARNING),
  /** An entry without a field it needs. {0}: the field, {1}: the section. */
  FIELD_MISSING(CONTRADICTION),
  /** A field that holds one text. {0}: it. */
  FIELD_WANTS_TEXT(CONTRADICTION),
  /** A field that holds a list of texts. {0}: it. */
  FIELD_WANTS_TEXTS(CONTRADICTION),
  /** A field that holds a number. {0}: it, {1}: what is written. */
  FIELD_WANTS_NUMBER(CONTRADICTION),
  /** A field that holds a date. {0}: it, {1}: what is written. */
  FIELD_WANTS_DATE(CONTRADICTION),
  /** A field that names an element. {0}: it, {1}: what is written. */
  FIELD_WANTS_ELEMENT(CONTRADICTION),
  /** A field that names an arrow of the map. {0}: it, {1}: what is written. */
  FIELD_WANTS_RELATIONSHIP(CONTRADICTION),
  /** A field that names a source. {0}: it, {1}: what is written. */
  FIELD_WANTS_SOURCE(CONTRADICTION),
  /** A field that allows certain words. {0}: it, {1}: what is written, {2}: the words. */
  FIELD_WANTS_CHOICE(CONTRADICTION),

  /** A placeholder of the skeleton; goes with the first real kind. */
  UNKNOWN_KEY(WARNING);

  private final Severity severity;

  ProblemKind(Severity severity) {
    this.severity = severity;
  }

  /** How much a problem of this kind stands in the way. */
  public Severity severity() {
    return severity;
  }
}
