package trace.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.model.Language;
import trace.model.Relationship;
import trace.words.LoopSteps;
import trace.words.LoopWords;
import trace.words.Texts;

/** One loop as a story in Markdown: arrow by arrow, with the reason and the source of each. */
final class LoopStory {
  private final CausalMap map;
  private final Texts texts;
  private final LoopSteps steps;
  private final LoopWords words;
  private final Notation notation;
  private final Citations citations;
  private final SlideAgainst against;
  private final String space;

  /**
   * True once it was said what evidence of the other direction is: once in an article is enough.
   */
  private boolean explained;

  /** The loops that were told so far: what all of a kind have in common is said once. */
  private final Set<Loop> told = new LinkedHashSet<>();

  LoopStory(CausalMap map, Language language, Citations citations) {
    this.map = map;
    this.texts = Texts.read(Texts.class, "article", language);
    this.steps = new LoopSteps(map, language);
    this.words = new LoopWords(map, language);
    this.notation = new Notation(language);
    this.citations = citations;
    this.against = new SlideAgainst(language, citations);
    this.space = language == Language.JA ? "" : " ";
  }

  /**
   * The story of a loop: numbered steps, then where it leads and how sure it is. What holds for all
   * loops of its kind is said with the first one.
   */
  String of(Loop loop) {
    List<String> blocks = new ArrayList<>();
    StringBuilder list = new StringBuilder();
    int n = 0;
    for (LoopSteps.Step step : steps.of(loop)) {
      list.append(++n).append(". ").append(sentence(step)).append('\n');
    }
    blocks.add(list.toString().stripTrailing());
    String key =
        switch (loop.kind()) {
          case REINFORCING -> "story.more";
          case BALANCING -> "story.back";
          case UNDETERMINED -> "story.open";
        };
    String begins = Markdown.inline(map.element(loop.elements().get(0)).name());
    String again = again(loop);
    // The steps are marked; what the marks come to has been read twice as a sentence.
    boolean brief = told.size() > 1;
    String within = brief ? briefly(loop) : "";
    String leads = texts.text(key + again, begins, loop.label(), words.judgedRising(loop), within);
    blocks.add(brief ? leads : leads + space + evidence(loop));
    if (loop.kind() != LoopKind.UNDETERMINED) {
      boolean first = told.stream().allMatch(l -> l.kind() == LoopKind.UNDETERMINED);
      String falls = Markdown.inline(words.whenItFalls(loop));
      blocks.add(texts.text(first ? "story.falls" : "story.falls.again", falls));
    }
    told.add(loop);
    return String.join("\n\n", blocks);
  }

  /** No sentence comes three times, however many loops of a kind are told. */
  private String again(Loop loop) {
    long before = told.stream().filter(l -> l.kind() == loop.kind()).count();
    if (told.contains(loop) || before > 2) {
      return ".brief";
    }
    return before == 0 ? "" : before == 1 ? ".again" : ".third";
  }

  /**
   * What a speaker may want at hand, step by step, as lines of plain text: reasons, sources, and
   * what tells against it. Nothing where that would only be the slide once more.
   */
  List<String> notes(Loop loop) {
    boolean more = false;
    List<String> notes = new ArrayList<>();
    for (LoopSteps.Step step : steps.of(loop)) {
      Relationship r = step.arrow().relationship();
      String cited = citations.numbers(r.sources());
      String sure =
          step.arrow().sourced() ? texts.text("cited", cited) : texts.raw("notes.hypothesis");
      String why = SlideAgainst.unstopped(r.why());
      String key = why.isEmpty() ? "notes.step" : clue(step, "notes.step.why");
      String line = texts.text(key, step.told(), sure, why);
      String told = against.inNotes(r);
      notes.add(
          SlideAgainst.noted(told.isEmpty() ? line : texts.text("notes.against", line, told)));
      more |= step.arrow().sourced() || !why.isEmpty() || against.isLong(r);
    }
    return more ? notes : List.of();
  }

  /** One of the loops that are only named, in a line. */
  String line(Loop loop) {
    String path = Markdown.inline(words.path(loop));
    String name = Markdown.inline(loop.name().orElse(""));
    String key = name.isEmpty() ? "other.unnamed" : "other";
    return texts.text(key, name, words.kind(loop), loop.label(), path);
  }

  /** The same without its way, where there is little room. */
  String brief(Loop loop) {
    String called = Markdown.inline(loop.name().orElseGet(() -> words.path(loop)));
    return texts.text("other.slide", called, words.kind(loop), loop.label());
  }

  /** What a step does, marked if it is a hypothesis, and with what tells against it. */
  String brief(LoopSteps.Step step) {
    String told = Markdown.inline(step.told());
    String guess = step.arrow().sourced() ? "" : texts.raw("notes.hypothesis");
    String other = against.onSlide(step.arrow().relationship());
    if (guess.isEmpty() && other.isEmpty()) {
      return told;
    }
    boolean both = !guess.isEmpty() && !other.isEmpty();
    return texts.text(
        "notes.step", told, both ? texts.text("slide.marks", guess, other) : guess + other);
  }

  /** An arrow that rests on no source, with the reason that was given. */
  String hypothesis(Arrow a) {
    String why = SlideAgainst.unstopped(Markdown.inline(a.relationship().why()));
    String arrow = notation.arrow(a.relationship());
    return texts.text(why.isEmpty() ? "hypothesis" : "hypothesis.why", arrow, why);
  }

  private String sentence(LoopSteps.Step step) {
    Relationship r = step.arrow().relationship();
    String told = Markdown.inline(step.told());
    String why = SlideAgainst.unstopped(Markdown.inline(r.why()));
    String key = step.arrow().sourced() ? "story.step" : "story.step.guess";
    String cited = "";
    if (step.arrow().sourced()) {
      cited = texts.text("story.cited", texts.text("cited", citations.numbers(r.sources())));
    }
    String said = texts.text(why.isEmpty() ? key : clue(step, key + ".why"), told, cited, why);
    if (r.against().isEmpty()) {
      return said;
    }
    List<String> other = r.against().stream().map(citations::sourceOrWords).toList();
    return texts.text("story.against", said, notation.list(other));
  }

  /** Evidence of the run in the other direction is called so, and explained the first time. */
  private String clue(LoopSteps.Step step, String key) {
    if (!step.opposite()) {
      return key;
    }
    String first = explained ? "" : ".first";
    explained = true;
    return key + ".opposite" + first;
  }

  /** How many of its arrows are hypotheses; nothing if none is. */
  private String briefly(Loop loop) {
    int open = loop.hypotheses();
    String key = open == loop.length() ? "story.guessed.all.brief" : "story.guessed.brief";
    return open == 0 ? "" : texts.text(key, loop.length(), open);
  }

  private String evidence(Loop loop) {
    int all = loop.length();
    int open = loop.hypotheses();
    if (all == 1) {
      return texts.raw(open == 0 ? "story.sourced.one" : "story.guessed.one");
    }
    String some = open == 1 ? "story.guessed.single" : "story.guessed";
    String key = open == 0 ? "story.sourced" : open == all ? "story.guessed.all" : some;
    return texts.text(key, all, open);
  }
}
