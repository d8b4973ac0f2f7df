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
  /** Something of everything, so that the classes for it are loaded. */
  private static final String TRACE =
      """
      format: 1
      trace: 練習
      lang: ja
      question: なぜか
      elements:
        company: [焼く回数, 疲れ]
        customer:
          - 来店数:
              want: up
          - 声の大きさ
      relationships:
        - 焼く回数→来店数（＋、遅れ 半年）:
            why: 練習
            sources: [1]
        - 来店数 -> 焼く回数 (+)
        - 焼く回数 -> 疲れ (+)
        - 疲れ -> 焼く回数 (-)
        - {from: 疲れ, to: 声の大きさ, sign: "?"}
        - 声の大きさ→疲れ（－）
      loops:
        - name: めぐり
          through: [焼く回数, 来店数]
      sources:
        1: {title: 練習, kind: 観察}
      lenses:
        - lens: 馴質異化
          seen_anew: 練習
          changed: [来店数]
      sections:
        hypotheses:
          - question: 練習したら、慣れるか
            tests: [焼く回数→来店数]
            measure: 回数
        unknown: [わからないこと]
      expect:
        - loop: [焼く回数, 来店数]
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
              List.of("add", "客層の広さ", "--side", "顧客"),
              List.of("link", "声の大きさ→来店数（＋）", "--why", "練習"),
              List.of("voice", "前は停められた", "--who", "客", "--about", "来店数"),
              List.of("show"),
              List.of("check"),
              List.of("loops"),
              List.of("list"),
              List.of("search", "来店"),
              List.of("fmt"),
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
