package trace.cli;

import picocli.CommandLine.Option;

/** {@code --color}: whether results are coloured. */
final class ColorOption {
  /** The values of {@code --color}. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "color")
  private When when = When.AUTO;

  boolean wanted(Console console) {
    return switch (when) {
      case AUTO -> console.likesColor();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }
}
