package trace.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The clipboard of the desktop, through the program that each desktop has for it. */
final class Clipboard {
  private static final int PATIENCE = 10;

  private final Console console;

  Clipboard(Console console) {
    this.console = console;
  }

  /** A program that takes what is to be copied on its standard input. */
  private record Program(String name, Charset charset, List<String> arguments) {}

  /** Copies a text; false if there is no clipboard here, or it did not take it. */
  boolean copy(String text) {
    for (Program program : programs()) {
      Optional<Path> found = find(program.name());
      if (found.isPresent() && gives(program, found.get(), text)) {
        return true;
      }
    }
    return false;
  }

  private List<Program> programs() {
    List<Program> programs = new ArrayList<>();
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    Program windows = new Program("clip.exe", StandardCharsets.UTF_16LE, List.of());
    if (system.startsWith("mac")) {
      programs.add(new Program("pbcopy", StandardCharsets.UTF_8, List.of()));
    } else if (!system.startsWith("windows")) {
      if (!console.variable("WAYLAND_DISPLAY").isEmpty()) {
        programs.add(new Program("wl-copy", StandardCharsets.UTF_8, List.of()));
      }
      if (!console.variable("DISPLAY").isEmpty()) {
        List<String> selection = List.of("-selection", "clipboard");
        programs.add(new Program("xclip", StandardCharsets.UTF_8, selection));
      }
    }
    // On Windows, and on the Linux that runs inside it.
    programs.add(windows);
    return programs;
  }

  private Optional<Path> find(String name) {
    for (String folder : console.variable("PATH").split(java.io.File.pathSeparator)) {
      try {
        Path file = Path.of(folder, name);
        if (!folder.isEmpty() && file.isAbsolute() && Files.isExecutable(file)) {
          return Optional.of(file);
        }
      } catch (InvalidPathException e) {
        // An entry of PATH that no file system knows holds no program either.
      }
    }
    return Optional.empty();
  }

  private static boolean gives(Program program, Path file, String text) {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(program.arguments());
    try {
      // What stays behind to hold the clipboard must not hold our streams.
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (OutputStream in = process.getOutputStream()) {
        // The mark at the beginning tells clip.exe that it is not in the code page of the machine.
        String mark = program.charset().equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
        in.write((mark + text).getBytes(program.charset()));
      }
      return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
