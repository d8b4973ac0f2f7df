package trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is typed and what comes out, command by command. {@code mvn test -Dtest=TranscriptTest
 * -Dtranscripts.rewrite=true} writes the transcripts anew; read the difference before you keep it.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");
  private static final boolean REWRITE = Boolean.getBoolean("transcripts.rewrite");

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path temporary;

  @TestFactory
  List<DynamicTest> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(p -> p.toString().endsWith(".md"))
          .sorted()
          .map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> run(p)))
          .toList();
    }
  }

  private void run(Path transcript) throws IOException {
    Path home = temporary.resolve(transcript.getFileName().toString().replace(".md", ""));
    Files.createDirectories(home);
    Terminal.copyTree(Path.of("examples"), home.resolve("examples"));
    Transcript.run(transcript, home, REWRITE);
  }
}
