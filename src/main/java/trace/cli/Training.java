package trace.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs the usual commands once, in a folder of its own that is gone afterwards, so that the
 * launcher can keep the classes they load in a class-data archive (JEP 350). Nothing is printed.
 */
final class Training {
  private static final String TRACE =
      """
      format: 1
      trace: 練習
      question: なぜか
      elements:
        company: [焼く回数, 疲れ]
        customer:
          - 来店数:
              want: up
      relationships:
        - 焼く回数→来店数（＋、遅れ 半年）:
            why: 練習
            sources: [1]
        - 来店数 -> 焼く回数 (+)
        - 焼く回数 -> 疲れ (+)
        - 疲れ -> 焼く回数 (-)
      sources:
        1: {title: 練習, kind: 観察}
      """;

  private Training() {}

  /** Runs; an exit code other than 0 tells that the archive would not be worth keeping. */
  public static void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path folder = Files.createTempDirectory("trace-training");
    int worst = 0;
    try {
      Files.writeString(folder.resolve("trace.yaml"), TRACE);
      for (List<String> command :
          List.of(
              List.of("--help"),
              List.of("check", "--help"),
              List.of("check"),
              List.of("check", "--json"),
              List.of("show"),
              List.of("loops"),
              List.of("render"))) {
        worst = Math.max(worst, run(folder, command));
      }
    } finally {
      delete(folder);
    }
    if (worst != 0) {
      System.exit(worst);
    }
  }

  private static int run(Path folder, List<String> command) {
    Map<String, String> environment = new TreeMap<>();
    return Main.run(
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        InputStream.nullInputStream(),
        folder,
        environment,
        Clock.systemUTC(),
        command.toArray(String[]::new));
  }

  private static void delete(Path folder) throws java.io.IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path p : all) {
      Files.delete(p);
    }
  }
}
