package trace.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that Java itself wants to read, gone when the program ends. */
public final class TemporaryFiles {
  private TemporaryFiles() {}

  /** Writes the text to a temporary file and gives its path. */
  public static String write(String name, String text) {
    try {
      Path file = Files.createTempFile("trace-" + name, ".properties");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
