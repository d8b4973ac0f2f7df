package trace.document;

import trace.model.Language;
import trace.model.Names;
import trace.model.Relationship;
import trace.words.Texts;

/**
 * What tells against an arrow, as a slide says it: in full where it is short; where it is long, the
 * slide says that there is something, and the speaker's notes say what.
 */
final class SlideAgainst {
  /** So many characters fit beside a step; an English letter is half as wide. */
  private static final int SHORT = 36;

  private final Texts texts;
  private final Notation notation;
  private final Citations citations;
  private final int most;

  SlideAgainst(Language language, Citations citations) {
    this.texts = Texts.read(Texts.class, "article", language);
    this.notation = new Notation(language);
    this.citations = citations;
    this.most = language == Language.JA ? SHORT : 2 * SHORT;
  }

  /** True if something tells against the arrow that is too long for a slide. */
  boolean isLong(Relationship r) {
    String said = said(r);
    return said.codePointCount(0, said.length()) > most;
  }

  /** For the slide, as Markdown; empty if nothing tells against the arrow. */
  String onSlide(Relationship r) {
    return r.against().isEmpty()
        ? ""
        : isLong(r) ? texts.raw("slide.against.long") : texts.text("slide.against", marked(r));
  }

  /** For the notes, on one line of plain text; empty if nothing tells against the arrow. */
  String inNotes(Relationship r) {
    return r.against().isEmpty() ? "" : texts.text("slide.against", said(r));
  }

  private String marked(Relationship r) {
    return notation.list(
        r.against().stream().map(citations::sourceOrWords).map(SlideAgainst::unstopped).toList());
  }

  private String said(Relationship r) {
    return notation.list(
        r.against().stream().map(citations::plain).map(SlideAgainst::unstopped).toList());
  }

  /** A line of notes: a colon would make Marp read it as settings; the other mark would end it. */
  static String noted(String line) {
    return line.replaceAll("\\s+", " ").replaceAll(":(?=\\s|$)", " –").replace("--", "–");
  }

  /** Without a full stop at its end: something comes after it. */
  static String unstopped(String text) {
    String t = Names.trim(text);
    return t.endsWith("。") || t.endsWith(".") ? t.substring(0, t.length() - 1) : t;
  }
}
