package trace.model;

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

  // What a kit asks for (analysis, kit)

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
