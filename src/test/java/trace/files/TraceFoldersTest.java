package trace.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trace.model.ProblemKind;

/** All traces below a folder: each once, whatever links there are, and broken ones too. */
class TraceFoldersTest {
  @TempDir Path home;

  private Path trace(String folder, String text) throws IOException {
    Path file = home.resolve(folder).resolve("trace.yaml");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> found() throws FileProblem {
    return TraceFolders.below(home).files().stream()
        .map(p -> home.relativize(p.getParent()).toString().replace('\\', '/'))
        .toList();
  }

  private void link(String link, Path to) {
    try {
      Files.createSymbolicLink(home.resolve(link), to);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Assumptions.abort("no symbolic links here");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void byTheNamesOfTheFolders() throws Exception {
    trace("b", "trace: b");
    trace("a/z", "trace: z");
    trace("a", "trace: a");
    trace("c/.git/x", "trace: x");
    trace("a/out", "trace: out");
    trace("out", "trace: out");
    assertThat(found()).containsExactly("a", "a/z", "b", "out");
  }

  @Test
  void linksThatGoRoundAreEnteredOnce() throws Exception {
    trace("a", "trace: a");
    trace("a/b", "trace: b");
    link("a/up", home);
    link("a/b/self", home.resolve("a/b"));
    link("z", home.resolve("a"));
    link("nowhere", home.resolve("not there"));
    assertThat(found()).containsExactly("a", "a/b");
  }

  @Test
  void aLinkedFolderElsewhereIsEntered(@TempDir Path elsewhere) throws Exception {
    Files.writeString(Files.createDirectories(elsewhere.resolve("x")).resolve("trace.yaml"), "");
    link("shared", elsewhere);
    assertThat(found()).containsExactly("shared/x");
  }

  @Test
  void filesThatCannotBeReadDoNotStopTheSearch() throws Exception {
    trace("a", "trace: さかな\r\n# さかな");
    Path broken = trace("b", "");
    Files.write(broken, "trace: さかな".getBytes(Charset.forName("windows-31j")));
    trace("c", "\uFEFFtrace: ｻｶﾅ");
    trace("d", "trace: にく");
    List<String> said = new ArrayList<>();
    TraceSearch.search(
        TraceFolders.below(home),
        "サカナ",
        f ->
            said.add(
                f.file().getParent().getFileName() + " " + f.hits() + f.problem().isPresent()));
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).isEqualTo("b []true");
    assertThat(said.get(1)).startsWith("c [Hit[line=1, text=trace: ｻｶﾅ,").endsWith("false");
    List<ProblemKind> problems =
        TraceFiles.loadAll(
            TraceFolders.below(home).files(),
            t -> t.problem().map(p -> p.problem().kind()).orElse(null));
    assertThat(problems).containsExactly(null, ProblemKind.FILE_IS_SHIFT_JIS, null, null);
  }
}
