package trace.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.Arrow;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Kit;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.words.LoopWords;
import trace.words.Texts;

/**
 * Fills the places of one draft. What is no place stays as it was written, code blocks included;
 * only remarks ({@code <!-- … -->}) are left out.
 */
final class DraftFilling {
  private static final Pattern PLACE = Pattern.compile("\\s*(?:\\{\\{|｛｛)(.*)(?:\\}\\}|｝｝)\\s*");
  private static final Pattern INLINE =
      Pattern.compile("(?:\\{\\{|｛｛)([^{}｛｝:：]*)[:：]([^{}｛｝]*)(?:\\}\\}|｝｝)");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

  private final Article article;
  private final String mermaid;
  private final Texts texts;
  private final LoopNames names;
  private final LoopStory stories;
  private final LoopWords words;
  private final Citations citations;
  private final ReportBuilder report;
  private final Map<String, FilledDraft.Figure> figures = new LinkedHashMap<>();
  private final Set<Loop> placed = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final DraftLines lines = new DraftLines();
  private String title = "";
  private boolean others;

  DraftFilling(Article article, String mermaid) {
    this.mermaid = mermaid;
    this.article = article;
    this.texts = Texts.read(Texts.class, "article", article.language());
    this.names = new LoopNames(article.map(), article.loops().all());
    Notation notation = new Notation(article.language());
    this.citations = new Citations(article.map().trace(), notation);
    this.stories = new LoopStory(article.map(), article.language(), citations);
    this.words = new LoopWords(article.map(), article.language());
    this.report =
        new ReportBuilder(
            new Report(
                article.map(),
                article.loops(),
                article.kit(),
                article.language(),
                List.of(),
                "",
                new LinkedHashMap<>()));
  }

  FilledDraft fill(String draft) {
    List<String> all = draft.replaceFirst("^\\uFEFF", "").lines().toList();
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
        line(lines.withoutRemarks(line), line, number);
      }
    }
    List<Loop> unplaced = new ArrayList<>();
    if (!others) {
      article.loops().independent().stream()
          .filter(l -> !placed.contains(l))
          .forEach(unplaced::add);
    }
    return new FilledDraft(
        title,
        lines.text(),
        tags,
        List.copyOf(figures.values()),
        unplaced,
        problems,
        lines.remarks());
  }

  private void look(String line) {
    Matcher m = PLACE.matcher(line);
    if (m.matches()) {
      String[] parts = parts(m.group(1));
      Optional<PlaceKind> kind = PlaceKind.called(parts[0]);
      others |= kind.equals(Optional.of(PlaceKind.OTHERS));
      kind.filter(k -> k == PlaceKind.FIGURE || k == PlaceKind.STORY)
          .flatMap(k -> names.find(parts[1]))
          .ifPresent(placed::add);
    }
  }

  private void line(String text, String typed, int number) {
    if (text.isBlank() && !typed.isBlank()) {
      return;
    }
    if (title.isEmpty() && lines.isEmpty() && text.startsWith("# ")) {
      title = Names.trim(text.substring(2));
      return;
    }
    Matcher m = PLACE.matcher(text);
    boolean block = m.matches() && !INLINE.matcher(text.strip()).matches();
    if (m.matches() && (block || !cites(m.group(1)))) {
      place(m.group(1), text, typed, number);
    } else {
      lines.add(cited(text, typed, number));
    }
  }

  private static boolean cites(String inside) {
    return PlaceKind.called(parts(inside)[0]).equals(Optional.of(PlaceKind.CITED));
  }

  private void place(String inside, String line, String typed, int number) {
    String[] parts = parts(inside);
    Optional<PlaceKind> kind = PlaceKind.called(parts[0]);
    if (kind.isEmpty()) {
      List<String> known = PlaceKind.names(article.language());
      report(ProblemKind.DRAFT_PLACE_UNKNOWN, typed, number, line.strip(), parts[0], known);
      lines.add(line);
      return;
    }
    switch (kind.get()) {
      case FIGURE -> figure(parts[1], line, typed, number);
      case STORY -> loop(parts[1], line, typed, number).ifPresent(l -> lines.block(stories.of(l)));
      case SIZE -> lines.block(size());
      case OTHERS -> lines.block(led("others", unplacedLines()));
      case HYPOTHESES -> lines.block(hypotheses());
      case OUTCOMES ->
          lines.block(new Outcomes(article.map(), article.language(), citations).text());
      case NOTICE -> lines.block(new ArticleNotice(article, texts).text());
      case SOURCES -> lines.block(sources());
      case CITED -> lines.add(cited(line, typed, number));
      case TAGS ->
          List.of(parts[1].split("[\\s、，,#＃]+")).stream()
              .filter(t -> !t.isEmpty())
              .forEach(tags::add);
    }
  }

  /** The name of a place, and what stands behind the colon. */
  private static String[] parts(String inside) {
    int ascii = inside.indexOf(':');
    int wide = inside.indexOf('：');
    int colon = ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
    return colon < 0
        ? new String[] {Names.trim(inside), ""}
        : new String[] {
          Names.trim(inside.substring(0, colon)), Names.trim(inside.substring(colon + 1))
        };
  }

  private Optional<Loop> loop(String name, String line, String typed, int number) {
    Optional<Loop> loop = names.find(name);
    if (loop.isEmpty()) {
      problems.add(
          new Problem(
              ProblemKind.DRAFT_LOOP_GONE,
              List.of(name),
              "",
              Optional.of(position(typed, number, line.strip())),
              names.nearest(name)));
      lines.block(texts.text("gone.loop", Markdown.inline(name)));
    }
    return loop;
  }

  private void figure(String name, String line, String typed, int number) {
    Optional<Loop> loop = Optional.empty();
    if (!PlaceKind.isWholeMap(name)) {
      Optional<Kit.Chart> chart = names.find(name).isPresent() ? Optional.empty() : chart(name);
      if (chart.isPresent()) {
        chart(chart.get(), line, typed, number);
        return;
      }
      loop = loop(name, line, typed, number);
      if (loop.isEmpty()) {
        return;
      }
    }
    String file = "figure-" + loop.map(Loop::label).orElse("map").replace('?', 'U') + ".png";
    show(new FilledDraft.Figure(loop, file, alt(loop)));
    if (loop.isEmpty() && !mermaid.isEmpty()) {
      lines.block("```mermaid\n" + mermaid + "```");
    }
  }

  private void show(FilledDraft.Figure figure) {
    figures.putIfAbsent(figure.file(), figure);
    String file = Markdown.file(figure.file());
    lines.block("![" + Markdown.label(figure.alt()) + "](" + file + ")");
  }

  /** The kit's picture of a section that is called so, by its title or its key. */
  private Optional<Kit.Chart> chart(String name) {
    // A draft's template is kept harmless by backslashes, in places as well.
    String plain = name.replace("\\", "");
    return article.kit().charts().stream()
        .filter(
            c ->
                Names.same(c.title().ja(), plain)
                    || Names.key(plain).equalsIgnoreCase(Names.key(c.title().en()))
                    || Names.same(c.key(), plain))
        .findFirst();
  }

  private void chart(Kit.Chart chart, String line, String typed, int number) {
    String title = chart.title().in(article.language());
    List<String> told = article.charts().get(chart.key());
    if (told == null) {
      Optional<Position> at = Optional.of(position(typed, number, line.strip()));
      problems.add(
          new Problem(ProblemKind.DRAFT_CHART_EMPTY, List.of(title), "", at, Optional.empty()));
      lines.block(texts.text("gone.chart", Markdown.inline(title)));
      return;
    }
    String said = String.join(texts.raw("alt.chart.comma"), told);
    String alt = texts.text("alt.chart", title, said.replaceAll("\\s+", " "));
    show(
        new FilledDraft.Figure(
            Optional.empty(), Optional.of(chart.key()), "chart-" + chart.key() + ".png", alt));
  }

  private String alt(Optional<Loop> loop) {
    if (loop.isPresent()) {
      String story = words.whenItRises(loop.get());
      return texts.text("alt.loop", words.title(loop.get()), story);
    }
    int elements = article.map().elements().size();
    int arrows = article.map().arrows().size();
    String name = article.map().trace().name();
    return texts.text("alt.map", name, elements, arrows, article.loops().all().size());
  }

  private List<String> unplacedLines() {
    return article.loops().independent().stream()
        .filter(l -> !placed.contains(l))
        .map(stories::line)
        .toList();
  }

  private String hypotheses() {
    List<String> all =
        article.map().arrows().stream()
            .filter(a -> !a.sourced())
            .map((Arrow a) -> stories.hypothesis(a))
            .toList();
    return all.isEmpty() ? texts.raw("hypotheses.none") : led("hypotheses", all);
  }

  /** A list with a sentence before it; nothing without items. */
  private String led(String key, List<String> items) {
    String list = String.join("\n", items.stream().map(i -> "- " + i).toList());
    return items.isEmpty() ? "" : texts.raw(key) + "\n\n" + list;
  }

  private String size() {
    int elements = article.map().elements().size();
    int arrows = article.map().arrows().size();
    Loops loops = article.loops();
    String key =
        arrows == 0
            ? "size.no.arrow"
            : loops.all().isEmpty()
                ? "size.no.loop"
                : loops.leftOut() != Loops.LeftOut.NOTHING
                    ? "size.many"
                    : loops.all().size() == 1 ? "size.one" : "size";
    return texts.text(key, elements, arrows, loops.all().size(), loops.maxLength());
  }

  private String sources() {
    List<String> items = new ArrayList<>();
    for (ReportContents.Reference s : report.references()) {
      List<String> details = new ArrayList<>();
      for (String detail : List.of(s.kind(), s.published(), s.page())) {
        if (!detail.isEmpty()) {
          details.add(detail);
        }
      }
      String comma = new Notation(article.language()).comma();
      String said =
          details.isEmpty() ? "" : texts.text("sources.detail", String.join(comma, details));
      String note = s.note().isEmpty() ? "" : texts.text("sources.note", s.note());
      items.add(s.number() + ". " + s.source() + said + note);
    }
    return String.join("\n", items);
  }

  /** Fills the numbers of sources inside a line. */
  private String cited(String line, String typed, int number) {
    Matcher m = INLINE.matcher(line);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      boolean cites = PlaceKind.called(Names.trim(m.group(1))).equals(Optional.of(PlaceKind.CITED));
      String text = cites ? numbers(m.group(2), typed, number, m.group()) : m.group();
      m.appendReplacement(out, Matcher.quoteReplacement(text));
    }
    return m.appendTail(out).toString();
  }

  private String numbers(String keys, String typed, int number, String written) {
    List<String> known = new ArrayList<>();
    StringBuilder gone = new StringBuilder();
    for (String key : keys.split("[、，,]")) {
      String k = Names.trim(key);
      if (citations.isKnown(k)) {
        known.add(k);
      } else if (!k.isEmpty()) {
        List<String> all = article.map().trace().sources().stream().map(s -> s.key()).toList();
        report(ProblemKind.DRAFT_SOURCE_GONE, typed, number, written, k, all);
        gone.append(texts.text("gone.source", Markdown.inline(k)));
      }
    }
    String numbers = known.isEmpty() ? "" : texts.text("cited", citations.numbers(known));
    return numbers + gone;
  }

  private void report(
      ProblemKind kind, String typed, int number, String at, String word, List<String> known) {
    String all = String.join(new Notation(article.language()).comma(), known);
    problems.add(
        new Problem(
            kind,
            List.of(word, all),
            "",
            Optional.of(position(typed, number, at)),
            Nearest.of(word, known)));
  }

  private static Position position(String typed, int number, String at) {
    int column = Math.max(0, typed.indexOf(at));
    int length = Math.max(1, at.codePointCount(0, at.length()));
    return new Position(number, typed.codePointCount(0, column) + 1, length);
  }
}
