package trace.document;

import java.util.ArrayList;
import java.util.List;
import trace.model.Names;
import trace.model.Trace;

/** The numbers by which a document refers to its sources: their order in the file, from 1. */
final class Citations {
  private final Trace trace;
  private final Notation notation;

  Citations(Trace trace, Notation notation) {
    this.trace = trace;
    this.notation = notation;
  }

  /** The numbers of these sources, in their order; keys of no source are left out. */
  String numbers(List<String> keys) {
    List<Integer> numbers = new ArrayList<>();
    for (String key : keys) {
      int number = number(key);
      if (number > 0 && !numbers.contains(number)) {
        numbers.add(number);
      }
    }
    numbers.sort(null);
    return notation.list(numbers.stream().map(String::valueOf).toList());
  }

  /** What speaks against something: the title of a source with its number, or words. */
  String sourceOrWords(String keyOrWords) {
    int number = number(keyOrWords);
    return number == 0
        ? Markdown.inline(keyOrWords)
        : notation.cited(Markdown.inline(trace.sources().get(number - 1).title()), number);
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
