package trace.cli;

import picocli.CommandLine.Option;

/** {@code --json}, on everything that reads. */
final class JsonOption {
  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  boolean asked() {
    return json;
  }
}
