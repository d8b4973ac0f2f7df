package trace;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README is run: whoever types what it shows gets what it shows. */
class ReadmeTest {
  @TempDir Path home;

  @Test
  void everyConsoleBlockOfTheReadmeIsTrue() throws IOException {
    Terminal.copyTree(Path.of("examples"), home.resolve("examples"));
    Transcript.run(Path.of("README.md"), home, Boolean.getBoolean("transcripts.rewrite"));
  }
}
