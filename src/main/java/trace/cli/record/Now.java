package trace.cli.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Side;
import trace.model.Trace;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

/** What the file says, as it was last seen. */
final class Now {
  private final Versions versions;
  private final Function<String, Optional<Kit>> kits;
  private Reading reading;
  private String text;

  Now(Versions versions, Function<String, Optional<Kit>> kits) {
    this.versions = versions;
    this.kits = kits;
  }

  Reading reading() {
    if (!versions.known().equals(text)) {
      text = versions.known();
      reading = TraceReader.read(text, kits);
    }
    return reading;
  }

  /** The trace; empty while the file cannot be read. */
  Optional<Trace> trace() {
    return reading().trace();
  }

  List<Element> elements() {
    return trace().map(Trace::elements).orElse(List.of());
  }

  /** The sides on which an element may stand. */
  List<Side> sides() {
    return reading().kit().map(Kit::sides).filter(s -> !s.isEmpty()).orElse(Side.BUILT_IN);
  }
}
