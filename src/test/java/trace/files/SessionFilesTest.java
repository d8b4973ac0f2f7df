package trace.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trace.model.Problem;
import trace.model.ProblemKind;

/** Which session, or which trace, is meant by a name or by nothing. */
class SessionFilesTest {
  private static final String TEXT = "session: 会\nkind: practice\n";

  @TempDir Path home;
  private Path session;

  @BeforeEach
  void folders() throws Exception {
    session = write("会/session.yaml", TEXT);
    write("店/trace.yaml", "trace: 店\n");
    Files.createDirectories(home.resolve("会/out"));
  }

  private Path write(String name, String text) throws Exception {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aSessionIsMeantWhereOneIsAndNoTraceIsNearer() throws Exception {
    assertThat(SessionFiles.meant(Optional.of("会"), home)).contains(session);
    assertThat(SessionFiles.meant(Optional.of("会/session.yaml"), home)).contains(session);
    assertThat(SessionFiles.meant(Optional.empty(), home.resolve("会/out"))).contains(session);
    assertThat(SessionFiles.meant(Optional.of("店"), home)).isEmpty();
    assertThat(SessionFiles.meant(Optional.of("店/trace.yaml"), home)).isEmpty();
    assertThat(SessionFiles.meant(Optional.of("ない"), home.resolve("会"))).isEmpty();
    assertThat(SessionFiles.meant(Optional.of("\0"), home)).isEmpty();
    write("会/maps/森/trace.yaml", "trace: 店\n");
    assertThat(SessionFiles.meant(Optional.empty(), home.resolve("会/maps/森"))).isEmpty();
    write("会/trace.yaml", "trace: 会\n");
    assertThat(SessionFiles.meant(Optional.of("会"), home)).isEmpty();
  }

  @Test
  void isFoundHereAboveAndBelow() throws Exception {
    assertThat(SessionFiles.find(Optional.empty(), home)).isEqualTo(session);
    assertThat(SessionFiles.find(Optional.empty(), home.resolve("会/out"))).isEqualTo(session);
    assertRefused(() -> SessionFiles.find(Optional.of("ない"), home), ProblemKind.NO_SUCH_SESSION);
    assertRefused(
        () -> SessionFiles.find(Optional.of("店"), home), ProblemKind.NO_SESSION_IN_FOLDER);
    write("次の会/session.yaml", TEXT);
    assertRefused(
        () -> SessionFiles.find(Optional.empty(), home), ProblemKind.SEVERAL_SESSIONS_HERE);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ProblemKind kind) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FileProblem.class, e -> assertThat(e.problem().kind()).isEqualTo(kind));
  }

  @Test
  void tracesAreNamedAsSeenFromTheSession() throws Exception {
    assertThat(SessionFiles.named("店", home, home.resolve("会"))).isEqualTo("../店");
    Path other = write("店/別.yaml", "trace: 別\n");
    assertThat(SessionFiles.named("店/別.yaml", home, home.resolve("会"))).isEqualTo("../店/別.yaml");
    assertThat(SessionFiles.named(other.toString(), home, other.getParent())).isEqualTo("別.yaml");
  }

  @Test
  void aTraceThatIsNotThereIsAProblemAtItsPlace() throws Exception {
    Files.writeString(session, TEXT + "traces:\n  - ../店\n  - ../消えた店\n");
    LoadedSession loaded = SessionFiles.load(session);
    assertThat(loaded.isUsable()).isTrue();
    assertThat(loaded.problems()).hasSize(1);
    Problem problem = loaded.problems().get(0);
    assertThat(problem.kind()).isEqualTo(ProblemKind.SESSION_TRACE_MISSING);
    assertThat(problem.position().orElseThrow().line()).isEqualTo(5);
    assertThat(loaded.traces()).containsExactly(home.resolve("店"), home.resolve("消えた店"));
  }

  @Test
  void thoseThatCannotBeReadAreLeftOut() throws Exception {
    Files.createDirectories(home.resolve("壊れた会"));
    Files.write(home.resolve("壊れた会/session.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(SessionFiles.in(home)).extracting(LoadedSession::path).isEqualTo(List.of(session));
  }
}
