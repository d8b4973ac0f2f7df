package trace.cli;

import java.nio.file.Path;
import java.util.List;
import trace.files.Loaded;
import trace.model.Language;
import trace.model.Problem;

/** A file that was read and cannot be worked with until its errors are mended. */
final class NotUsable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final String text;
  private final transient List<Problem> problems;
  private final Language language;

  NotUsable(Loaded loaded, Language language) {
    this(loaded.path(), loaded.text(), Findings.problems(loaded), language);
  }

  NotUsable(Path path, String text, List<Problem> problems, Language language) {
    super(path.toString());
    this.path = path;
    this.text = text;
    this.problems = List.copyOf(problems);
    this.language = language;
  }

  Path path() {
    return path;
  }

  String text() {
    return text;
  }

  /** Everything that is wrong with it. */
  List<Problem> problems() {
    return problems;
  }

  Language language() {
    return language;
  }
}
