package trace.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import trace.kit.Kits;
import trace.model.Folding;
import trace.model.Language;
import trace.model.Names;

/**
 * Looks for a word in all that people wrote in their traces: the trace files and the drafts. Width
 * and case make no difference. The comments that a kit's scaffold brings along are nobody's words
 * and are not looked at.
 */
public final class TraceSearch {
  /** How many files are looked at before their results are handed over. */
  private static final int AT_ONCE = 256;

  /**
   * A line that holds the word.
   *
   * @param line its number, from 1
   * @param text the line without its break, and without the scaffold's comment at its end
   * @param spans where the word stands in it; at least one
   */
  public record Hit(int line, String text, List<Folding.Span> spans) {
    public Hit {
      spans = List.copyOf(spans);
    }
  }

  /**
   * What was found in a file.
   *
   * @param problem why it could not be read, if so
   */
  public record Found(Path file, List<Hit> hits, Optional<FileProblem> problem) {
    public Found {
      hits = List.copyOf(hits);
    }
  }

  private final String word;
  private final List<Path> texts;

  /** The comments of all scaffolds; null until somebody needs them. */
  private TreeSet<String> scaffolds;

  private TraceSearch(String word, List<Path> texts) {
    this.word = Folding.fold(word);
    this.texts = texts;
    this.scaffolds = null;
  }

  /**
   * Looks for a word; what is found is handed over in the order of the files, file by file, and
   * only files in which something was found or that could not be read.
   *
   * @param word what to look for, as typed; not empty
   */
  public static void search(TraceFolders folders, String word, Consumer<Found> found) {
    List<Path> texts = folders.texts();
    TraceSearch search = new TraceSearch(word, texts);
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      texts.subList(from, Math.min(texts.size(), from + AT_ONCE)).parallelStream()
          .map(search::in)
          .filter(f -> !f.hits().isEmpty() || f.problem().isPresent())
          .toList()
          .forEach(found);
    }
  }

  private synchronized boolean isBrought(String comment) {
    if (scaffolds == null) {
      scaffolds = new TreeSet<>();
      learnScaffolds();
    }
    return scaffolds.contains(Names.trim(comment));
  }

  private void learnScaffolds() {
    // Traces lie beside each other, and the kits of their own beside them: few folders to look
    // from.
    Set<Path> folders = new LinkedHashSet<>();
    for (Path text : texts) {
      Path folder = text.toAbsolutePath().normalize().getParent();
      folders.add(folder.getParent() == null ? folder : folder.getParent());
    }
    Workspace workspace = new Workspace();
    learnScaffolds(Kits.builtIn());
    folders.stream().map(workspace::kits).distinct().forEach(this::learnScaffolds);
  }

  private void learnScaffolds(Kits kits) {
    for (String name : kits.names()) {
      kits.load(name)
          .ifPresent(
              kit -> {
                for (Language language : Language.values()) {
                  kit.scaffold(language).ifPresent(s -> s.lines().forEach(this::learn));
                }
              });
    }
  }

  private void learn(String line) {
    int comment = comment(line);
    if (comment < line.length()) {
      scaffolds.add(Names.trim(line.substring(comment)));
    }
  }

  /**
   * Where a comment begins, as it is written in scaffolds; the end of the line if there is none.
   */
  private static int comment(String line) {
    int at = line.startsWith("#") ? 0 : line.indexOf(" #");
    return at < 0 ? line.length() : at;
  }

  private Found in(Path file) {
    try {
      return new Found(file, hits(TextFiles.read(file)), Optional.empty());
    } catch (FileProblem e) {
      return new Found(file, List.of(), Optional.of(e));
    }
  }

  private List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    int number = 0;
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      number++;
      if (Folding.contains(word, text, start, end)) {
        String own = withoutScaffold(text.substring(start, end));
        List<Folding.Span> spans = Folding.find(word, own);
        if (!spans.isEmpty()) {
          hits.add(new Hit(number, own.stripTrailing(), spans));
        }
      }
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return hits;
  }

  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private String withoutScaffold(String line) {
    int comment = comment(line);
    boolean brought = comment < line.length() && isBrought(line.substring(comment));
    return brought ? line.substring(0, comment) : line;
  }
}
