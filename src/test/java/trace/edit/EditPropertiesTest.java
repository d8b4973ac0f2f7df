package trace.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static trace.edit.Edits.add;
import static trace.edit.Edits.diff;
import static trace.edit.Edits.edit;
import static trace.edit.Edits.edited;
import static trace.edit.Edits.link;
import static trace.edit.Edits.linkAdding;
import static trace.edit.Edits.note;
import static trace.edit.Edits.remove;
import static trace.edit.Edits.rename;
import static trace.edit.Edits.source;
import static trace.edit.Edits.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.model.Trace;
import trace.yaml.TraceReader;

/** What holds for every edit of every file. */
class EditPropertiesTest {
  /** {@code -Dtrace.fuzz=20} looks twenty times as long. */
  private static final int MORE = Integer.getInteger("trace.fuzz", 1);

  /** Real files, what people begin with, and files as people lay them out. */
  static Stream<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(Edits.EXAMPLE);
    texts.add(Edits.file("examples/first/trace.yaml"));
    texts.add(Edits.file("examples/workman/trace.yaml"));
    texts.add(Edits.file("templates/systemic/scaffold.ja.yaml"));
    texts.add(Edits.file("templates/systemic/scaffold.en.yaml"));
    for (int seed = 1; seed <= 8 + 4 * MORE; seed++) {
      texts.add(new WrittenByHand(seed).text());
    }
    return texts.stream();
  }

  private static Trace read(String text) {
    return TraceReader.read(text, Edits::kits).trace().orElseThrow();
  }

  /** Edits that only put something in. */
  private static List<Consumer<TraceEditor>> additions(String text) {
    Trace trace = read(text);
    List<Consumer<TraceEditor>> all = new ArrayList<>();
    for (String side : List.of("company", "customer", "society", "partner", "unsorted")) {
      all.add(add("新しい要素", side));
    }
    all.add(linkAdding("新しい原因→新しい結果（＋、遅れ 半年）"));
    all.add(source("新しい出典"));
    all.add(voice("だれか", "ことば"));
    all.add(e -> e.set("notice", read(text).notice() + "非公式です"));
    trace.elements().stream()
        .filter(x -> x.note().isEmpty())
        .limit(3)
        .forEach(x -> all.add(note(x.name(), "ひとこと")));
    trace.elements().stream().limit(1).forEach(x -> all.add(Edits.selfLoop("新しい名前", x.name())));
    trace.relationships().stream()
        .filter(r -> r.why().isEmpty())
        .limit(3)
        .forEach(r -> all.add(link(r.from() + "→" + r.to(), "新しい理由")));
    return all;
  }

  private static List<Consumer<TraceEditor>> changes(String text) {
    Trace trace = read(text);
    List<Consumer<TraceEditor>> all = additions(text);
    trace.elements().stream().limit(4).forEach(x -> all.add(rename(x.name(), "別の名前: 2")));
    trace.elements().stream().limit(4).forEach(x -> all.add(remove(x.name())));
    trace.elements().stream().limit(4).forEach(x -> all.add(add(x.name(), "society")));
    trace.relationships().stream()
        .limit(4)
        .forEach(r -> all.add(link(r.from() + "→" + r.to() + "（－、遅れ 二年）")));
    trace.relationships().stream().limit(2).forEach(r -> all.add(remove(r.from() + "→" + r.to())));
    trace.sources().stream().limit(2).forEach(s -> all.add(remove(s.key())));
    all.add(e -> e.set("question", "なぜ"));
    return all;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anAdditionTakesNoLineAway(String text) {
    for (Consumer<TraceEditor> wish : additions(text)) {
      String after = edited(text, wish);
      List<String> diff = diff(text, after);
      List<String> put = diff.stream().filter(l -> l.startsWith("+")).toList();
      for (String line : diff.stream().filter(l -> l.startsWith("-")).toList()) {
        String kept = line.substring(1).replaceFirst(" (\\[\\]|\\{\\})", "");
        assertThat(put).describedAs(line).anyMatch(l -> holds(l, kept));
      }
    }
  }

  /** True if the line holds all characters of the other in their order. */
  private static boolean holds(String line, String other) {
    int at = 0;
    for (int i = 0; i < line.length() && at < other.length(); i++) {
      at += line.charAt(i) == other.charAt(at) ? 1 : 0;
    }
    return at == other.length();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void lineEndingsBomAndFinalNewlineMakeNoDifference(String text) {
    Map<String, UnaryOperator<String>> variants = new LinkedHashMap<>();
    variants.put("CRLF", t -> t.replace("\n", "\r\n"));
    variants.put("BOM", t -> "\uFEFF" + t);
    variants.put("no final newline", t -> t.endsWith("\n") ? t.substring(0, t.length() - 1) : t);
    variants.put("CRLF and BOM", t -> "\uFEFF" + t.replace("\n", "\r\n"));
    for (Consumer<TraceEditor> wish : changes(text)) {
      EditResult plain = edit(text, wish);
      variants.forEach(
          (name, variant) -> {
            EditResult other = edit(variant.apply(text), wish);
            assertThat(other.text()).describedAs(name).isEqualTo(plain.text().map(variant));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anEditAndItsReverseGiveTheFirstFile(String text) {
    Trace trace = read(text);
    assertThat(edited(edited(text, renameAll(true, trace)), renameAll(false, trace)))
        .isEqualTo(text);
    for (String side : List.of("company", "customer", "society")) {
      if (text.contains("  " + side + ":")) {
        backAndForth(text, add("新しい要素", side), remove("新しい要素"));
      }
    }
    if (trace.elements().size() > 1 && text.contains("relationships:")) {
      String arrow = trace.elements().get(0).name() + "→" + trace.elements().get(0).name();
      backAndForth(text, link(arrow + "（＋）"), remove(arrow));
    }
    if (text.contains("\nsources:")) {
      String key = edit(text, source("新しい出典")).changes().get(0).subject();
      backAndForth(text, source("新しい出典"), remove(key));
    }
    if (text.contains("\nvoices:")) {
      backAndForth(text, voice("だれか", "ことば"), remove("だれか"));
    }
    if (text.contains("\nquestion:")) {
      backAndForth(text, e -> e.set("question", "なぜ"), e -> e.set("question", trace.question()));
    }
    for (Relationship r : trace.relationships()) {
      String ends = r.from() + "→" + r.to();
      if (r.polarity() != Polarity.OPEN) {
        backAndForth(text, link(ends + "（－、遅れ 二年）"), e -> e.link(back(r), false));
      }
    }
  }

  private static LinkEdit back(Relationship r) {
    return new LinkEdit(
        r.from(),
        r.to(),
        java.util.Optional.of(r.polarity()),
        true,
        r.delay(),
        java.util.Optional.empty(),
        List.of(),
        List.of(),
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }

  private static Consumer<TraceEditor> renameAll(boolean there, Trace trace) {
    return e ->
        trace
            .elements()
            .forEach(
                x ->
                    e.rename(
                        there ? x.name() : x.name() + "・改", there ? x.name() + "・改" : x.name()));
  }

  private static void backAndForth(
      String text, Consumer<TraceEditor> there, Consumer<TraceEditor> back) {
    EditResult once = edit(text, there);
    if (once.text().isPresent()) {
      String again = edited(once.text().get(), back);
      assertThat(emptied(again)).isEqualTo(emptied(text));
    }
  }

  /** Whether an empty list was written with brackets cannot be told once it was filled. */
  private static String emptied(String text) {
    return text.replaceAll(": (\\[\\]|\\{\\})", ":");
  }

  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "<",
          "|",
          "=",
          "#",
          " #",
          ": ",
          ":",
          "：",
          "->",
          "→",
          "(+)",
          "（－、遅れ）",
          "(",
          "）",
          "[",
          "]",
          "{",
          "}",
          ",",
          "、",
          "&a",
          "*b",
          "!c",
          "%",
          "@",
          "`",
          "?",
          "- ",
          "-",
          "~",
          "null",
          "yes",
          "12:30",
          "2024-01-01",
          "1e3",
          "0x1f",
          ".",
          "...",
          "---",
          "\\",
          "\\n",
          "/",
          "😀",
          "𠮷",
          "\u200F",
          "\u202E",
          "é",
          "e\u0301",
          "ｶﾞ",
          "　",
          " ",
          "来店数",
          "note",
          "from",
          "<<",
          "=",
          "+",
          "\u00A0",
          "\uFEFF",
          "\uE000");

  /** Those of the pieces that are keys of the format: such a name may be refused. */
  private static final List<String> KEYS = List.of("note", "from");

  private static String nasty(Random random) {
    StringBuilder name = new StringBuilder();
    int pieces = 1 + random.nextInt(5);
    for (int i = 0; i < pieces; i++) {
      name.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return name.toString();
  }

  @Test
  void everyNameIsWrittenAndReadBack() {
    Random random = new Random(20261121);
    for (int i = 0; i < 150 * MORE; i++) {
      String name = nasty(random);
      String text = i % 2 == 0 ? Edits.EXAMPLE : new WrittenByHand(1 + i % 12).text();
      String first = read(text).elements().get(0).name();
      if (trace.model.Names.trim(name).isEmpty()) {
        continue;
      }
      EditResult added = edit(text, add(name, "customer"));
      assertThat(added.problems()).describedAs(name).isEmpty();
      LinkEdit arrow =
          new LinkEdit(
              name,
              first,
              java.util.Optional.of(trace.model.Polarity.NEGATIVE),
              false,
              java.util.Optional.empty(),
              java.util.Optional.of(name),
              List.of(),
              List.of(),
              java.util.Optional.of(name),
              java.util.Optional.empty());
      EditResult linked = edit(added.text().orElseThrow(), e -> e.link(arrow, false));
      assertThat(linked.problems()).describedAs(name).isEmpty();
      EditResult more =
          edit(
              linked.text().orElseThrow(),
              e -> {
                e.link(Edits.bare(first, name), false);
                e.name(new trace.model.NamedLoop(name, List.of(name, first)));
                e.source(
                    new trace.model.Source("", name, name, name, name, "", "", name), List.of());
                e.voice(new trace.model.Voice(name, name, name, List.of(name), List.of(), name));
                e.set("boundary", name);
              });
      assertThat(more.problems()).describedAs(name).isEmpty();
      EditResult renamed = edit(text, rename(first, name));
      boolean known = read(text).element(name).isPresent() || KEYS.contains(name);
      assertThat(renamed.text().isPresent() || known).describedAs(name).isTrue();
    }
  }

  @Test
  void anEditIsDoneExactlyOrNotAtAll() {
    int done = 0;
    for (int seed = 1; seed <= 50 * MORE; seed++) {
      Random random = new Random(seed);
      String text = new WrittenByHand(seed).text();
      for (int i = 0; i < 4; i++) {
        List<Consumer<TraceEditor>> wishes = changes(text);
        String before = text;
        Consumer<TraceEditor> wish = wishes.get(random.nextInt(wishes.size()));
        EditResult result = edit(before, wish);
        if (result.text().isPresent()) {
          done++;
          text = result.text().get();
          assertThat(result.trace()).contains(read(text));
          assertThat(comments(text)).containsAll(lonely(before));
        } else {
          assertThat(result.problems()).isNotEmpty();
        }
      }
    }
    assertThat(done).isGreaterThan(150 * MORE);
  }

  /** Lines that hold only a comment and do not stand inside an item. */
  private static List<String> lonely(String text) {
    return text.lines().filter(l -> l.matches(" {0,4}# 注.*")).toList();
  }

  private static List<String> comments(String text) {
    return text.lines().filter(l -> l.strip().startsWith("#")).toList();
  }
}
