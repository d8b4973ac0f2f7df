package trace.document;

import java.util.List;
import trace.model.Delay;
import trace.model.Language;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.words.Durations;

/** How arrows, lists and numbers of sources are written in one language. */
final class Notation {
  private final boolean japanese;

  Notation(Language language) {
    this.japanese = language == Language.JA;
  }

  /** What stands between the items of a list: 、 or a comma. */
  String comma() {
    return japanese ? "、" : ", ";
  }

  /** Several texts as one: 企業、顧客. */
  String list(List<String> texts) {
    return String.join(comma(), texts);
  }

  /** The sign of an arrow: full-width in Japanese, a real minus in English. */
  String sign(Polarity polarity) {
    return switch (polarity) {
      case POSITIVE -> japanese ? "＋" : "+";
      case NEGATIVE -> japanese ? "－" : "−";
      case OPEN -> japanese ? "？" : "?";
    };
  }

  /** An arrow as people read it: 来店数 → 待ち時間（＋、遅れ 半年）. */
  String arrow(Relationship r) {
    return ends(r) + bracketed(sign(r.polarity()) + delay(r));
  }

  /** The same with a visible mark: 来店数 → 待ち時間（＋、仮説）. */
  String hypothesis(Relationship r) {
    return ends(r)
        + bracketed(sign(r.polarity()) + delay(r) + comma() + (japanese ? "仮説" : "hypothesis"));
  }

  /** Cause and effect only: 来店数 → 待ち時間. */
  String ends(Relationship r) {
    return Markdown.inline(r.from()) + " → " + Markdown.inline(r.to());
  }

  /** A source by its number and title: 出典 1「店先での観察」. */
  String cited(int number, String title) {
    return japanese
        ? "出典 " + number + "「" + title.replace('「', '『').replace('」', '』') + "」"
        : "source " + number + ", “" + title + "”";
  }

  private String bracketed(String inside) {
    return japanese ? "（" + inside + "）" : " (" + inside + ")";
  }

  private String delay(Relationship r) {
    if (r.delay().isEmpty()) {
      return "";
    }
    String length = r.delay().map(Delay::length).map(Names::trim).orElse("");
    String word = comma() + (japanese ? "遅れ" : "delay");
    Language language = japanese ? Language.JA : Language.EN;
    return length.isEmpty() ? word : word + " " + Markdown.inline(Durations.in(language, length));
  }
}
