package trace.model;

import java.util.List;
import java.util.Optional;

/**
 * A causal link (つながり): an arrow from a cause to an effect.
 *
 * @param from name of the cause, as written in this arrow
 * @param to name of the effect, as written in this arrow
 * @param polarity its sign
 * @param delay its delay, if it has one
 * @param why the reason given, or empty
 * @param sources keys of the sources that report this direction
 * @param against what speaks against it: keys of sources, or words
 * @param owner who looks after it, or empty
 * @param by who drew it (a person, or {@code AI}), or empty
 */
public record Relationship(
    String from,
    String to,
    Polarity polarity,
    Optional<Delay> delay,
    String why,
    List<String> sources,
    List<String> against,
    String owner,
    String by) {
  public Relationship {
    sources = List.copyOf(sources);
    against = List.copyOf(against);
  }
}
