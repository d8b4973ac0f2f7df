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

// Contradictions (analysis)

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
