package trace.model;

/** How much a problem stands in the way. */
public enum Severity {
  /** The file cannot be read as it is meant: other commands stop here as well. 誤り. */
  ERROR,
  /** The file can be read but contradicts itself: {@code check} says no, others go on. 誤り. */
  CONTRADICTION,
  /** Kept as it is, and worth a look. */
  WARNING
}
