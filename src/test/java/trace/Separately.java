package trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, for what one process cannot show. */
final class Separately {
  private Separately() {}

  /** The Java command line of the program, with options for Java. */
  static List<String> command(String... options) {
    List<String> line =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    line.addAll(List.of(options));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "trace.cli.Main"));
    return line;
  }

  /** What it prints, on both streams, with one variable set. */
  static String run(String variable, String... arguments) throws IOException {
    List<String> line = command();
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    String[] pair = variable.split("=", 2);
    builder.environment().put(pair[0], pair[1]);
    return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
