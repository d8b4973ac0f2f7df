package trace.model;

import static trace.model.Severity.CONTRADICTION;
import static trace.model.Severity.ERROR;
import static trace.model.Severity.WARNING;

/**
 * Every problem a trace or kit file can have. The texts stand in {@code
 * trace/words/problems.ja.properties} and {@code problems.en.properties} under these names.
 */
public enum ProblemKind {
  // The file as a whole (files, yaml)

  /** The file holds nothing but blanks and comments. */
  EMPTY_FILE(ERROR),
  /** The file is longer than is read. {0}: the limit in characters. */
  TOO_LARGE(ERROR),
  /** Maps and lists lie too deep in one another. {0}: the limit. */
  TOO_DEEP(ERROR),
  /** The file has too many parts, those repeated by aliases included. {0}: the limit. */
  TOO_MANY_PARTS(ERROR),
  /** A second document begins after {@code ---}. */
  SECOND_DOCUMENT(ERROR),
  /** A control character. {0}: its code, such as U+0007. */
  CONTROL_CHARACTER(ERROR),

  // The text of the file: what YAML cannot read or would swallow silently (yaml)

  /** YAML cannot go on here, for a reason that cannot be told more closely. */
  SYNTAX(ERROR),
  /** The same key twice in one map. {0}: the key, {1}: the line of the first. */
  DUPLICATE_KEY(ERROR),
  /** An alias inside the very thing it stands for. {0}: its name. */
  ALIAS_OF_ITSELF(ERROR),
  /** An alias of something that is not there. {0}: its name. */
  ALIAS_UNKNOWN(ERROR),
  /** A tab where only spaces may stand. */
  TAB(ERROR),
  /** A quotation mark that is never closed. */
  QUOTE_NOT_CLOSED(ERROR),
  /** An escape in double quotes that does not exist. */
  BAD_ESCAPE(ERROR),
  /** A bracket or brace that is not closed, or a comma missing in it. */
  BRACKET_NOT_CLOSED(ERROR),
  /** A colon and a space inside a text. */
  COLON_IN_TEXT(ERROR),
  /** A line that is neither a list item nor {@code key: value}. */
  COLON_MISSING(ERROR),
  /** A line that does not stand under its neighbours. */
  BAD_INDENT(ERROR),

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
  // Kits and their templates (kit, document)

  /** There is no kit of that name. {0}: the name, {1}: the names there are. */
  KIT_UNKNOWN(ERROR),
  /** A file of the kit is not there. {0}: its name. */
  KIT_FILE_MISSING(ERROR),
  /** A file of the kit cannot be read. {0}: its name. */
  KIT_FILE_UNREADABLE(ERROR),
  /** A key that kit files do not have here. {0}: the key, {1}: the keys there are. */
  KIT_KEY_UNKNOWN(WARNING),
  /** Something that has to be said is not said. {0}: its key, {1}: of what. */
  KIT_KEY_MISSING(ERROR),
  /** A text that one language lacks. {0}: its key, {1}: code of the language. */
  KIT_LANGUAGE_MISSING(ERROR),
  /** A text was expected. {0}: key. */
  KIT_NOT_TEXT(ERROR),
  /** A list of texts was expected. {0}: key. */
  KIT_NOT_LIST(ERROR),
  /** A map was expected. {0}: key. */
  KIT_NOT_MAP(ERROR),
  /** A word that is none of those allowed. {0}: key, {1}: the word, {2}: the words allowed. */
  KIT_WORD_UNKNOWN(ERROR),
  /** Minutes that are no whole number from 0 to 600. {0}: what was written. */
  KIT_MINUTES(ERROR),
  /** A key with characters that cannot stand in a template. {0}: the key. */
  KIT_BAD_KEY(ERROR),
  /** The same key, title or alias twice, after width and case are levelled. {0}: the word. */
  KIT_DUPLICATE(ERROR),
  /** Shape or fields given for a part that every trace has. {0}: the part, {1}: shape or fields. */
  KIT_PART_FIXED(ERROR),
  /** Entries without fields, or fields where there are no entries. {0}: the section. */
  KIT_FIELDS(ERROR),
  /** Choices without the type, or the type without choices. {0}: the field. */
  KIT_CHOICES(ERROR),
  /** A check about a section the kit does not have. {0}: the section, {1}: the sections. */
  KIT_CHECK_SECTION(ERROR),
  /** A condition that cannot be read. {0}: what was written. */
  KIT_WHEN(ERROR),
  /** A name that templates do not have here. {0}: the name, {1}: the names there are. */
  TEMPLATE_NAME_UNKNOWN(ERROR),
  /** A tag that is never closed by two braces. */
  TEMPLATE_TAG_NOT_CLOSED(ERROR),
  /** A section that is never closed. {0}: its name. */
  TEMPLATE_SECTION_NOT_CLOSED(ERROR),
  /** A closing tag without, or other than, the one that opened. {0}: its name. */
  TEMPLATE_CLOSING_TAG(ERROR),
  /** A kind of tag that templates here do not have. {0}: its first character. */
  TEMPLATE_TAG_UNKNOWN(ERROR),
  /** A list or a record is written as if it were a text. {0}: its name. */
  TEMPLATE_NOT_A_TEXT(ERROR),
  /** A section of the kit that its document never shows. {0}: its key. */
  TEMPLATE_LEAVES_OUT(WARNING),

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
