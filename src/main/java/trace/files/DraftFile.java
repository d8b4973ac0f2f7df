package trace.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The writer's text beside a trace: made once, then only read. */
public final class DraftFile {
  /** {@code draft.md}, {@code draft.en.md}, {@code draft.2026-08-31.md}. */
  private static final Pattern NAME = Pattern.compile("draft(?:\\.[^.]+)*\\.md");

  private DraftFile() {}

  /** The drafts beside a trace, by name. */
  public static List<Path> beside(Path trace) {
    List<Path> drafts = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(trace.resolveSibling("").toAbsolutePath())) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (NAME.matcher(name).matches() && Files.isRegularFile(file)) {
          drafts.add(trace.resolveSibling(name));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Who cannot see the folder is told so by whatever they do next; this was only a hint.
      return List.of();
    }
    drafts.sort(null);
    return drafts;
  }

  /** Its text; empty if there is no such file yet. */
  public static Optional<String> read(Path file) throws FileProblem {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(TextFiles.read(file))
        : Optional.empty();
  }

  /**
   * Makes it.
   *
   * @throws FileProblem if it is there already, or cannot be written
   */
  public static void create(Path file, String text) throws FileProblem {
    TraceStore.create(file, text);
  }
}
