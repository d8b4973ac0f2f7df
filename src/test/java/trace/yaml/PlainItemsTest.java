package trace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the parser is what the parser would have read. */
class PlainItemsTest {
  private static final String LIST =
      "  - 声\n  - 来店\n  - 口コミ -> 来店 (+, 遅れ)\n  - 価格\n  - 評判　\n  - null\n  - 利益  \n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elements:\n  company:\n" + LIST + "question: 店\n",
        "elements:\n" + LIST,
        "\uFEFFtrace: 𠮷野\nelements:\n" + LIST + "after:\n" + LIST,
        "note: |\n" + LIST + "elements:\n" + LIST,
        "note: >-\n" + LIST,
        "note: \"\n" + LIST + "  \"\n",
        "note: '\n" + LIST + "  '\nelements:\n" + LIST,
        "note: なに\n" + LIST,
        "note: なに\n  か\n" + LIST + "x: 1\n",
        "a:\n" + LIST + "    続き\nb: 1\n",
        "a:\n" + LIST + "  # 注\n" + LIST,
        "a:\n" + LIST + "  - 一つ:\n      why: 二つ\n" + LIST,
        "a:\n" + LIST + "  -\n" + LIST,
        "a:\n" + LIST + "   - 深い\n",
        "a:\n" + LIST + " - 浅い\n",
        "a:\n  - - 一\n    - 二\n    - 三\n    - 四\n    - 五\n    - 六\n",
        "a: [\n" + LIST + "]\n",
        "a:\n" + LIST + "--- \nb:\n" + LIST,
        "a: &x\n" + LIST + "b: *x\n",
        "? \n" + LIST + ":\n" + LIST,
        "- 一\n- 二\n- 三\n- 四\n- 五\n- 六",
        "a:\n- 一\n- 二\n- 三\n- 四\n- 五\nb: 1\n",
        "a:\n" + LIST + "x: 'not closed\n" + LIST,
      })
  void sameTreeWithAndWithout(String text) {
    same(text);
    same(text.replace("\n", "\r\n"));
    same(text.replace("\n", "\r"));
    same(text.replace("来店", "来\u0000店"));
  }

  @Test
  void leavesOutWhatItMay() {
    Lines lines = new Lines("elements:\n" + LIST + "note: 一\n");
    assertThat(PlainItems.of(lines, lines.text()).shown())
        .isEqualTo("elements:\n  - 声\n  - 利益  \nnote: 一\n");
    Lines marked = new Lines("a:\n  - 一\n  - 二: 三\n  - 四 #五\n  - 六\n  - \"七\"\n  - 八\n");
    assertThat(PlainItems.of(marked, marked.text()).leavesOut()).isFalse();
  }

  @Test
  void sameTreeForEveryExampleHoweverItIsBroken() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("trace.yaml");
        if (Files.isRegularFile(file)) {
          texts.add(Files.readString(file));
        }
      }
    }
    Random random = new Random(20261122);
    for (String text : texts) {
      same(text);
      for (int i = 0; i < 150; i++) {
        same(broken(text, random));
      }
    }
  }

  private static String broken(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String[] odd = {
      "  - 一", "    - 一", "|", "  - |", "- ", "'", "[", "  ", "# 注", "x: >", "a:", "\t"
    };
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.add(at, odd[random.nextInt(odd.length)]);
        case 1 -> lines.remove(at);
        case 2 -> lines.set(at, lines.get(at) + odd[random.nextInt(odd.length)]);
        default -> lines.set(at, " ".repeat(random.nextInt(5)) + lines.get(at).strip());
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static void same(String text) {
    YamlDocument read = YamlReader.read(text);
    Lines lines = new Lines(text);
    String clean = text.replace('\u0000', '\uFFFD');
    List<trace.model.Problem> controls =
        read.problems().stream()
            .filter(p -> p.kind() == trace.model.ProblemKind.CONTROL_CHARACTER)
            .toList();
    YamlDocument whole = YamlReader.parse(lines, PlainItems.none(lines, clean), controls);
    assertThat(read.problems()).as(text).isEqualTo(whole.problems());
    assertThat(read.root().map(PlainItemsTest::told))
        .as(text)
        .isEqualTo(whole.root().map(PlainItemsTest::told));
  }

  /** Everything a node is, its place included. */
  private static String told(YamlNode node) {
    StringBuilder all = new StringBuilder();
    all.append(node.kind())
        .append(node.style())
        .append(node.start())
        .append('-')
        .append(node.end());
    all.append('<').append(node.text()).append('>').append(node.shared());
    node.items().forEach(i -> all.append('\n').append(told(i)));
    node.entries()
        .forEach(e -> all.append('\n').append(told(e.key())).append(": ").append(told(e.value())));
    return all.toString();
  }
}
