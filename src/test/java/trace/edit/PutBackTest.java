package trace.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trace.cli.Main;
import trace.model.Element;
import trace.model.Relationship;
import trace.model.Trace;
import trace.model.Voice;
import trace.yaml.TraceReader;

/** What {@code remove} prints, typed as it is printed in bash, puts back what was removed. */
class PutBackTest {
  private static final String HEAD = "元に戻すには:\n";
  private static final String HAND = "手で書き戻すもの";
  private static final String OTHERWISE = "上のコマンドで";

  @TempDir Path home;

  static Stream<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(Edits.EXAMPLE);
    texts.add(Edits.file("examples/first/trace.yaml"));
    texts.add(Edits.file("examples/workman/trace.yaml"));
    for (int seed = 1; seed <= 6; seed++) {
      texts.add(new WrittenByHand(seed).text());
    }
    return texts.stream();
  }

  private String run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment = new TreeMap<>(Map.of("LANG", "C"));
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    int exit = Main.run(out, err, in, home, environment, Clock.systemUTC(), words);
    assertThat(exit)
        .describedAs(String.join(" ", words) + "\n" + err.toString(StandardCharsets.UTF_8))
        .isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The words of each command, as bash hands them over. */
  private static List<String[]> typed(String script) throws Exception {
    String all = "trace() { printf '%s\\0' \"$@\"; printf '\\1\\0'; }\n" + script;
    Process bash = new ProcessBuilder("bash", "-c", all).redirectErrorStream(true).start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).describedAs(output).isZero();
    List<String[]> commands = new ArrayList<>();
    for (String command : output.split("\1\0")) {
      commands.add(command.split("\0", -1));
    }
    return commands.stream().map(c -> Arrays.copyOf(c, c.length - 1)).toList();
  }

  private static String script(String out) {
    int from = out.indexOf(HEAD) + HEAD.length();
    int to = out.length();
    for (String end : List.of("\n" + HAND, "\n" + OTHERWISE, "\n\n")) {
      int at = out.indexOf(end, from - 1);
      to = at < 0 ? to : Math.min(to, Math.max(from, at + 1));
    }
    return out.substring(from, to);
  }

  private static Trace read(String text) {
    return TraceReader.read(text, Edits::kits).trace().orElseThrow();
  }

  /** What a trace says, whatever the order of its parts. */
  private static TreeSet<String> content(Trace t) {
    TreeSet<String> all = new TreeSet<>();
    for (Element e : t.elements()) {
      all.add(Merged.element(e, e.side(), sorted(e.sources())).toString());
    }
    for (Relationship r : t.relationships()) {
      all.add(Merged.relationship(r, sorted(r.sources()), sorted(r.against())).toString());
    }
    for (Voice v : t.voices()) {
      all.add(v.withAbout(sorted(v.about())).withSources(sorted(v.sources())).toString());
    }
    t.loops().forEach(l -> all.add(l.toString()));
    t.sources().forEach(s -> all.add(s.toString()));
    t.lenses().forEach(l -> all.add(l.toString()));
    t.expectations().forEach(e -> all.add(e.toString()));
    all.add(t.sections().toString());
    return all;
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  private static List<String> parts(Trace t) {
    List<String> parts = new ArrayList<>();
    t.elements().stream().limit(5).forEach(e -> parts.add(e.name()));
    t.relationships().stream().limit(3).forEach(r -> parts.add(r.from() + "→" + r.to()));
    t.relationships().stream()
        .skip(Math.max(0, t.relationships().size() - 1))
        .forEach(r -> parts.add(r.from() + "→" + r.to()));
    t.loops().stream().limit(2).forEach(l -> parts.add(l.name()));
    t.sources().forEach(s -> parts.add(s.key()));
    t.voices().stream()
        .map(Voice::who)
        .filter(w -> t.voices().stream().filter(v -> v.who().equals(w)).count() == 1)
        .filter(w -> !w.isEmpty())
        .forEach(parts::add);
    return parts;
  }

  private String remove(String text, String part) throws IOException {
    Files.writeString(home.resolve("trace.yaml"), text);
    return run("remove", "--force", "--lang", "ja", "--", part);
  }

  private void typeAll(String out) throws Exception {
    if (!out.contains(HEAD)) {
      return;
    }
    for (String[] words : typed(script(out))) {
      run(words);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsPrintedPutsItBackOrSaysWhatIsLeft(String text) throws Exception {
    for (String part : parts(read(text))) {
      EditResult alone = Edits.edit(text, Edits.remove(part));
      if (alone.text().isEmpty()) {
        assertThat(alone.problems()).isNotEmpty();
        continue;
      }
      String out = remove(text, part);
      typeAll(out);
      String after = Files.readString(home.resolve("trace.yaml"));
      boolean exact = !out.contains(HAND) && !out.contains(OTHERWISE);
      assertThat(after.equals(text)).describedAs(part + "\n" + out + "\n" + after).isEqualTo(exact);
      if (!out.contains(HAND)) {
        assertThat(content(read(after))).describedAs(part).isEqualTo(content(read(text)));
      }
    }
  }

  @Test
  void theLastOfEachKindComesBackByteForByte() throws Exception {
    String text =
        """
        trace: 店
        elements:
          company:
            - 甲
            - 乙:
                note: "余力\\"と$値段"
                sources: [1]
        relationships:
          - 乙 -> 甲 (+):
              why: だから
              sources: [1]
          - 甲 -> 乙 (-, 遅れ 半年)
        loops:
          - name: '-名前'
            through: [甲, 乙]
        sources:
          1:
            title: 報道
          3:
            title: '-で始まる題'
            note: '--as のような字'
        voices:
          - who: 朝の客
            words: '!前は $5 だった'
            about: [甲, 乙]
        """;
    for (String part : List.of("乙", "甲→乙", "-名前", "3", "朝の客")) {
      String out = remove(text, part);
      typeAll(out);
      String after = Files.readString(home.resolve("trace.yaml"));
      boolean last = !part.equals("乙");
      assertThat(after.equals(text)).describedAs(out).isEqualTo(last);
      assertThat(content(read(after))).isEqualTo(content(read(text)));
      assertThat(out.contains(OTHERWISE)).isEqualTo(!last);
    }
  }

  @Test
  void whatNoCommandPutsBackIsListedWithItsLines() throws Exception {
    String out = remove(Edits.EXAMPLE, "店と駐車場の混雑度");
    assertThat(out)
        .contains(
            HAND
                + "（コマンドでは戻りません。行の番号は、取りのぞく前のものです）:\n"
                + "  見方「馴質異化」\n"
                + "    48行目:     changed: [店と駐車場の混雑度]\n");
    String promise = remove(Edits.EXAMPLE, "職人客の来店数");
    assertThat(promise).contains("    51行目:   - loop: [一般客の来店数, 職人客の来店数]\n");
  }

  @Test
  void oneOfSeveralVoicesIsChosenByItsWords() throws Exception {
    String text =
        "trace: 店\nvoices:\n  - who: 客\n    words: 遠い\n  - who: 客\n    words: 高いけれど遠くない\n";
    assertThat(Edits.refused(text, e -> e.remove("客", true)))
        .containsExactly("EDIT_SEVERAL_VOICES[客, 2, 3, 5]");
    assertThat(Edits.refused(text, e -> e.removeVoice("客", "近い")))
        .containsExactly("EDIT_NO_VOICE[客, 近い]");
    assertThat(Edits.edited(text, e -> e.removeVoice("客", "高い")))
        .isEqualTo("trace: 店\nvoices:\n  - who: 客\n    words: 遠い\n");
  }

  @Test
  void theSameWordsOfTheSamePersonAreOneVoice() {
    String text =
        "trace: 店\nelements:\n  company: [甲, 乙]\nvoices:\n  - who: 客\n    words: 遠い\n    about: [甲]\n";
    assertThat(Edits.edited(text, Edits.voice("客", "遠い", "乙")))
        .isEqualTo(text.replace("about: [甲]", "about: [甲, 乙]"));
  }
}
