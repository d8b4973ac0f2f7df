package trace.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The writer's text beside a trace: made once, then only read. */
public final class DraftFile {
  private DraftFile() {}

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
