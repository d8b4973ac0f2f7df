package trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import trace.cli.record.Reply;
import trace.model.Language;

/** Opens files in the programs that the person uses for them. */
final class Opener {
  /** How long an opener is given to say that it cannot, in milliseconds. */
  private static final long MOMENT = 1000;

  private final Surroundings surroundings;
  private final Console console;
  private final Texts texts;

  Opener(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.texts = Texts.of(language);
  }

  /** Opens a text in an editor. One that is named by VISUAL or EDITOR is waited for. */
  Reply edit(Path file) {
    List<String> own = own("VISUAL", "EDITOR");
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (!own.isEmpty()) {
      return done(start(own, file, true), file);
    }
    if (system.startsWith("windows")) {
      return done(start(List.of("notepad"), file, false), file);
    }
    List<String> desktop = system.startsWith("mac") ? List.of("open", "-t") : List.of("xdg-open");
    return done(start(desktop, file, false), file);
  }

  /** Opens the picture in a folder of documents: the page if there is one, else the drawing. */
  Reply show(Path folder) {
    Optional<Path> map =
        Stream.of("map.html", "map.svg").map(folder::resolve).filter(Files::exists).findFirst();
    return map.map(this::look).orElse(new Reply("", true));
  }

  /** Opens a document or a picture as the desktop does. */
  Reply look(Path file) {
    boolean opened = browse(file.toString());
    return new Reply(
        texts.get(opened ? "opened" : "look.failed", surroundings.shown(file)), opened);
  }

  /** Opens a file or an address as the desktop does; false if it cannot. */
  boolean browse(String what) {
    List<String> own = own("BROWSER");
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> command =
        !own.isEmpty()
            ? own
            : system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.startsWith("mac") ? "open" : "xdg-open");
    return start(command, what, false);
  }

  private List<String> own(String... variables) {
    for (String variable : variables) {
      String value = console.variable(variable).strip();
      if (!value.isEmpty()) {
        return List.of(value.split("\\s+"));
      }
    }
    return List.of();
  }

  private Reply done(boolean opened, Path file) {
    String shown = surroundings.shown(file);
    return new Reply(texts.get(opened ? "opened" : "open.failed", shown), opened);
  }

  private static boolean start(List<String> program, Object what, boolean wait) {
    List<String> command = new ArrayList<>(program);
    command.add(what.toString());
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      if (wait) {
        return builder.inheritIO().start().waitFor() == 0;
      }
      Process opener =
          builder
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // An opener that finds no program for the file says so at once, by its exit code alone; a
      // browser that is started by it may stay.
      return !opener.waitFor(MOMENT, TimeUnit.MILLISECONDS) || opener.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
