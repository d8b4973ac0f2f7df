package trace.files;

import java.nio.file.Files;
import java.nio.file.Path;
import trace.model.ProblemKind;

/** Reads files that other programs wrote, such as a list of attendees or a saved chat. */
public final class GivenFiles {
  private GivenFiles() {}

  /**
   * What a file holds: at most 8 MiB.
   *
   * @throws FileProblem if it is not there, a folder, too large or cannot be read
   */
  public static byte[] read(Path file) throws FileProblem {
    if (Files.notExists(file)) {
      throw new FileProblem(file, ProblemKind.GIVEN_MISSING, String.valueOf(file.getFileName()));
    }
    return TextFiles.bytes(file);
  }
}
