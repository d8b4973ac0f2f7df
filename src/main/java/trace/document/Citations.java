package trace.document;

import java.util.List;
import java.util.Optional;
import trace.model.Language;
import trace.model.Names;
import trace.model.Trace;

/**
 * The numbers by which a document refers to its sources: their order in the file, from 1. In a
 * draft, which outlives that order, a place with the sources' keys stands for them.
 */
final class Citations {
  private static final String SEPARATORS = "{},、，";

  private final Trace trace;
  private final Notation notation;
  private final Optional<Language> places;

  private Citations(Trace trace, Notation notation, Optional<Language> places) {
    this.trace = trace;
    this.notation = notation;
    this.places = places;
  }

  Citations(Trace trace, Notation notation) {
    this(trace, notation, Optional.empty());
  }

  /** Citations of a draft: places that are filled with numbers at every export. */
  static Citations asPlaces(Trace trace, Notation notation, Language language) {
    return new Citations(trace, notation, Optional.of(language));
  }

  /** The language of the draft whose places these are; empty for numbers. */
  Optional<Language> places() {
    return places;
  }

  /** The numbers of these sources, in their order; keys of no source are left out. */
  String numbers(List<String> keys) {
    boolean placed =
        keys.stream().noneMatch(k -> k.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0));
    if (places.isPresent() && placed) {
      List<String> known = keys.stream().filter(this::isKnown).map(Names::trim).distinct().toList();
      return known.isEmpty() ? "" : PlaceKind.CITED.written(places.get(), notation.list(known));
    }
    return notation.list(sorted(keys).stream().map(String::valueOf).toList());
  }

  /** The numbers of these sources, each once, from the smallest; keys of no source are left out. */
  List<Integer> sorted(List<String> keys) {
    return keys.stream().map(this::number).filter(n -> n > 0).distinct().sorted().toList();
  }

  /**
   * What speaks against something: a source by its number and its title, in quotation marks, since
   * a title says where to look and not what was found; or words.
   */
  String sourceOrWords(String keyOrWords) {
    int number = number(keyOrWords);
    return number == 0
        ? Markdown.inline(keyOrWords)
        : notation.cited(number, Markdown.inline(trace.sources().get(number - 1).title()));
  }

  /** The same as it was typed, for a place that is no Markdown. */
  String plain(String keyOrWords) {
    int number = number(keyOrWords);
    return number == 0
        ? keyOrWords
        : notation.cited(number, trace.sources().get(number - 1).title());
  }

  /** True if there is a source of that key. */
  boolean isKnown(String key) {
    return number(key) > 0;
  }

  private int number(String key) {
    for (int i = 0; i < trace.sources().size(); i++) {
      if (Names.same(trace.sources().get(i).key(), key)) {
        return i + 1;
      }
    }
    return 0;
  }
}
