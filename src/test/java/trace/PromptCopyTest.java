package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code trace prompt --copy} on desktops with a clipboard program of each kind. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "skipped: the programs here are scripts of sh")
class PromptCopyTest {
  @TempDir Path home;
  private Path bin;
  private Path copied;

  @BeforeEach
  void aTraceAndNoClipboard() throws IOException {
    Terminal.copyTree(Path.of("examples/first"), home.resolve("パン屋"));
    bin = Files.createDirectories(home.resolve("bin"));
    copied = home.resolve("copied");
  }

  private void install(String program, String script) throws IOException {
    Path file = bin.resolve(program);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Terminal.Screen copy(String desktop) {
    return new Terminal(home).type(desktop + "PATH=" + bin + " trace prompt 時間 パン屋 --copy");
  }

  @Test
  void theTextGoesToTheClipboardOfTheDesktop() throws IOException {
    String printed = new Terminal(home).type("trace prompt 時間 パン屋").out();
    install("xclip", "/bin/cat > " + copied + "; echo \"$@\" > " + copied + ".how");
    Terminal.Screen screen = copy("DISPLAY=:0 ");
    assertThat(screen.out()).startsWith("クリップボードに写しました（").endsWith("\n").hasLineCount(1);
    assertThat(screen.err()).isEmpty();
    assertThat(copied).hasContent(printed);
    assertThat(Path.of(copied + ".how")).hasContent("-selection clipboard");
    install("wl-copy", "/bin/cat > " + copied + ".wayland");
    copy("WAYLAND_DISPLAY=wayland-0 DISPLAY=:0 ");
    assertThat(Path.of(copied + ".wayland")).hasContent(printed);
  }

  @Test
  void windowsIsGivenItsOwnEncoding() throws IOException {
    String printed = new Terminal(home).type("trace prompt 時間 パン屋").out();
    install("clip.exe", "/bin/cat > " + copied);
    assertThat(copy("").err()).isEmpty();
    assertThat(Files.readString(copied, java.nio.charset.StandardCharsets.UTF_16LE))
        .isEqualTo("\uFEFF" + printed);
  }

  @Test
  void whereNothingTakesItTheTextIsPrinted() throws IOException {
    String printed = new Terminal(home).type("trace prompt 時間 パン屋").out();
    install("xclip", "exit 1");
    for (String desktop : new String[] {"DISPLAY=:0 ", ""}) {
      Terminal.Screen screen = copy(desktop);
      assertThat(screen.out()).isEqualTo(printed);
      assertThat(screen.err()).startsWith("クリップボードに写すための").hasLineCount(1);
      assertThat(screen.exit()).isZero();
    }
  }
}
