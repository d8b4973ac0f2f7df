package trace.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The maps of a session: which are shown, and which are counted. */
class CollectedMapsTest {
  @TempDir Path session;

  private void write(String who, String more) throws Exception {
    Path folder = Files.createDirectories(session.resolve("maps").resolve(who));
    Files.writeString(folder.resolve("trace.yaml"), "format: 1\ntrace: 店\n" + more);
  }

  @Test
  void onlyATraceWithAnArrowIsADrawnMap() throws Exception {
    CollectedMaps maps = new CollectedMaps(session);
    assertThat(maps.drawn()).isZero();
    assertThat(maps.names()).isEmpty();
    write("森", "relationships:\n  - 声→来店（＋）\nelements:\n  customer: [声, 来店]\n");
    write("林", "elements:\n  customer: [声, 来店]\n");
    write("原", "");
    write("沢", "elements: [\n");
    assertThat(maps.drawn()).isEqualTo(1);
    assertThat(maps.filled().stream().map(l -> l.path().getParent().getFileName().toString()))
        .containsExactly("林", "森");
    assertThat(maps.names()).containsExactlyInAnyOrder("森", "林", "原", "沢");
  }
}
