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
  /** More problems than are told at once. {0}: how many are left out. */
  MORE_PROBLEMS(WARNING),

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
  /** A comment that was probably meant as part of a text. {0}: what is swallowed. */
  COMMENT_IN_TEXT(ERROR),
  /** A name or text that begins with a character that means something to YAML. {0}: it. */
  NAME_START(ERROR),
  /** A line that carries on the one before it, and was hardly meant to. */
  FOLDED_LINE(ERROR),
  /** A comma in brackets that splits what belongs together. {0}: what belongs together. */
  COMMA_SPLITS(ERROR),
  /** {@code sign: -} or {@code sign: ?} without quotes. {0}: the sign. */
  SIGN_WITHOUT_QUOTES(ERROR),
  /** A full-width or otherwise uncommon space where only plain spaces count. */
  WIDE_SPACE(ERROR),
  /** A full-width colon after a key. {0}: the key. */
  WIDE_COLON(ERROR),
  /** No space after the colon of a key. {0}: the key. */
  COLON_WITHOUT_SPACE(ERROR),
  /** No space after the dash of a list item. */
  DASH_WITHOUT_SPACE(ERROR),
  /** Another character in the place of the dash of a list item. {0}: it. */
  NOT_A_DASH(ERROR),
  /** A list item without its dash. */
  DASH_MISSING(ERROR),
  /** A line that is neither a list item nor {@code key: value}. */
  COLON_MISSING(ERROR),
  /** Details follow a name that has no colon. */
  COLON_AFTER_NAME(ERROR),
  /** A line that does not stand under its neighbours. */
  BAD_INDENT(ERROR),

  // The shape of the trace: keys, values, arrows (yaml)

  /** A key that the format does not know here; kept. {0}: the key, {1}: the keys it knows. */
  UNKNOWN_KEY(WARNING),
  /** The trace has no {@code trace:}, or it is empty. */
  TRACE_MISSING(ERROR),
  /** Not a map of keys: the file as a whole. */
  NOT_A_TRACE(ERROR),
  /** A format that this version does not know. {0}: what is written. */
  UNKNOWN_FORMAT(ERROR),
  /** A language other than ja and en. {0}: what is written. */
  UNKNOWN_LANGUAGE(ERROR),
  /** A kit that is not there. {0}: its name. */
  UNKNOWN_KIT(ERROR),
  /** A side that neither the format nor the kit knows. {0}: it, {1}: the sides there are. */
  UNKNOWN_SIDE(ERROR),
  /** Elements that stand on no side. {0}: the keys of the sides. */
  ELEMENTS_WITHOUT_SIDE(ERROR),
  /** Something else where a list should stand. {0}: the key. */
  WANTS_LIST(ERROR),
  /** Something else where a text should stand. {0}: the key. */
  WANTS_TEXT(ERROR),
  /** Something else where keys and values should stand. {0}: the key, {1}: the keys it knows. */
  WANTS_MAP(ERROR),
  /** A dash with nothing after it. */
  EMPTY_ITEM(WARNING),
  /** Details of a list item whose name is missing. {0}: the first of its keys. */
  DETAILS_WITHOUT_NAME(ERROR),
  /** A key that a part cannot do without. {0}: the key. */
  KEY_MISSING(CONTRADICTION),
  /** {@code want} with another word than up and down. {0}: what is written. */
  UNKNOWN_WANT(ERROR),
  /** {@code verb} without two verbs. {0}: what is written. */
  BAD_VERB(ERROR),
  /** {@code sign} with something that is no sign. {0}: what is written. */
  UNKNOWN_SIGN(ERROR),
  /** Sources as a list; they are read as numbered from 1. */
  SOURCES_AS_LIST(WARNING),
  /** An arrow among the elements. {0}: it. */
  ARROW_AMONG_ELEMENTS(WARNING),
  /** A text without an arrow where one is expected. */
  ARROW_MISSING(ERROR),
  /** More than one arrow in one line. */
  ARROW_CHAIN(ERROR),
  /** Nothing before the arrow. */
  ARROW_WITHOUT_CAUSE(ERROR),
  /** Nothing after the arrow. */
  ARROW_WITHOUT_EFFECT(ERROR),
  /** An arrow that points back. */
  ARROW_BACKWARD(ERROR),
  /** An arrow that points both ways. */
  ARROW_BOTH_WAYS(ERROR),
  /** Brackets that begin as a sign and are none. {0}: the brackets. */
  ARROW_BAD_SIGN(ERROR),
  /** A sign without brackets. */
  ARROW_NAKED_SIGN(ERROR),
  /** What a shell leaves of an arrow without quotes: a lone dash at the end. */
  ARROW_CUT_BY_SHELL(ERROR),

  // Names and references (yaml)

  /** The same element twice. {0}: its name, {1}: the line of the first. */
  DUPLICATE_ELEMENT(ERROR),
  /** The same two ends twice. {0}: the arrow, {1}: the line of the first. */
  DUPLICATE_RELATIONSHIP(ERROR),
  /** The same source twice. {0}: its key, {1}: the line of the first. */
  DUPLICATE_SOURCE(ERROR),
  /** An arrow to or from something that is not among the elements. {0}: the name. */
  UNKNOWN_ELEMENT(ERROR),
  /** A name elsewhere that is not among the elements. {0}: the name. */
  UNKNOWN_REFERENCE(CONTRADICTION),
  /** A source that is not among the sources. {0}: its key. */
  UNKNOWN_SOURCE(CONTRADICTION),
  /** A name without any letter, or with a line break. {0}: the name. */
  BAD_NAME(ERROR),

  // Edits (yaml)

  /** A line that cannot be changed safely by the tool. */
  EDIT_BY_HAND(ERROR),
  /** What is to be changed is shared by an anchor and an alias. */
  EDIT_SHARED(ERROR),
  /** The changed text would not be read as it is meant. */
  EDIT_UNSURE(ERROR),
  /** A control character or line break in what is to be written. {0}: its code, {1}: its place. */
  EDIT_CONTROL(ERROR),
  /** An element that is not there. {0}: its name. */
  EDIT_NO_ELEMENT(ERROR),
  /** An arrow that is not there. {0}: it. */
  EDIT_NO_RELATIONSHIP(ERROR),
  /** A source that is not there. {0}: its key. */
  EDIT_NO_SOURCE(ERROR),
  /** Nothing of that name is there. {0}: the name. */
  EDIT_NOTHING_CALLED(ERROR),
  /** Nobody of that name says so. {0}: who, {1}: the words. */
  EDIT_NO_VOICE(ERROR),
  /** Somebody has several voices. {0}: who, {1}: how many, {2}: their lines. */
  EDIT_SEVERAL_VOICES(ERROR),
  /** A name that something else has. {0}: the name. */
  EDIT_NAME_TAKEN(ERROR),
  /** A name that differs from another in width or case only. {0}: the name, {1}: the other. */
  EDIT_NAME_NEAR(ERROR),
  /** Something to be removed on which other things hang. {0}: its name, {1}: how many. */
  EDIT_IN_USE(ERROR),

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

  // The draft of an article (document)
  /** A place of a draft is called as no place is. {0}: the word; {1}: the words there are. */
  DRAFT_PLACE_UNKNOWN(WARNING),
  /**
   * A place of a draft names a loop that the map does not have (any more). {0}: the name; {1}:
   * other lines.
   */
  DRAFT_LOOP_GONE(WARNING),
  /** A place that needs a line of its own stands inside one. {0}: the place. */
  DRAFT_PLACE_INSIDE(WARNING),
  /** A place names a voice or an entry that there is not. {0}: how it is called; {1}: lines. */
  DRAFT_ENTRY_GONE(WARNING),
  /** The writer's text names an element that there is not (any more). {0}: the name. */
  DRAFT_NAME_GONE(WARNING),
  /** The writer's text names an arrow that there is not (any more). {0}: the arrow. */
  DRAFT_ARROW_GONE(WARNING),
  /** The writer's text gives an arrow another sign than the trace. {0}: the arrow. */
  DRAFT_ARROW_CHANGED(WARNING),
  /** A place for a picture of a section in which nothing stands. {0}: its title. */
  DRAFT_CHART_EMPTY(WARNING),
  /**
   * A sentence of the tool's in a draft holds a question that the trace does not ask any more. {0}:
   * the question; {1}: other lines.
   */
  DRAFT_QUESTION_OLD(WARNING),
  /** A place of a draft names a source that there is not. {0}: the key; {1}: the keys there are. */
  DRAFT_SOURCE_GONE(WARNING),

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

  /** A trace names a kit that cannot be understood at all. {0}: its name. */
  KIT_BROKEN(ERROR),
  /** Something stands already where a kit is to be made. */
  KIT_EXISTS(ERROR),
  /** A scaffold without the lines that a new trace fills. {0}: the keys that are missing. */
  KIT_SCAFFOLD(ERROR),
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
  /** A field of entries without fields, or fields where there are no entries. {0}: the field. */
  KIT_INNER_FIELDS(ERROR),
  /** Entries within entries within entries. {0}: the field. */
  KIT_TOO_DEEP(ERROR),
  /** Something to hide given for a field that is no date. {0}: the field. */
  KIT_HIDES_NOTHING(ERROR),
  /** A document whose key cannot be the name of a file everywhere. {0}: the key. */
  KIT_DOCUMENT_KEY(ERROR),
  /** A picture whose key cannot be the name of a file of its own. {0}: the key. */
  KIT_CHART_KEY(ERROR),
  /** A picture lacks a field. {0}: its key, {1}: what for, {2}: the field it would be. */
  KIT_CHART_FIELD(ERROR),
  /** A check about a section the kit does not have. {0}: the section, {1}: the sections. */
  KIT_CHECK_SECTION(ERROR),
  /** A check for connections in a section without a field for them. {0}: the section. */
  KIT_CHECK_UNCONNECTED(ERROR),
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
  /** HTML in a template; only a line break may be written so. */
  TEMPLATE_HTML(WARNING),
  /** A link or picture in a template with an address that documents do not use. */
  TEMPLATE_ADDRESS(WARNING),
  /** A piece that does not exist. {0}: its name, {1}: the pieces there are. */
  TEMPLATE_PIECE_UNKNOWN(ERROR),
  /** A piece in a piece of a kit's own. {0}: its name. */
  TEMPLATE_PIECE_IN_PIECE(ERROR),
  /** A piece within a section of the template. {0}: the piece, {1}: the section. */
  TEMPLATE_PIECE_INSIDE(ERROR),
  /** A list or a record is written as if it were a text. {0}: its name. */
  TEMPLATE_NOT_A_TEXT(ERROR),
  /** Sections of a template within sections, too many. {0}: how many may be. */
  TEMPLATE_TOO_DEEP(ERROR),
  /** A document that would take for ever, or become too long. */
  TEMPLATE_TOO_LARGE(ERROR),
  /** A section that no document of a kit shows. {0}: its key, {1}: code of the language. */
  DOCUMENTS_LEAVE_OUT(WARNING),
  /** A section of the kit that its document never shows. {0}: its key. */
  TEMPLATE_LEAVES_OUT(WARNING),

  // Files and folders (files)

  /** Nothing to be found under the name given. {0}: what was asked for. */
  NO_SUCH_TRACE(ERROR),
  /** The folder of {@code -C} is not there. {0}: it. */
  NO_SUCH_FOLDER(ERROR),
  /** No trace was named, and there is none here, above or just below. */
  NO_TRACE_HERE(ERROR),
  /** A folder was named that holds no trace. */
  NO_TRACE_IN_FOLDER(ERROR),
  /** Several traces could be meant. {0}: their folders. */
  SEVERAL_TRACES_HERE(ERROR),
  /** A folder stands where a file is needed. */
  FOLDER_FOR_FILE(ERROR),
  /** A file stands where a folder is needed. */
  FILE_FOR_FOLDER(ERROR),
  /** The folder may not be looked into. */
  FOLDER_NOT_READABLE(ERROR),
  /** The file may not be read. */
  FILE_NOT_READABLE(ERROR),
  /** Reading failed. {0}: what the system says. */
  FILE_READ_FAILED(ERROR),
  /** The file is larger than any trace. {0}: the limit in MiB. */
  FILE_TOO_LARGE(ERROR),
  /** The file is UTF-16. */
  FILE_IS_UTF16(ERROR),
  /** The file is Shift_JIS. {0}: the first line that shows it. */
  FILE_IS_SHIFT_JIS(ERROR),
  /** The file is no UTF-8. {0}: the first line that shows it. */
  FILE_NOT_UTF8(ERROR),
  /** The file is no text. */
  FILE_IS_BINARY(ERROR),
  /** The file or its folder may not be written. */
  NOT_WRITABLE(ERROR),
  /** There is no room left to write. */
  DISK_FULL(ERROR),
  /** Writing failed. {0}: what the system says. */
  WRITE_FAILED(ERROR),
  /** Another process changes the file all the time. {0}: its number, or ?. */
  FILE_BUSY(ERROR),
  /** Somebody else changes the file, and this change waits. */
  FILE_WAITING(WARNING),
  /** The file had other names (hard links), which keep the old text. */
  FILE_HAD_OTHER_NAMES(WARNING),
  /** The file was changed again and again while it was being edited. */
  FILE_KEEPS_CHANGING(ERROR),
  /** The file was there when the edit began, and is no more. */
  FILE_VANISHED(ERROR),
  /** A new trace was asked for where one is. */
  TRACE_EXISTS(ERROR),
  /** The name of a new trace's folder differs only in width or case. {0}: the one that is there. */
  TRACE_ALIKE(ERROR),

  // Files that other programs wrote (files, exchange)

  /** A file that was given to be read is not there. {0}: its name. */
  GIVEN_MISSING(ERROR),
  /** The encoding cannot be told, or it is no text at all. */
  GIVEN_UNKNOWN_ENCODING(ERROR),
  /** A file of another kind. {0}: the kind, such as PDF. */
  GIVEN_OTHER_KIND(ERROR),
  /** A workbook that cannot be opened. */
  GIVEN_BROKEN(ERROR),
  /** A workbook that unpacks to more than is read. */
  GIVEN_UNPACKS_TOO_LARGE(ERROR),
  /** More rows or columns than are read. {0}: the most rows, {1}: the most columns. */
  GIVEN_TABLE_TOO_LARGE(ERROR),
  /** There is nothing in it. */
  GIVEN_EMPTY(ERROR),
  /** A cell begins with a quotation mark that is never closed. {0}: the line of its row. */
  GIVEN_QUOTE_NOT_CLOSED(ERROR),

  // The people of a session (session); nobody is named

  /** Somebody stands twice in people.yaml. {0}: the line of the first. */
  PERSON_TWICE(ERROR),
  /** A line of people.yaml that names nobody, or says something in a form that is not read. */
  PERSON_FORM(ERROR),
  /** {@code group} with something that is no number of a group. {0}: what is written. */
  PERSON_GROUP(ERROR),
  /**
   * Numbers of those left out without the name of their list. {0}: the numbers, as they are to
   * stand behind it.
   */
  LEFT_OUT_FLAT(ERROR),
  /** Neither yes nor no. {0}: the key, {1}: what is written. */
  PERSON_YES_NO(ERROR),
  /** A list of attendees without a column for names. {0}: the columns there are. */
  ATTENDEES_NO_NAME(ERROR),
  /** A list of attendees whose first row does not seem to say what the columns are. */
  ATTENDEES_NO_HEAD(ERROR),
  /** A column that is not there. {0}: what was asked for, {1}: the columns there are. */
  ATTENDEES_NO_COLUMN(ERROR),
  /** Several columns may be meant. {0}: what was asked for, {1}: their titles. */
  ATTENDEES_WHICH_COLUMN(ERROR),
  /** A column cannot be used as asked. {0}: what was asked for. */
  ATTENDEES_BAD_USE(ERROR),
  /** A column with mail addresses and the like was asked to be kept. {0}: its title. */
  ATTENDEES_PRIVATE(ERROR),
  /** A session without people.yaml. */
  NO_PEOPLE(ERROR),
  // What a kit asks for (analysis, kit)

  // Sessions (yaml, files, kit)

  /** A session without a name. */
  SESSION_MISSING(ERROR),
  /** The file is no map of the keys of a session. {0}: the keys. */
  NOT_A_SESSION(ERROR),
  /** A session without its kind. {0}: the kinds there are. */
  SESSION_KIND_MISSING(ERROR),
  /** A kind of session that is not there. {0}: its name, {1}: the kinds there are. */
  UNKNOWN_SESSION_KIND(ERROR),
  /** Something that is no day. {0}: what is written. */
  SESSION_DAY(ERROR),
  /** Something that is no time of the day. {0}: what is written. */
  SESSION_TIME(ERROR),
  /** Something that is no length. {0}: what is written, {1}: the least, {2}: the most. */
  SESSION_MINUTES(ERROR),
  /** Something that is no number of people or things. {0}: the key, {1}: what is written. */
  SESSION_COUNT(ERROR),
  /** The parts of the timetable do not fill the session. {0}: their sum, {1}: its minutes. */
  TIMETABLE_SUM(CONTRADICTION),
  /** No time is left for a part without minutes. {0}: sum of the others, {1}: minutes, {2}: it. */
  TIMETABLE_FULL(CONTRADICTION),
  /** The session is too short for the timetable of its kind. {0}: the kind, {1}: the least. */
  SESSION_TOO_SHORT(ERROR),
  /** A trace that the session uses is not there. {0}: as written. */
  SESSION_TRACE_MISSING(CONTRADICTION),
  /** Nothing has the name that was given. {0}: the name. */
  NO_SUCH_SESSION(ERROR),
  /** No session in this folder, nor above, nor one below. */
  NO_SESSION_HERE(ERROR),
  /** The folder that was named holds no session. */
  NO_SESSION_IN_FOLDER(ERROR),
  /** Several sessions below. {0}: their folders. */
  SEVERAL_SESSIONS_HERE(ERROR),
  /** A new session was asked for where one is. */
  SESSION_EXISTS(ERROR),
  /** A trace names a kind of session as its kit. {0}: its name. */
  KIT_IS_SESSION(ERROR),
  /** No part of a timetable that every session has can be stretched. */
  KIT_TIMETABLE_FIXED(ERROR),
  /** A part comes in at a length that has no room for it. {0}: its key, {1}: the least length. */
  KIT_TIMETABLE_FULL(ERROR),
  /** A part that is fixed has a least length too, or one greater than its length. {0}: its key. */
  KIT_SLOT_LEAST(ERROR),
// What a kit asks for (analysis, kit)
;

  private final Severity severity;

  ProblemKind(Severity severity) {
    this.severity = severity;
  }

  /** How much a problem of this kind stands in the way. */
  public Severity severity() {
    return severity;
  }
}
