package trace.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import trace.model.Names;
import trace.model.Problem;
import trace.model.ProblemKind;

/** Looks at what is to be written into a file: no control characters, and names on one line. */
final class Wording {
  private final Consumer<Problem> problems;

  Wording(Consumer<Problem> problems) {
    this.problems = problems;
  }

  static Problem problem(ProblemKind kind, Optional<String> meant, String... arguments) {
    return new Problem(kind, List.of(arguments), "", Optional.empty(), meant);
  }

  /** A name: one line, not empty; null, with a problem, if it is none. */
  String name(String text) {
    String name = Names.trim(text);
    if (name.isEmpty()) {
      problems.accept(problem(ProblemKind.BAD_NAME, Optional.empty(), text));
      return null;
    }
    return isClean(text, false) ? name : null;
  }

  /**
   * A text, trimmed; line breaks may stand in it. Null, with a problem, if it cannot be written.
   */
  String text(String text) {
    String lf = text.replace("\r\n", "\n").replace('\r', '\n');
    return isClean(lf, true) ? Names.trim(lf) : null;
  }

  private boolean isClean(String text, boolean breaks) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean half = c >= 0xD800 && c <= 0xDFFF;
      boolean separator = c == 0x2028 || c == 0x2029;
      boolean allowed = breaks && (c == '\n' || c == '\t' || separator);
      boolean control = Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF;
      if ((control || half || separator) && !allowed) {
        String code = String.format(Locale.ROOT, "U+%04X", c);
        String place = Integer.toString(text.codePointCount(0, i) + 1);
        problems.accept(problem(ProblemKind.EDIT_CONTROL, Optional.empty(), code, place));
        return false;
      }
    }
    return true;
  }
}
