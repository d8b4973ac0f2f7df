package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.Loop;
import trace.model.Kit;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.ProblemKind;
import trace.words.Texts;

/**
 * Fills the places of one draft. What is no place stays as it was written, code blocks included;
 * only remarks ({@code <!-- … -->}) are left out.
 */
final class DraftFilling {
  private static final Pattern PLACE = Pattern.compile("\\s*(?:\\{\\{|｛｛)(.*)(?:\\}\\}|｝｝)\\s*");
  private static final Pattern INLINE = Pattern.compile("(?:\\{\\{|｛｛)([^{}｛｝]*)(?:\\}\\}|｝｝)");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern SEVERAL = Pattern.compile("\\}\\}|｝｝");

  private final Article article;
  private final String mermaid;
  private final Texts texts;
  private final Notation notation;
  private final LoopNames names;
  private final EntryNames entries;
  private final Citations citations;
  private final DraftParts parts;
  private final DraftPictures pictures;
  private final DraftFindings findings;
  private final DraftCheck check;
  private final List<String> tags = new ArrayList<>();
  private final DraftLines lines = new DraftLines();
  private String title = "";
  private List<String> all = List.of();
  private boolean others;

  DraftFilling(Article article, String mermaid) {
    this.mermaid = mermaid;
    this.article = article;
    this.texts = Texts.read(Texts.class, "article", article.language());
    this.names = new LoopNames(article.map(), article.loops().all());
    this.entries = new EntryNames(article.map().trace(), article.kit());
    this.notation = new Notation(article.language());
    this.citations = new Citations(article.map().trace(), notation);
    this.parts = new DraftParts(article, texts, citations);
    this.pictures = new DraftPictures(article, texts);
    this.findings = new DraftFindings(texts, notation.comma());
    this.check = new DraftCheck(article, findings);
  }

  FilledDraft fill(String draft) {
    all = draft.replaceFirst("^\\uFEFF", "").lines().toList();
    // First the loops that have a place of their own: the others depend on them.
    all.forEach(this::look);
    String fence = "";
    int number = 0;
    for (String line : all) {
      number++;
      Matcher m = FENCE.matcher(line);
      if (m.matches() && !lines.inRemark()) {
        String mark = m.group(1);
        boolean closes = !fence.isEmpty() && line.strip().startsWith(fence);
        fence = closes ? "" : fence.isEmpty() ? mark : fence;
        lines.add(line);
      } else if (!fence.isEmpty()) {
        lines.add(line);
      } else {
        line(lines.withoutRemarks(line), new DraftFindings.Line(line, number));
      }
    }
    check.close();
    DraftNews news = new DraftNews(article.map().trace(), texts, notation.comma(), all);
    news.question(findings);
    return new FilledDraft(
        title,
        lines.text(),
        tags,
        pictures.all(),
        others ? List.of() : parts.unplaced(),
        findings.problems(),
        findings.gaps(),
        findings.stale(),
        news.unsaid(),
        lines.remarks());
  }

  private void look(String line) {
    Matcher m = PLACE.matcher(line);
    if (m.matches()) {
      Place place = Place.of(m.group(1));
      others |= place.is(PlaceKind.OTHERS);
      if (place.is(PlaceKind.FIGURE) || place.is(PlaceKind.STORY)) {
        names.find(place.of()).ifPresent(parts::place);
      }
    }
  }

  private void line(String text, DraftFindings.Line line) {
    if (text.isBlank() && !line.typed().isBlank()) {
      return;
    }
    if (title.isEmpty() && lines.isEmpty() && text.startsWith("# ")) {
      title = Names.trim(text.substring(2));
      check.look(text, line);
      return;
    }
    Matcher m = PLACE.matcher(text);
    if (m.matches() && isOne(m.group(1))) {
      place(Place.of(m.group(1)), text, line);
    } else {
      check.look(text, line);
      lines.add(inside(text, line));
    }
  }

  /** True if what is between the braces is one place; a name may hold braces too. */
  private boolean isOne(String inside) {
    return !SEVERAL.matcher(inside).find() || names.find(Place.of(inside).of()).isPresent();
  }

  /**
   * What stands between the braces.
   *
   * @param called the name of the place
   * @param of what stands behind the colon, or empty
   */
  private record Place(String called, String of) {
    static Place of(String inside) {
      int ascii = inside.indexOf(':');
      int wide = inside.indexOf('：');
      int colon = ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
      return colon < 0
          ? new Place(Names.trim(inside), "")
          : new Place(
              Names.trim(inside.substring(0, colon)), Names.trim(inside.substring(colon + 1)));
    }

    Optional<PlaceKind> kind() {
      return PlaceKind.called(called);
    }

    boolean is(PlaceKind kind) {
      return kind().equals(Optional.of(kind));
    }
  }

  private void place(Place place, String text, DraftFindings.Line line) {
    String at = text.strip();
    if (place.kind().isEmpty()) {
      unknown(place, at, line);
      lines.add(text);
      return;
    }
    switch (place.kind().get()) {
      case FIGURE -> figure(place.of(), at, line);
      case STORY -> loop(place.of(), at, line).map(parts::story).ifPresent(lines::block);
      case LEAD -> loop(place.of(), at, line).map(parts::lead).ifPresent(lines::block);
      case SIZE -> lines.block(parts.size());
      case OTHERS -> lines.block(parts.others());
      case HYPOTHESES -> lines.block(parts.hypotheses());
      case OUTCOMES -> lines.block(parts.outcomes());
      case NOTICE -> lines.block(parts.notice());
      case SOURCES -> lines.block(parts.sources());
      case UNHEARD -> lines.items(parts.unheard());
      case ARROWS -> {
        String listed = String.join("\n", arrows(place.of(), at, line));
        lines.block(listed.isEmpty() ? "" : listed.replaceAll("(?m)^", "- "));
      }
      case CITED, ELEMENTS -> lines.add(inside(text, line));
      case TAGS ->
          List.of(place.of().split("[\\s、，,#＃]+")).stream()
              .filter(t -> !t.isEmpty())
              .forEach(tags::add);
    }
  }

  private Optional<Loop> loop(String name, String at, DraftFindings.Line line) {
    Optional<Loop> loop = names.find(name);
    if (loop.isEmpty()) {
      findings.lost(name, line, at, names.nearest(name));
      check.placed(name);
      gone(texts.text("gone.loop", Markdown.inline(name)));
    }
    return loop;
  }

  private void gone(String text) {
    findings.gap(text);
    lines.blockOnce(text);
  }

  private void figure(String name, String at, DraftFindings.Line line) {
    if (PlaceKind.isWholeMap(name)) {
      lines.block(pictures.map(Optional.empty()));
      lines.block(mermaid.isEmpty() ? "" : "```mermaid\n" + mermaid + "```");
      return;
    }
    Optional<Kit.Chart> chart =
        names.find(name).isPresent() ? Optional.empty() : pictures.chart(name);
    if (chart.isPresent()) {
      chart(chart.get(), at, line);
    } else {
      loop(name, at, line).map(Optional::of).map(pictures::map).ifPresent(lines::block);
    }
  }

  private void chart(Kit.Chart chart, String at, DraftFindings.Line line) {
    Optional<String> picture = pictures.chart(chart);
    if (picture.isEmpty()) {
      String title = chart.title().in(article.language());
      findings.add(ProblemKind.DRAFT_CHART_EMPTY, List.of(title), line, at, Optional.empty());
      gone(texts.text("gone.chart", Markdown.inline(title)));
    } else {
      lines.block(picture.get());
    }
  }

  /** Fills the places that may stand inside a line, and says which may not. */
  private String inside(String text, DraftFindings.Line line) {
    Matcher m = INLINE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      Place place = Place.of(m.group(1));
      String filled = m.group();
      boolean code = isCode(text, m.start());
      if (place.kind().isEmpty() && !code) {
        unknown(place, filled, line);
      } else if (!code) {
        filled =
            switch (place.kind().get()) {
              case CITED -> numbers(place.of(), m.group(), line);
              case ARROWS -> notation.list(arrows(place.of(), m.group(), line));
              case ELEMENTS -> elements(place.of(), m.group(), line);
              default -> misplaced(m.group(), line);
            };
      }
      m.appendReplacement(out, Matcher.quoteReplacement(filled));
    }
    return m.appendTail(out).toString();
  }

  /** A place that is called as none is stays as it was written. */
  private void unknown(Place place, String written, DraftFindings.Line line) {
    List<String> known = PlaceKind.names(article.language());
    report(ProblemKind.DRAFT_PLACE_UNKNOWN, line, written, place.called(), known);
    findings.gapOf(written);
  }

  /** True between an odd mark of code and the next one. */
  private static boolean isCode(String text, int at) {
    boolean before = text.substring(0, at).chars().filter(c -> c == '`').count() % 2 == 1;
    return before && text.indexOf('`', at) >= 0;
  }

  private String misplaced(String place, DraftFindings.Line line) {
    findings.add(ProblemKind.DRAFT_PLACE_INSIDE, List.of(place), line, place, Optional.empty());
    findings.gapOf(place);
    return place;
  }

  private String numbers(String keys, String written, DraftFindings.Line line) {
    List<String> known = new ArrayList<>();
    StringBuilder gone = new StringBuilder();
    for (String key : keys.split("[、，,]")) {
      String k = Names.trim(key);
      if (citations.isKnown(k)) {
        known.add(k);
      } else if (!k.isEmpty()) {
        List<String> all = article.map().trace().sources().stream().map(s -> s.key()).toList();
        report(ProblemKind.DRAFT_SOURCE_GONE, line, written, k, all);
        String text = texts.text("gone.source", Markdown.inline(k));
        findings.gap(text);
        gone.append(text);
      }
    }
    String numbers = known.isEmpty() ? "" : texts.text("cited", citations.numbers(known));
    return numbers + gone;
  }

  private List<String> arrows(String called, String written, DraftFindings.Line line) {
    Predicate<EntryNames.Entry> wanted = e -> !e.arrows().isEmpty();
    Optional<EntryNames.Entry> entry = entries.find(called, wanted);
    if (entry.isEmpty()) {
      return List.of(entryGone(called, written, line, wanted));
    }
    List<String> arrows = new ArrayList<>();
    for (String arrow : entry.get().arrows()) {
      Optional<String> known = parts.arrow(arrow);
      if (known.isEmpty()) {
        List<String> said = List.of(Names.trim(arrow));
        findings.add(ProblemKind.DRAFT_ARROW_GONE, said, line, written, Optional.empty());
      }
      arrows.add(known.orElseGet(() -> texts.text("gone.arrow", Markdown.inline(arrow))));
    }
    return arrows;
  }

  private String elements(String called, String written, DraftFindings.Line line) {
    Predicate<EntryNames.Entry> wanted = e -> !e.elements().isEmpty();
    return entries
        .find(called, wanted)
        .map(e -> DraftParts.quoted(texts, e.elements()))
        .orElseGet(() -> entryGone(called, written, line, wanted));
  }

  private String entryGone(
      String called, String written, DraftFindings.Line line, Predicate<EntryNames.Entry> wanted) {
    findings.add(
        ProblemKind.DRAFT_ENTRY_GONE,
        List.of(called, alsoIn(called, line)),
        line,
        written,
        entries.nearest(called, wanted));
    String text = texts.text("gone.entry", Markdown.inline(called));
    findings.gap(text);
    return text;
  }

  /** The other lines that hold the words by which a place calls a voice. */
  private String alsoIn(String called, DraftFindings.Line line) {
    String opening = EntryNames.opening(called);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < all.size() && !opening.isEmpty(); i++) {
      String text = INLINE.matcher(Markdown.unescaped(all.get(i))).replaceAll("");
      if (i + 1 != line.number() && Names.key(text).contains(opening)) {
        numbers.add(String.valueOf(i + 1));
      }
    }
    String joined = String.join(notation.comma(), numbers);
    return joined.isEmpty() ? "" : texts.text("gone.words", joined);
  }

  private void report(
      ProblemKind kind, DraftFindings.Line line, String at, String word, List<String> known) {
    List<String> arguments = List.of(word, String.join(notation.comma(), known));
    findings.add(kind, arguments, line, at, Nearest.of(word, known));
  }
}
