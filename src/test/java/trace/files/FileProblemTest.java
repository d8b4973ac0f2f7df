package trace.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trace.model.ProblemKind;

/** What the system refuses, in a person's words. */
class FileProblemTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "There is not enough space on the disk",
        "Disk quota exceeded",
        "ディスクに十分な空き領域がありません。"
      })
  void aFullDisk(String reason) {
    IOException full = new FileSystemException("trace.yaml", null, reason);
    assertThat(Replacement.problem(Path.of("trace.yaml"), full).problem().kind())
        .isEqualTo(ProblemKind.DISK_FULL);
  }

  @Test
  void anotherFailureKeepsTheWordsOfTheSystem() {
    IOException other = new FileSystemException("trace.yaml", null, "Input/output error");
    var problem = Replacement.problem(Path.of("trace.yaml"), other).problem();
    assertThat(problem.kind()).isEqualTo(ProblemKind.WRITE_FAILED);
    assertThat(problem.arguments()).containsExactly("Input/output error");
  }

  @Test
  void aFolderThatMayNotBeLookedIntoIsNotCalledEmpty(@TempDir Path home) throws Exception {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path folder = Files.createDirectory(home.resolve("locked"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(folder), "whoever runs this may read everything");
      assertThatThrownBy(() -> TraceFinder.find(Optional.of("locked"), home))
          .isInstanceOfSatisfying(
              FileProblem.class,
              p -> assertThat(p.problem().kind()).isEqualTo(ProblemKind.FOLDER_NOT_READABLE));
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
