package trace.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A marketing trace, as one file holds it. Everything is in the order of the file. Two traces are
 * equal when they say the same, wherever it stands; places are kept in {@link Positions}.
 *
 * @param name what is traced ({@code trace:})
 * @param kit name of the way of tracing (進め方)
 * @param language the language of its documents, if said
 * @param question the question, or empty
 * @param boundary where the system ends, for whom, from when to when, or empty
 * @param author who traced, or empty
 * @param date when, as written, or empty
 * @param notice a line that every document shows at its top (unofficial, up to which date, …), or
 *     empty
 * @param elements all elements, side after side as in the file
 * @param relationships all arrows
 * @param loops names given to loops
 * @param sources all sources
 * @param voices all voices
 * @param lenses what changes of view made visible
 * @param sections what the kit asks for beyond this, by section key
 * @param expectations promises the map has to keep
 */
public record Trace(
    String name,
    String kit,
    Optional<Language> language,
    String question,
    String boundary,
    String author,
    String date,
    String notice,
    List<Element> elements,
    List<Relationship> relationships,
    List<NamedLoop> loops,
    List<Source> sources,
    List<Voice> voices,
    List<LensEntry> lenses,
    Map<String, Value> sections,
    List<Expectation> expectations) {
  public Trace {
    elements = List.copyOf(elements);
    relationships = List.copyOf(relationships);
    loops = List.copyOf(loops);
    sources = List.copyOf(sources);
    voices = List.copyOf(voices);
    lenses = List.copyOf(lenses);
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    expectations = List.copyOf(expectations);
  }

  /** A trace that holds nothing but sections. */
  public static Trace ofSections(Map<String, Value> sections) {
    return new Trace(
        "",
        "",
        Optional.empty(),
        "",
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        sections,
        List.of());
  }

  /** The element of that name, in any spelling that {@link Names} takes as the same. */
  public Optional<Element> element(String name) {
    return elements.stream().filter(e -> Names.same(e.name(), name)).findFirst();
  }

  /** The source of that key. */
  public Optional<Source> source(String key) {
    return sources.stream().filter(s -> Names.same(s.key(), key)).findFirst();
  }
}
