package trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import trace.cli.Main;

/**
 * A terminal of the tests: runs command lines as a person types them, in one process, in a folder
 * of its own, at a fixed time. Besides {@code trace} it knows {@code cat}, {@code cd}, {@code cp
 * -r}, {@code ls}, {@code mkdir}, {@code rm}, {@code echo}, a pipe from {@code echo} or {@code
 * cat}, and variables set in front of a command.
 */
final class Terminal {
  /** The evening on which all tests run. */
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneId.of("Asia/Tokyo"));

  /** What a command left on the screen. */
  record Screen(String out, String err, int exit) {
    /** As a transcript shows it. */
    String asTranscript() {
      StringBuilder b = new StringBuilder();
      out.lines().forEach(l -> b.append(l).append('\n'));
      err.lines().forEach(l -> b.append(l.isEmpty() ? "2>" : "2> " + l).append('\n'));
      if (exit != 0) {
        b.append("[exit ").append(exit).append("]\n");
      }
      return b.toString();
    }
  }

  private final Path home;
  private Path directory;

  Terminal(Path home) {
    this.home = home;
    this.directory = home;
  }

  Path directory() {
    return directory;
  }

  Screen type(String line) {
    List<String> words = split(line);
    int pipe = words.indexOf("|");
    byte[] input = new byte[0];
    if (pipe >= 0) {
      Screen first = run(words.subList(0, pipe), input);
      input = first.out().getBytes(StandardCharsets.UTF_8);
      words = words.subList(pipe + 1, words.size());
    }
    return run(words, input);
  }

  private Screen run(List<String> words, byte[] input) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("LANG", "C");
    int i = 0;
    while (i < words.size() && words.get(i).matches("[A-Z_]+=.*")) {
      String[] pair = words.get(i++).split("=", 2);
      environment.put(pair[0], pair[1]);
    }
    String command = words.get(i);
    List<String> arguments = words.subList(i + 1, words.size());
    try {
      if (command.equals("trace") || command.equals("./trace")) {
        return trace(environment, input, arguments);
      }
      return new Screen(other(command, arguments), "", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Screen trace(Map<String, String> environment, byte[] input, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            out,
            err,
            new ByteArrayInputStream(input),
            directory,
            environment,
            CLOCK,
            arguments.toArray(String[]::new));
    return new Screen(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit);
  }

  private String other(String command, List<String> arguments) throws IOException {
    switch (command) {
      case "cat":
        return Files.readString(directory.resolve(arguments.get(0)));
      case "echo":
        return String.join(" ", arguments) + "\n";
      case "cd":
        directory = directory.resolve(arguments.get(0)).normalize();
        if (!directory.startsWith(home) || !Files.isDirectory(directory)) {
          throw new IllegalArgumentException("cd " + arguments);
        }
        return "";
      case "mkdir":
        Files.createDirectories(directory.resolve(arguments.get(0)));
        return "";
      case "rm":
        deleteTree(directory.resolve(arguments.get(arguments.size() - 1)));
        return "";
      case "cp":
        copyTree(directory.resolve(arguments.get(1)), directory.resolve(arguments.get(2)));
        return "";
      case "ls":
        return list(arguments.isEmpty() ? directory : directory.resolve(arguments.get(0)));
      default:
        throw new IllegalArgumentException("this terminal does not know " + command);
    }
  }

  private static String list(Path folder) throws IOException {
    try (Stream<Path> s = Files.list(folder)) {
      StringBuilder b = new StringBuilder();
      s.map(p -> p.getFileName().toString()).sorted().forEach(n -> b.append(n).append('\n'));
      return b.toString();
    }
  }

  /** Copies a folder with all that is in it. */
  static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path p : all.sorted().toList()) {
        Path target = to.resolve(from.relativize(p).toString());
        if (Files.isDirectory(p)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(p, target);
        }
      }
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path p : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }

  /** Splits a line into words as a POSIX shell does, with single and double quotes. */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        word = word == null ? new StringBuilder() : word;
      } else if (c == ' ') {
        if (word != null) {
          words.add(word.toString());
          word = null;
        }
      } else {
        word = word == null ? new StringBuilder() : word;
        word.append(c);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }
}
