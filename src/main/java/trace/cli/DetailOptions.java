package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What can be said about an element as well as about an arrow. */
final class DetailOptions {
  @Option(names = "--source", paramLabel = "S", descriptionKey = "source")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--owner", paramLabel = "WHO", descriptionKey = "owner")
  private String owner;

  @Option(names = "--by", paramLabel = "WHO", descriptionKey = "by")
  private String by;

  List<String> sources() {
    return sources;
  }

  Optional<String> owner() {
    return Optional.ofNullable(owner);
  }

  Optional<String> by() {
    return Optional.ofNullable(by);
  }
}
