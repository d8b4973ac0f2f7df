package trace.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A shell that completes command lines, and how it writes a word that holds special characters. */
enum Shell {
  BASH,
  ZSH,
  FISH,
  POWERSHELL;

  /** Where bash begins a new word, besides at spaces, unless the word is quoted. */
  private static final String BASH_BREAKS = "><=;|&(:@";

  private static final String SPECIAL = " \t'\"\\$`&|;<>()[]{}*?!#~^";

  /**
   * A command line up to the cursor.
   *
   * @param words its words as the command would get them; the last one is being typed
   * @param kept how many characters of the last word the shell leaves as they are
   * @param quote the quotation mark that is open, or 0
   */
  record Line(List<String> words, int kept, char quote) {}

  /** Takes a command line apart; PowerShell's comes in Base64, which no console can damage. */
  Line read(String text) {
    String line =
        this == POWERSHELL
            ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
            : text;
    char escape = this == POWERSHELL ? '`' : '\\';
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    int kept = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean escapes = c == escape && quote != '\'' && i + 1 < line.length();
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        begun = true;
        kept = word.length();
      } else if (escapes) {
        word.append(line.charAt(++i));
        begun = true;
      } else if (quote == 0 && (c == ' ' || c == '\t')) {
        if (begun || !word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
        kept = 0;
      } else {
        word.append(c);
        begun = true;
        kept = quote == 0 && this == BASH && BASH_BREAKS.indexOf(c) >= 0 ? word.length() : kept;
      }
    }
    words.add(word.toString());
    return new Line(words, this == BASH ? kept : 0, quote);
  }

  /** A candidate for the last word, as the shell wants to be told it. */
  String write(String candidate, String about, Line line) {
    if (this != BASH) {
      return about.isEmpty() ? candidate : candidate + "\t" + about;
    }
    String rest = candidate.substring(Math.min(line.kept(), candidate.length()));
    if (line.quote() != 0) {
      return rest;
    }
    StringBuilder out = new StringBuilder();
    for (char c : rest.toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
