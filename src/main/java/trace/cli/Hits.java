package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import trace.exchange.FolderJson;
import trace.files.FileProblem;
import trace.files.TraceSearch.Found;
import trace.files.TraceSearch.Hit;
import trace.model.Language;
import trace.words.FoundLine;
import trace.words.ProblemWords;

/** How the lines are shown in which a word was found. */
final class Hits {
  private final Surroundings surroundings;
  private final Console console;
  private final Language language;
  private final boolean color;
  private final List<FolderJson.Hit> gathered = new ArrayList<>();
  private final List<FolderJson.Unreadable> unreadable = new ArrayList<>();
  private final TreeSet<String> folders = new TreeSet<>();
  private int lines;

  Hits(Surroundings surroundings, Language language, boolean color) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.language = language;
    this.color = color;
  }

  boolean any() {
    return lines > 0;
  }

  /** Prints what was found in a file. */
  void print(Found found) {
    String file = surroundings.shown(found.file());
    found.problem().ifPresent(e -> new Reports(surroundings, language).file(e));
    for (Hit hit : found.hits()) {
      console.line(FoundLine.text(file, hit.line(), hit.text(), hit.spans(), color));
    }
    note(found);
  }

  /** Keeps what was found in a file. */
  void gather(Found found) {
    String file = surroundings.shown(found.file());
    for (FileProblem e : found.problem().stream().toList()) {
      String message = new ProblemWords(language, console.width()).message(e.problem());
      unreadable.add(new FolderJson.Unreadable(file, message));
    }
    found
        .hits()
        .forEach(h -> gathered.add(new FolderJson.Hit(file, h.line(), h.text(), h.spans())));
    note(found);
  }

  private void note(Found found) {
    if (!found.hits().isEmpty()) {
      lines += found.hits().size();
      folders.add(String.valueOf(found.file().getParent()));
    }
  }

  /** Says how much was found. */
  void count(String word) {
    Texts texts = Texts.of(language);
    if (!any()) {
      console.message(texts.get("search.none", word));
    } else if (console.isTerminal()) {
      console.line("");
      console.line(texts.get("search.count", lines, folders.size()));
    }
  }

  /** Prints what was kept, for programs. */
  void asJson(String word) {
    console.text(FolderJson.search(word, gathered, unreadable));
  }
}
