package trace.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Evidence;
import trace.analysis.Loop;
import trace.model.Element;
import trace.model.Language;
import trace.model.Names;
import trace.model.Relationship;
import trace.model.Side;
import trace.model.Source;
import trace.model.Voice;
import trace.words.Labels;
import trace.words.LoopSteps;
import trace.words.LoopWords;
import trace.words.SourceKinds;
import trace.words.Texts;

/** What the page tells of each loop and each element, and the voices and sources below. */
final class PageCards {
  private final CausalMap map;
  private final List<Loop> loops;
  private final List<Side> sides;
  private final Language language;
  private final Texts texts;
  private final Labels labels;
  private final LoopWords words;
  private final LoopSteps steps;
  private final Captions captions;
  private final Html out;

  PageCards(
      CausalMap map, List<Loop> loops, List<Side> sides, Language language, Texts texts, Html out) {
    this.map = map;
    this.loops = loops;
    this.sides = sides;
    this.language = language;
    this.texts = texts;
    this.labels = new Labels(language);
    this.words = new LoopWords(map, language);
    this.steps = new LoopSteps(map, language);
    this.captions = new Captions(language);
    this.out = out;
  }

  /** The label of a loop as a button. */
  String loopLink(Loop loop) {
    Html h = new Html().raw("<a class=\"loop-link ").raw(kind(loop)).raw("\" href=\"#");
    h.text(loop.label()).raw("\" data-loop=\"").text(loop.label()).raw("\"><b>");
    h.text(loop.label()).raw("</b>");
    loop.name().ifPresent(n -> h.raw(" ").name(n));
    return h.raw("</a>").toString();
  }

  /** The label and name of a loop as a link in a list. */
  String plainLink(Loop loop) {
    Html h = new Html().raw("<a href=\"#").text(loop.label()).raw("\">");
    return h.name(words.title(loop)).raw("</a>").toString();
  }

  private static String kind(Loop loop) {
    return loop.kind().name().toLowerCase(Locale.ROOT);
  }

  void loops() {
    loops.forEach(this::loop);
  }

  private void loop(Loop loop) {
    out.raw("<section class=\"card\" id=\"").text(loop.label()).raw("\" data-loop=\"");
    out.text(loop.label()).raw("\" data-name=\"").text(loop.name().orElse(""));
    out.raw("\" data-elements=\"" + numbers(loop.elements()) + "\" data-arrows=\"");
    out.raw(numbers(loop.arrows().stream().map(Arrow::index).toList()) + "\">\n<h2>");
    out.name(words.title(loop)).raw("</h2>\n");
    out.element("p", " class=\"kind\"", words.kind(loop));
    out.element("p", "", words.evidence(loop));
    told("rises", words.whenItRises(loop));
    told("falls", words.whenItFalls(loop));
    steps(loop);
    out.element("h3", "", texts.text("look")).raw("<ul>\n");
    words.next(loop).forEach(n -> out.element("li", "", n));
    out.raw("</ul>\n");
    end();
  }

  private void told(String key, String story) {
    out.element("h3", "", texts.text(key)).element("p", "", story);
  }

  private void steps(Loop loop) {
    out.element("h3", "", texts.text("walk"));
    out.raw("<div class=\"walk script\" hidden><button type=\"button\" class=\"previous\"");
    out.raw(" aria-label=\"").text(texts.text("previous")).raw("\">←</button>");
    out.raw("<span class=\"count\"></span><button type=\"button\" class=\"next\" aria-label=\"");
    out.text(texts.text("next")).raw("\">→</button></div>\n<ol class=\"steps\">\n");
    List<String> story = words.steps(loop, true);
    List<LoopSteps.Step> told = steps.of(loop);
    for (int i = 0; i < loop.length(); i++) {
      Arrow a = loop.arrows().get(i);
      out.raw("<li data-step=\"" + (a.index() + 1) + "\">");
      if (i + 1 < story.size()) {
        out.text(story.get(i)).raw(" → ").text(story.get(i + 1));
      } else {
        out.name(map.element(a.from()).name()).raw(" → ").name(map.element(a.to()).name());
      }
      because(a, told.get(i).opposite());
      out.raw("</li>\n");
    }
    out.raw("</ol>\n");
  }

  /** Whether an arrow has a source, why it is there, what speaks against it. */
  private void because(Arrow arrow, boolean opposite) {
    Relationship r = arrow.relationship();
    out.raw(" ");
    if (arrow.sourced()) {
      cited(r.sources());
    } else {
      out.raw("<span class=\"tag guess\">").text(labels.of("hypothesis")).raw("</span>");
    }
    if (Evidence.isAi(r.by())) {
      out.raw(" <span class=\"tag\">").text(captions.ai()).raw("</span>");
    }
    if (!r.why().isBlank()) {
      String why = opposite ? texts.text("opposite", r.why()) : r.why();
      out.raw("<br><span class=\"quiet\">").text(why).raw("</span>");
    }
    for (String against : r.against()) {
      int number = number(against);
      String said = number == 0 ? against : map.trace().sources().get(number - 1).title();
      out.raw("<br><span class=\"quiet\">").text(texts.text("against", said)).raw("</span>");
    }
  }

  private void cited(List<String> keys) {
    List<Integer> numbers = new ArrayList<>();
    keys.forEach(k -> numbers.add(number(k)));
    numbers.removeIf(n -> n == 0);
    numbers.sort(null);
    if (numbers.isEmpty()) {
      return;
    }
    out.raw("<span class=\"tag\">").text(labels.of("source"));
    String before = " ";
    for (int n : numbers) {
      out.text(before).raw("<a href=\"#source-" + n + "\">" + n + "</a>");
      before = texts.text("comma");
    }
    out.raw("</span>");
  }

  private int number(String key) {
    for (int i = 0; i < map.trace().sources().size(); i++) {
      if (Names.same(map.trace().sources().get(i).key(), key)) {
        return i + 1;
      }
    }
    return 0;
  }

  void elements() {
    for (int i = 0; i < map.elements().size(); i++) {
      element(i);
    }
  }

  private void element(int index) {
    Element e = map.element(index);
    String number = String.valueOf(index + 1);
    out.raw("<section class=\"card\" id=\"element-" + number + "\" data-element=\"" + number);
    out.raw("\" data-name=\"").text(e.name()).raw("\">\n<h2>").name(e.name()).raw("</h2>\n");
    String wish = e.want().map(w -> texts.text("comma") + labels.of("want." + w)).orElse("");
    out.element("p", " class=\"kind\"", side(e) + wish);
    if (Evidence.isAi(e.by())) {
      out.raw("<p><span class=\"tag\">").text(captions.ai()).raw("</span></p>\n");
    }
    if (!e.note().isBlank() || !e.sources().isEmpty()) {
      out.raw("<p>").text(e.note()).raw(" ");
      cited(e.sources());
      out.raw("</p>\n");
    }
    arrows("outgoing", map.outgoing(index), true);
    arrows("incoming", map.incoming(index), false);
    if (map.outgoing(index).isEmpty() && map.incoming(index).isEmpty()) {
      out.element("p", "", texts.text("alone"));
    }
    List<Loop> on = loops.stream().filter(l -> l.elements().contains(index)).toList();
    if (!on.isEmpty()) {
      out.element("h3", "", texts.text("on")).raw("<ul class=\"plain\">\n");
      on.forEach(l -> out.raw("<li>").raw(plainLink(l)).raw("</li>\n"));
      out.raw("</ul>\n");
    }
    map.trace().voices().stream()
        .filter(v -> v.about().stream().anyMatch(a -> Names.same(a, e.name())))
        .forEach(this::voice);
    end();
  }

  private String side(Element e) {
    return sides.stream()
        .filter(s -> s.key().equals(e.side()))
        .findFirst()
        .map(s -> s.title().in(language))
        .orElse(e.side());
  }

  private void arrows(String heading, List<Arrow> arrows, boolean outgoing) {
    if (arrows.isEmpty()) {
      return;
    }
    out.element("h3", "", texts.text(heading)).raw("<ul>\n");
    for (Arrow a : arrows) {
      int other = outgoing ? a.to() : a.from();
      // The script learns from these which elements an arrow joins: said once, where it leaves.
      String ends = " data-arrow=\"%d\" data-from=\"%d\" data-to=\"%d\"";
      out.raw("<li");
      out.raw(outgoing ? ends.formatted(a.index() + 1, a.from() + 1, a.to() + 1) : "");
      out.raw(">").raw(outgoing ? "→ " : "← ");
      out.raw("<a href=\"#element-" + (other + 1) + "\">").name(map.element(other).name());
      out.raw("</a>").text(captions.inBrackets(a));
      because(a, false);
      out.raw("</li>\n");
    }
    out.raw("</ul>\n");
  }

  private void end() {
    out.raw("<a class=\"back all script\" hidden href=\"#\">").text(texts.text("all"));
    out.raw("</a>\n</section>\n");
  }

  void voices() {
    List<Voice> said = map.trace().voices().stream().filter(v -> !v.words().isBlank()).toList();
    if (!said.isEmpty()) {
      out.raw("<section id=\"voices\">\n").element("h2", "", texts.text("voices"));
      said.forEach(this::voice);
      out.raw("</section>\n");
    }
  }

  private void voice(Voice v) {
    if (v.words().isBlank()) {
      return;
    }
    out.raw("<blockquote>").element("p", "", v.words());
    String who = v.who() + (v.when().isBlank() ? "" : captions.bracketed(v.when()));
    out.raw("<p class=\"quiet\">― ").text(who).raw(" ");
    cited(v.sources());
    out.raw("</p>\n");
    String about = String.join(texts.text("comma"), v.about());
    out.element("p", " class=\"quiet\"", about.isBlank() ? "" : texts.text("about", about));
    out.element("p", "", v.note()).raw("</blockquote>\n");
  }

  void sources() {
    List<Source> sources = map.trace().sources();
    if (sources.isEmpty()) {
      return;
    }
    out.raw("<section id=\"sources\">\n").element("h2", "", texts.text("sources")).raw("<ol>\n");
    for (int i = 0; i < sources.size(); i++) {
      Source s = sources.get(i);
      out.raw("<li id=\"source-" + (i + 1) + "\">");
      out.link(s.url(), s.title().isBlank() ? s.url() : s.title());
      List<String> more =
          new ArrayList<>(List.of(SourceKinds.in(language, s.kind()), s.date(), s.page()));
      more.add(s.accessed().isBlank() ? "" : texts.text("accessed", s.accessed()));
      more.add(s.note());
      more.removeIf(String::isBlank);
      out.element("div", " class=\"quiet\"", String.join(texts.text("comma"), more));
      out.raw("</li>\n");
    }
    out.raw("</ol>\n</section>\n");
  }

  /** Numbers from 1, with spaces between. */
  private static String numbers(List<Integer> indices) {
    return String.join(" ", indices.stream().map(i -> String.valueOf(i + 1)).toList());
  }
}
