package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.Language;
import trace.model.Names;

/**
 * What a named place of a draft is filled with. A place is a line of its own: <code>{{図: 声の循環}}
 * </code>; only {@link #CITED}, {@link #ARROWS} and {@link #ELEMENTS} may stand inside one. Both
 * languages are understood in any draft.
 */
enum PlaceKind {
  /** The picture of the whole map, or of one loop. */
  FIGURE("図", "figure"),
  /** One loop as a story. */
  STORY("物語", "story"),
  /** A sentence that leads to a loop from those before it. */
  LEAD("導入", "lead-in"),
  /** How many elements, arrows and loops there are, in a sentence or two. */
  SIZE("図の大きさ", "size of the map"),
  /** The loops that have no place of their own, one line each. */
  OTHERS("ほかのループ", "other loops"),
  /** The arrows that rest on no source. */
  HYPOTHESES("仮説の一覧", "hypotheses"),
  /** The arrows that an entry of the trace names; a list, or inside a line one after the other. */
  ARROWS("つながり", "arrows"),
  /** The names of the elements that a voice, a change of view or an entry touches. */
  ELEMENTS("要素", "elements"),
  /** Whose voice is not heard yet. */
  UNHEARD("聞いていない声", "voices not heard"),
  /** What is known by now about the arrows that are put to the test. */
  OUTCOMES("仮説のゆくえ", "what became of the hypotheses"),
  /** One line: an unofficial study, and which arrows are hypotheses. */
  NOTICE("ことわり", "about this article"),
  /** The numbered list of sources. */
  SOURCES("出典の一覧", "sources"),
  /** The numbers of some sources, named by their keys. */
  CITED("出典", "source"),
  /** Hashtags; not shown in the article. */
  TAGS("ハッシュタグ", "hashtags");

  /** What the figure of the whole map is called. */
  private static final PlaceWords WHOLE = new PlaceWords("全体", "whole map");

  private final PlaceWords words;

  PlaceKind(String japanese, String english) {
    this.words = new PlaceWords(japanese, english);
  }

  private record PlaceWords(String japanese, String english) {
    String in(Language language) {
      return language == Language.JA ? japanese : english;
    }

    boolean isCalled(String name) {
      return Names.same(name, japanese) || Names.key(name).equalsIgnoreCase(english);
    }
  }

  /** The place without anything to tell it from others. */
  String written(Language language) {
    return "{{" + words.in(language) + "}}";
  }

  /** The place of something that has a name. */
  String written(Language language, String of) {
    return "{{" + words.in(language) + ": " + of + "}}";
  }

  /** The place of the picture of the whole map. */
  static String wholeMap(Language language) {
    return FIGURE.written(language, WHOLE.in(language));
  }

  /** True if the name means the whole map. */
  static boolean isWholeMap(String name) {
    return WHOLE.isCalled(name);
  }

  /** The kind of that name. */
  static Optional<PlaceKind> called(String name) {
    for (PlaceKind kind : values()) {
      if (kind.words.isCalled(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The names of all kinds in a language, for messages. */
  static List<String> names(Language language) {
    List<String> names = new ArrayList<>();
    for (PlaceKind kind : values()) {
      names.add(kind.words.in(language));
    }
    return names;
  }
}
