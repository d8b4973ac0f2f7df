package trace.cli.record;

import java.util.ArrayList;
import java.util.List;
import trace.model.Names;

/** Words of a typed line, and lines of what was pasted. */
final class Words {
  /**
   * A line that says something.
   *
   * @param number which of the lines that were typed it is, from 1
   */
  record Line(String text, int number) {}

  private Words() {}

  /** The words between white space, the full-width space included; quotes keep some together. */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    int quote = 0;
    for (char c : line.toCharArray()) {
      if (quote == 0 && (c == ' ' || c == '\u3000' || c == '\t')) {
        if (word != null) {
          words.add(word.toString());
        }
        word = null;
        continue;
      }
      word = word == null ? new StringBuilder() : word;
      if (quote == 0 && (c == '"' || c == '\'') && word.isEmpty()) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else {
        word.append(c);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }

  /** The first word of a line. */
  static String first(String line) {
    return line.substring(0, end(line));
  }

  /** What stands behind the first word. */
  static String rest(String line) {
    return Names.trim(line.substring(end(line)));
  }

  private static int end(String line) {
    int end = 0;
    while (end < line.length() && " \u3000\t".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The words with those before the first option made one: a title is typed without quotes. */
  static List<String> together(List<String> words, int from) {
    int end = from;
    while (end < words.size() && !words.get(end).startsWith("--")) {
      end++;
    }
    List<String> all = new ArrayList<>(words.subList(0, Math.min(from, words.size())));
    if (end > from) {
      all.add(String.join(" ", words.subList(from, end)));
    }
    all.addAll(words.subList(end, words.size()));
    return all;
  }

  /**
   * The lines of what was typed or pasted that say something: without notes, and without the dashes
   * and dots of lists.
   *
   * @param first the number of the first line
   */
  static List<Line> lines(String typed, int first) {
    List<Line> lines = new ArrayList<>();
    int number = first;
    for (String line : typed.split("\r\n|\n|\r", -1)) {
      String t = Names.trim(line);
      if (t.startsWith("- ") || t.matches("[・•].+")) {
        t = Names.trim(t.substring(1));
      }
      if (!t.isEmpty() && !t.startsWith("#")) {
        lines.add(new Line(t, number));
      }
      number++;
    }
    return lines;
  }
}
