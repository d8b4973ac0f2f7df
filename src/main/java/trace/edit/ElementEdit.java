package trace.edit;

import java.util.List;
import java.util.Optional;
import trace.model.VerbPair;
import trace.model.Want;

/**
 * A wish to add an element, to move it, or to say more about it. What is empty stays as it is.
 *
 * @param name its name
 * @param side its side in any spelling; a new element without one is 未分類
 * @param note what is to be said about it; an empty text takes the note away
 * @param sources keys of sources, added to those it has
 * @param want whether it ought to rise or fall
 * @param verb two verbs of the person's own
 * @param owner who looks after it
 * @param by who put it here
 */
public record ElementEdit(
    String name,
    Optional<String> side,
    Optional<String> note,
    List<String> sources,
    Optional<Want> want,
    Optional<VerbPair> verb,
    Optional<String> owner,
    Optional<String> by) {
  public ElementEdit {
    sources = List.copyOf(sources);
  }

  /** The same wish with sources to cite. */
  public ElementEdit citing(List<String> keys) {
    return new ElementEdit(name, side, note, keys, want, verb, owner, by);
  }

  /** An element on a side, with nothing else said. */
  public static ElementEdit of(String name, Optional<String> side) {
    return new ElementEdit(
        name,
        side,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
