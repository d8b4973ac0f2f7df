package trace.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that can rise or fall, named by a neutral noun. The name is its key.
 *
 * @param name as the person wrote it, trimmed
 * @param side key of its side (立場), such as {@code company}
 * @param note what the person said about it, or empty
 * @param sources keys of sources, as written
 * @param want whether it ought to rise or fall, if said
 * @param verb two verbs of the person's own, for rising and for falling (深まる／薄れる), if said
 * @param owner who looks after it, or empty
 * @param by who put it here (a person, or {@code AI}), or empty
 */
public record Element(
    String name,
    String side,
    String note,
    List<String> sources,
    Optional<Want> want,
    Optional<VerbPair> verb,
    String owner,
    String by) {
  public Element {
    sources = List.copyOf(sources);
  }
}
