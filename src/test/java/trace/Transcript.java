package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown file whose {@code console} blocks are run: lines that begin with {@code $ } are typed,
 * what follows is what must come out ({@code 2> } in front of what goes to the standard error,
 * {@code [exit 1]} for an exit code that is not 0). A block opened with {@code ```yaml
 * name/trace.yaml} (any language, then a path) is written to that file first. Everything else is
 * read by people.
 */
final class Transcript {
  private final Path source;
  private final Terminal terminal;
  private final List<String> rewritten = new ArrayList<>();
  private final StringBuilder expected = new StringBuilder();
  private final StringBuilder actual = new StringBuilder();

  private Transcript(Path source, Path home) {
    this.source = source;
    this.terminal = new Terminal(home);
  }

  /** Runs the transcript in the folder and compares; with the switch it is rewritten instead. */
  static void run(Path source, Path home, boolean rewrite) throws IOException {
    Transcript t = new Transcript(source, home);
    t.readAll(Files.readAllLines(source, StandardCharsets.UTF_8));
    if (rewrite) {
      Files.writeString(source, String.join("\n", t.rewritten) + "\n");
    } else {
      assertThat(t.actual.toString()).as(source.toString()).isEqualTo(t.expected.toString());
    }
  }

  private void readAll(List<String> lines) throws IOException {
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i++);
      rewritten.add(line);
      if (!line.startsWith("```") || line.equals("```")) {
        continue;
      }
      int end = i;
      while (!lines.get(end).equals("```")) {
        end++;
      }
      List<String> body = lines.subList(i, end);
      Optional<Path> file = fileOf(line);
      if (line.equals("```console")) {
        console(body);
      } else {
        if (file.isPresent()) {
          Path target = terminal.directory().resolve(file.get());
          Files.createDirectories(target.getParent());
          Files.writeString(target, String.join("\n", body) + "\n");
        }
        rewritten.addAll(body);
      }
      rewritten.add("```");
      i = end + 1;
    }
  }

  private static Optional<Path> fileOf(String fence) {
    int space = fence.indexOf(' ');
    return space < 0 ? Optional.empty() : Optional.of(Path.of(fence.substring(space + 1).strip()));
  }

  private void console(List<String> body) {
    int i = 0;
    while (i < body.size()) {
      String line = body.get(i++);
      if (!line.startsWith("$ ")) {
        throw new IllegalStateException(source + ": a console block begins with '$ ': " + line);
      }
      rewritten.add(line);
      expected.append(line).append('\n');
      actual.append(line).append('\n');
      while (i < body.size() && !body.get(i).startsWith("$ ")) {
        expected.append(body.get(i++)).append('\n');
      }
      String screen = terminal.type(line.substring(2)).asTranscript();
      actual.append(screen);
      screen.lines().forEach(rewritten::add);
    }
  }
}
