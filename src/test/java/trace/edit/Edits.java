package trace.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import trace.model.Kit;
import trace.model.LocalText;
import trace.model.NamedLoop;
import trace.model.Side;
import trace.model.Source;
import trace.model.Voice;
import trace.yaml.TraceReader;

/** What the tests of edits share: a kit, texts, and short ways to wish for something. */
final class Edits {
  private Edits() {}

  static final Kit KIT =
      new Kit(
          "systemic",
          text("つながりで読む"),
          text("つながりで読む"),
          Side.BUILT_IN,
          List.of(
              section(
                  "hypotheses",
                  Kit.Shape.ENTRIES,
                  field("question", Kit.Type.TEXT),
                  field("tests", Kit.Type.RELATIONSHIPS),
                  field("lever", Kit.Type.ELEMENT),
                  field("watch", Kit.Type.ELEMENTS),
                  field("read", Kit.Type.SOURCES)),
              section("unknown", Kit.Shape.TEXTS)),
          List.of());

  private static LocalText text(String text) {
    return new LocalText(text, text);
  }

  private static Kit.Section section(String key, Kit.Shape shape, Kit.Field... fields) {
    return new Kit.Section(key, false, text(key), text(key), 0, false, shape, List.of(fields));
  }

  private static Kit.Field field(String key, Kit.Type type) {
    return new Kit.Field(key, text(key), type, false, List.of(), List.of());
  }

  static Optional<Kit> kits(String name) {
    return Optional.of(KIT).filter(k -> k.name().equals(name));
  }

  static EditResult edit(String text, Consumer<TraceEditor> wishes) {
    TraceEditor editor = TraceEditor.of(text, Edits::kits);
    wishes.accept(editor);
    return editor.result();
  }

  /** The new text; fails, with the reasons, if there is none. */
  static String edited(String text, Consumer<TraceEditor> wishes) {
    EditResult result = edit(text, wishes);
    assertThat(result.problems()).describedAs(text).isEmpty();
    assertThat(TraceReader.read(result.text().orElseThrow(), Edits::kits).trace())
        .isEqualTo(result.trace());
    return result.text().orElseThrow();
  }

  /** The kinds of the problems for which nothing was done. */
  static List<String> refused(String text, Consumer<TraceEditor> wishes) {
    EditResult result = edit(text, wishes);
    assertThat(result.text()).isEmpty();
    assertThat(result.changes()).isEmpty();
    return result.problems().stream()
        .map(p -> p.position().map(at -> at.line() + ":").orElse("") + p.kind() + p.arguments())
        .toList();
  }

  static Consumer<TraceEditor> add(String name) {
    return e -> e.add(ElementEdit.of(name, Optional.empty()));
  }

  static Consumer<TraceEditor> add(String name, String side) {
    return e -> e.add(ElementEdit.of(name, Optional.of(side)));
  }

  static Consumer<TraceEditor> note(String name, String note) {
    return e ->
        e.add(
            new ElementEdit(
                name,
                Optional.empty(),
                Optional.of(note),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  static LinkEdit arrow(String notation) {
    return LinkEdit.read(notation).link().orElseThrow();
  }

  static Consumer<TraceEditor> link(String notation) {
    return e -> e.link(arrow(notation), false);
  }

  static Consumer<TraceEditor> linkAdding(String notation) {
    return e -> e.link(arrow(notation), true);
  }

  static Consumer<TraceEditor> link(String notation, String why, String... sources) {
    Optional<String> said = Optional.ofNullable(why);
    return e ->
        e.link(
            arrow(notation)
                .with(said, List.of(sources), List.of(), Optional.empty(), Optional.empty()),
            false);
  }

  static Consumer<TraceEditor> source(String title, String... arrows) {
    return e -> e.source(new Source("", title, "", "", "", "", "", ""), List.of(arrows));
  }

  static Consumer<TraceEditor> voice(String who, String words, String... about) {
    return e -> e.voice(new Voice(who, "", words, List.of(about), List.of(), ""));
  }

  static Consumer<TraceEditor> name(String name, String... through) {
    return e -> e.name(new NamedLoop(name, List.of(through)));
  }

  /** An arrow without a sign, whatever its names are. */
  static LinkEdit bare(String from, String to) {
    return new LinkEdit(
        from,
        to,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The shortest loop there is, drawn and named. */
  static Consumer<TraceEditor> selfLoop(String name, String element) {
    return e -> {
      e.link(bare(element, element), false);
      e.name(new NamedLoop(name, List.of(element)));
    };
  }

  static Consumer<TraceEditor> rename(String old, String name) {
    return e -> e.rename(old, name);
  }

  static Consumer<TraceEditor> remove(String what) {
    return e -> e.remove(what, true);
  }

  /** The lines that were taken out, each with "-", and put in, each with "+", in order. */
  static List<String> diff(String before, String after) {
    List<String> a = List.of(before.split("(?<=\n)", -1));
    List<String> b = List.of(after.split("(?<=\n)", -1));
    int[][] same = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        same[i][j] =
            a.get(i).equals(b.get(j))
                ? same[i + 1][j + 1] + 1
                : Math.max(same[i + 1][j], same[i][j + 1]);
      }
    }
    List<String> diff = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        i++;
        j++;
      } else if (i < a.size() && (j == b.size() || same[i + 1][j] >= same[i][j + 1])) {
        diff.add("-" + a.get(i++).replaceAll("[\r\n]+$", ""));
      } else {
        diff.add("+" + b.get(j++).replaceAll("[\r\n]+$", ""));
      }
    }
    diff.removeIf(l -> l.length() == 1 && !before.endsWith("\n"));
    return diff;
  }

  static String file(String name) {
    try {
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example of the format's description. */
  static final String EXAMPLE =
      """
      format: 1
      trace: ワークマン                       # 何をなぞるか（必須）
      kit: systemic                          # 進め方
      lang: ja
      question: 一般客が増えると、なぜ職人客は遠のくのか
      boundary: 国内の店舗、作業服の客と一般客にとって、2018年から今まで
      author: 高橋
      date: 2026-11-21
      elements:
        company:                             # 企業
          - 店と駐車場の混雑度
          - 低価格を保つ余力:
              note: 値引きしない前提の価格
              sources: [1]
        customer:                            # 顧客
          - 一般客の来店数
          - 職人客の来店数:
              want: up                       # 増えてほしいのか、減ってほしいのか（任意）
        society: []                          # 社会・地域
      relationships:
        - 低価格を保つ余力→一般客の来店数（＋）
        - 一般客の来店数 -> 店と駐車場の混雑度 (+)
        - 店と駐車場の混雑度 -> 職人客の来店数 (-, 遅れ):
            why: 長く停まる車で駐車場が埋まる
            sources: [2]
        - 職人客の来店数 -> 低価格を保つ余力 (+, 遅れ 半年)
      loops:                                 # 見つかったループに名前を付ける（任意）
        - name: 一般客が増え、職人客が遠のく
          through: [一般客の来店数, 店と駐車場の混雑度, 職人客の来店数, 低価格を保つ余力]
      sources:
        1:
          title: 値上げしない理由
          kind: 報道
          url: https://example.com/a
          date: 2022-09-14
        2:
          title: 店舗の観察
          kind: 観察
      voices:                                # 誰の声か。ことばのまま
        - who: 朝の職人
          when: 開店前の駐車場
          words: 前は停められた
          about: [店と駐車場の混雑度]
      lenses:                                # 見方を変えて気づいたこと
        - lens: 馴質異化
          taken_for_granted: 安い店は混むものだ
          seen_anew: 混むのは、来てほしい客を選んでいないからかもしれない
          changed: [店と駐車場の混雑度]
      sections: {}                           # 進め方（kit）が問うこと
      expect:                                # この図が守る約束（任意）
        - loop: [一般客の来店数, 職人客の来店数]
      """;
}
