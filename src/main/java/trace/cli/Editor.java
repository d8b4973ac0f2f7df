package trace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trace.cli.record.Reply;
import trace.model.Language;

/** Opens a file in the person's editor, or in what their desktop opens such files with. */
final class Editor {
  private final Console console;
  private final Texts texts;

  Editor(Console console, Language language) {
    this.console = console;
    this.texts = Texts.of(language);
  }

  /** Opens a text. An editor that was named by VISUAL or EDITOR is waited for. */
  Reply open(Path file) {
    List<String> command = new ArrayList<>();
    for (String variable : List.of("VISUAL", "EDITOR")) {
      if (command.isEmpty() && !console.variable(variable).isBlank()) {
        command.addAll(List.of(console.variable(variable).strip().split("\\s+")));
      }
    }
    boolean own = !command.isEmpty();
    if (!own) {
      command.addAll(desktop());
    }
    command.add(file.toString());
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      if (own) {
        builder.inheritIO().start().waitFor();
      } else {
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
      }
      return new Reply(texts.get("opened", file.getFileName()), true);
    } catch (IOException e) {
      return new Reply(texts.get("open.failed", file), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply("", false);
    }
  }

  private static List<String> desktop() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of("notepad");
    }
    return system.startsWith("mac") ? List.of("open", "-t") : List.of("xdg-open");
  }
}
