package trace.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Names;
import trace.model.Nearest;

/** The keys of the file format, and the other words that people write for them. */
public final class Vocabulary {
  /** The keys at the top of a file, in their order. */
  public static final List<String> TOP =
      List.of(
          "format",
          "trace",
          "kit",
          "lang",
          "question",
          "boundary",
          "author",
          "date",
          "notice",
          "elements",
          "relationships",
          "loops",
          "sources",
          "voices",
          "lenses",
          "sections",
          "expect");

  /** What may be said about an element. */
  public static final List<String> ELEMENT =
      List.of("note", "sources", "want", "verb", "owner", "by");

  /** What may be said about an arrow. */
  public static final List<String> RELATIONSHIP =
      List.of("why", "sources", "against", "owner", "by", "sign", "delay");

  /** The keys of an arrow that is written as a map. */
  public static final List<String> EXPLICIT =
      List.of("from", "to", "sign", "delay", "why", "sources", "against", "owner", "by");

  /** The keys of a named loop. */
  public static final List<String> LOOP = List.of("name", "through");

  /** The keys of a source. */
  public static final List<String> SOURCE =
      List.of("title", "kind", "url", "date", "accessed", "page", "note");

  /** The keys of a voice. */
  public static final List<String> VOICE =
      List.of("who", "when", "words", "about", "sources", "note");

  /** The keys of what a change of view made visible. */
  public static final List<String> LENS =
      List.of(
          "lens",
          "with",
          "taken_for_granted",
          "seen_anew",
          "changed",
          "surprised",
          "not_taken",
          "by");

  /** The keys of a promise. */
  public static final List<String> EXPECTATION = List.of("loop");

  /** What {@code want} says of something that ought to rise. */
  public static final List<String> UP =
      List.of(
          "up",
          "増やしたい",
          "増える",
          "増えてほしい",
          "増",
          "上げたい",
          "上がる",
          "上がってほしい",
          "高めたい",
          "高まってほしい",
          "+",
          "more",
          "rise",
          "increase",
          "↑");

  /** What {@code want} says of something that ought to fall. */
  public static final List<String> DOWN =
      List.of(
          "down",
          "減らしたい",
          "減る",
          "減ってほしい",
          "減",
          "下げたい",
          "下がる",
          "下がってほしい",
          "弱めたい",
          "弱まってほしい",
          "-",
          "less",
          "fall",
          "decrease",
          "↓");

  /** Keys whose value is a word of the format or a list: what follows {@code #} is a comment. */
  static final List<String> NOT_FREE =
      List.of(
          "format",
          "kit",
          "lang",
          "date",
          "accessed",
          "want",
          "sign",
          "delay",
          "sources",
          "about",
          "changed",
          "through",
          "loop",
          "url");

  /** Keys whose value stands on one line. */
  public static final List<String> ONE_LINE =
      List.of(
          "format", "trace", "kit", "lang", "author", "date", "from", "to", "sign", "want", "name",
          "who", "lens", "delay", "verb", "owner", "by", "url", "kind");

  /** Keys whose value is a text of the person's own. */
  public static final List<String> FREE =
      List.of(
          "trace",
          "question",
          "boundary",
          "author",
          "note",
          "why",
          "from",
          "to",
          "name",
          "who",
          "when",
          "words",
          "lens",
          "with",
          "taken_for_granted",
          "seen_anew",
          "surprised",
          "not_taken",
          "title",
          "kind",
          "page",
          "owner",
          "by",
          "verb");

  /** The keys as a look at the lines of a trace needs them. */
  static final Keys KEYS =
      new Keys(
          List.of(TOP, ELEMENT, EXPLICIT, LOOP, SOURCE, VOICE, LENS, EXPECTATION),
          ONE_LINE,
          FREE,
          NOT_FREE);

  private static final Map<String, String> OTHER_WORDS = new LinkedHashMap<>();

  static {
    other("format", "形式", "書式");
    other("trace", "なぞる対象", "対象", "会社", "企業名", "会社名", "トレース", "題", "company");
    other("kit", "進め方", "キット", "型");
    other("lang", "言語", "言葉", "language");
    other("question", "問い", "質問", "問題意識");
    other("boundary", "境界", "範囲", "scope");
    other("author", "作成者", "著者", "書いた人", "作者");
    other("date", "日付", "日", "作成日", "発行日");
    other("notice", "おことわり", "ことわり", "注記", "お知らせ");
    other("elements", "要素", "nodes", "variables", "factors");
    other("relationships", "つながり", "関係", "矢印", "関係性", "links", "relations", "arrows", "edges");
    other("loops", "ループ");
    other("sources", "出典", "情報源", "参考", "source", "references");
    other("voices", "声", "お客様の声");
    other("lenses", "見方", "レンズ", "視点");
    other("sections", "章", "節", "欄");
    other("expect", "約束", "期待", "確認");
    other("note", "メモ", "説明", "備考", "注", "comment", "memo", "description");
    other("why", "理由", "なぜ", "根拠", "reason", "because");
    other("want", "望み", "増減", "方向", "goal");
    other("verb", "動詞", "言い方");
    other("owner", "担当", "担当者", "責任者");
    other("by", "書き手", "描いた人", "だれが");
    other("against", "反証", "反論", "反対", "反例");
    other("from", "原因", "始点", "から", "cause");
    other("to", "結果", "終点", "へ", "effect");
    other("sign", "符号", "向き", "極性", "polarity");
    other("delay", "遅れ", "遅延", "時間差", "lag");
    other("name", "名前", "名称");
    other("through", "経路", "通る要素", "path");
    other("title", "題名", "タイトル", "表題", "題");
    other("kind", "種類", "種別", "type");
    other("url", "アドレス", "リンク", "link");
    other("accessed", "閲覧日", "参照日", "確認日");
    other("page", "ページ", "頁");
    other("who", "誰", "だれ", "誰が", "人");
    other("when", "いつ", "どこで", "場面", "where");
    other("words", "ことば", "言葉", "発言", "quote");
    other("about", "何について", "対象", "要素");
    other("lens", "見方", "レンズ");
    other("with", "持ち込んだもの", "何と");
    other("taken_for_granted", "当たり前", "あたりまえ", "当たり前だと思っていたこと");
    other("seen_anew", "新しい見え方", "見え方", "気づき", "気づいたこと");
    other("changed", "変えたもの", "変わったもの", "変更");
    other("surprised", "驚き", "驚いたこと", "surprise");
    other("not_taken", "採らなかったもの", "採らなかったこと", "不採用");
    other("loop", "ループ");
  }

  /** A regular expression for the arrow in a relationship. */
  public static final String ARROW = Arrows.PATTERN;

  /** What {@code sign} says; a delay may stand beside it. */
  public static final List<String> SIGNS = List.copyOf(SignText.signs());

  /** A regular expression for the word that tells of a delay. */
  public static final String DELAY = String.join("|", SignText.DELAYS);

  private Vocabulary() {}

  private static void other(String key, String... words) {
    for (String word : words) {
      OTHER_WORDS.merge(Names.key(word), key, (a, b) -> a + " " + b);
    }
  }

  /** The key of the list that was probably meant by an unknown one. */
  static Optional<String> meant(String unknown, List<String> allowed) {
    String words = OTHER_WORDS.getOrDefault(Names.key(unknown), "");
    for (String key : words.split(" ", -1)) {
      if (allowed.contains(key)) {
        return Optional.of(key);
      }
    }
    return Nearest.of(unknown, allowed);
  }
}
