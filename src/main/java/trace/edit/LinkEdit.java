package trace.edit;

import java.util.List;
import java.util.Optional;
import trace.model.Delay;
import trace.model.Polarity;
import trace.yaml.ArrowNotation;

/**
 * A wish to draw an arrow, or to say more about one. What is empty stays as it is.
 *
 * @param from the cause
 * @param to the effect
 * @param sign its sign, if one is said
 * @param delaySaid true if {@code delay} is what is wanted, false if the delay stays
 * @param delay its delay, or none
 * @param why the reason; an empty text takes it away
 * @param sources keys of sources, added to those it has
 * @param against what speaks against it, added
 * @param owner who looks after it
 * @param by who drew it
 */
public record LinkEdit(
    String from,
    String to,
    Optional<Polarity> sign,
    boolean delaySaid,
    Optional<Delay> delay,
    Optional<String> why,
    List<String> sources,
    List<String> against,
    Optional<String> owner,
    Optional<String> by) {
  public LinkEdit {
    sources = List.copyOf(sources);
    against = List.copyOf(against);
  }

  /** An arrow that could be read, or what is wrong with it; exactly one of the two. */
  public record Result(Optional<LinkEdit> link, Optional<ArrowNotation.Fault> fault) {}

  /**
   * Reads an arrow in the notation. Brackets say sign and delay together, but those that hold only
   * a delay leave the sign as it is; an arrow without brackets leaves both.
   */
  public static Result read(String notation) {
    ArrowNotation.Result result = ArrowNotation.parse(notation);
    return new Result(result.arrow().map(a -> of(a, notation)), result.fault());
  }

  private static LinkEdit of(ArrowNotation.Read a, String notation) {
    String brackets = notation.substring(a.toEnd());
    boolean said = !brackets.isBlank();
    boolean open = brackets.chars().anyMatch(c -> "?？❓".indexOf(c) >= 0) || !a.delay().isPresent();
    boolean sign = said && (a.polarity() != Polarity.OPEN || open);
    return new LinkEdit(
        a.from(),
        a.to(),
        sign ? Optional.of(a.polarity()) : Optional.empty(),
        said,
        a.delay(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same arrow with more said about it. */
  public LinkEdit with(
      Optional<String> why,
      List<String> sources,
      List<String> against,
      Optional<String> owner,
      Optional<String> by) {
    return new LinkEdit(from, to, sign, delaySaid, delay, why, sources, against, owner, by);
  }
}
