package trace.model;

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
