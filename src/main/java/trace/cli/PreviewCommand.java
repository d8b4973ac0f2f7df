package trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trace.cli.preview.Followed;
import trace.cli.preview.PreviewServer;
import trace.files.FileProblem;
import trace.files.TraceFiles;
import trace.files.TraceFolders;
import trace.model.Language;
import trace.model.ProblemKind;
import trace.model.Trace;

/** {@code trace preview}: a page beside the editor that follows what is saved. */
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {
  /** More traces are not shown beside each other. */
  private static final int MOST = 200;

  private final Surroundings surroundings;

  @Mixin private TraceOptions trace;

  @Option(names = "--open", descriptionKey = "open")
  private boolean open;

  @Option(names = "--stay", descriptionKey = "stay")
  private boolean stay;

  PreviewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Console console = surroundings.console();
    List<Path> files = files();
    Optional<Trace> first = TraceFiles.load(files.get(0)).trace();
    Language language = trace.language(surroundings, files.size() == 1 ? first : Optional.empty());
    Texts texts = Texts.of(language);
    List<Followed> followed = files.stream().map(f -> Showing.of(f, language)).toList();
    try (PreviewServer server = PreviewServer.start(followed, language)) {
      console.line(texts.get("preview.at", server.address()));
      console.line(texts.get(stay ? "preview.stay" : "preview.leave"));
      console.flush();
      if (open && !new Opener(surroundings, language).browse(server.address())) {
        console.message(texts.get("preview.open", server.address()));
      }
      end(console, texts);
    } catch (IOException e) {
      console.message(texts.get("preview.failed", String.valueOf(e.getMessage())));
      return ExitCode.COULD_NOT_RUN;
    }
    return ExitCode.DONE;
  }

  /**
   * Waits for the end. Nothing that is typed is needed: a line, or the end of the input, ends it.
   * An input that ends without anybody at the keyboard may surprise ({@code preview < /dev/null}).
   */
  private void end(Console console, Texts texts) {
    if (stay) {
      try {
        Thread.currentThread().join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    } else if (console.readLine().isEmpty() && !console.canAsk()) {
      console.message(texts.get("preview.ended"));
    }
  }

  /** The one trace that is meant, or all below the folder. */
  private List<Path> files() throws FileProblem {
    try {
      return List.of(trace.file(surroundings));
    } catch (FileProblem e) {
      if (e.problem().kind() != ProblemKind.SEVERAL_TRACES_HERE) {
        throw e;
      }
      List<Path> inside = new ArrayList<>();
      for (Path file : TraceFolders.below(e.path()).files()) {
        if (isInside(file, e.path()) && inside.size() < MOST) {
          inside.add(file);
        }
      }
      if (inside.isEmpty()) {
        throw e;
      }
      return inside;
    }
  }

  /** False for a link that leads out of the folder. */
  private static boolean isInside(Path file, Path folder) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath()) && Files.isRegularFile(file);
    } catch (IOException e) {
      return false;
    }
  }
}
