package trace.document;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.LoopKind;
import trace.model.Kit;
import trace.model.Language;
import trace.model.LensEntry;
import trace.model.Names;
import trace.model.Trace;
import trace.model.Voice;
import trace.words.Texts;

/** Fills the contract of an article's draft from a map. */
final class ArticleBuilder {
  private static final Pattern SENTENCE_END =
      Pattern.compile("[。！？]|[!?](?=[\\s[^\\x00-\\x7F]]|$)|\\.(?=\\s|$)");

  /** Longer than this, what the article begins with does not become its headline. */
  private static final int HEADLINE = 48;

  /** The same in English, whose letters take half the room. */
  private static final int HEADLINE_ENGLISH = 90;

  /** A name longer than this is a title that nobody would look for as a hashtag. */
  private static final int TAG = 12;

  /** The same for a name that is a sentence: を stands in no noun. */
  private static final Pattern SENTENCE = Pattern.compile("を|(?:\\S+\\s+){3}");

  private final Article article;
  private final CausalMap map;
  private final Trace trace;
  private final Texts texts;
  private final LoopNames names;
  private final Notation notation;
  private final EntryNames entries;

  ArticleBuilder(Article article) {
    this.article = article;
    this.map = article.map();
    this.trace = map.trace();
    this.texts = Texts.read(Texts.class, "article", article.language());
    this.names = new LoopNames(map, article.loops().all());
    this.notation = new Notation(article.language());
    this.entries = new EntryNames(trace, article.kit());
  }

  ArticleContents contents(ArticleShape shape, String template, Map<String, String> pieces) {
    Report report =
        new Report(
            map,
            article.loops(),
            article.kit(),
            article.language(),
            List.of(),
            "",
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            article.asOf());
    Citations places = Citations.asPlaces(trace, notation, article.language());
    ReportContents r = new ReportBuilder(report, places).contents();
    List<Loop> told = told(shape);
    List<ReportContents.Heard> voices = voices(r);
    List<ReportContents.View> views = views(r);
    int scene = shape == ArticleShape.SCENE ? Math.min(1, voices.size()) : 0;
    int doubt = shape == ArticleShape.DOUBT ? Math.min(1, views.size()) : 0;
    return new ArticleContents(
        texts.raw("guide"),
        headline(shape),
        r.title(),
        r.author(),
        r.date(),
        r.kit(),
        day(),
        r.question(),
        rest(shape, trace.question()),
        rest(shape, trace.lenses().isEmpty() ? "" : trace.lenses().get(0).takenForGranted()),
        r.boundary(),
        r.elementCount(),
        r.arrowCount(),
        r.hypothesisCount(),
        r.loopCount(),
        voices.subList(0, scene),
        voices.subList(scene, voices.size()),
        !voices.isEmpty(),
        views.subList(0, doubt),
        views.subList(doubt, views.size()),
        tales(told),
        article.loops().all().size() - told.size(),
        r.unseen(),
        r.sections(),
        more(r, template, pieces),
        unnumbered(r.section()),
        new ReportContents.ByChart(charts()),
        r.sides(),
        map.elements().isEmpty() ? "" : PlaceKind.wholeMap(article.language()),
        map.elements().isEmpty() ? "" : place(PlaceKind.SIZE),
        place(PlaceKind.OTHERS),
        map.elements().isEmpty() ? "" : place(PlaceKind.UNHEARD),
        place(PlaceKind.NOTICE),
        map.arrows().isEmpty() ? "" : place(PlaceKind.HYPOTHESES),
        Outcomes.areAsked(trace) ? place(PlaceKind.OUTCOMES) : "",
        r.sources().isEmpty() ? "" : place(PlaceKind.SOURCES),
        PlaceKind.TAGS.written(article.language(), tags()));
  }

  /** The day as a person writes it. */
  private String day() {
    if (article.asOf().isEmpty()) {
      return "";
    }
    LocalDate day = LocalDate.parse(article.asOf());
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return texts.text(
        "day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth(), month);
  }

  /** The sections without the numbers that their headings may have on a worksheet: ⑦. */
  private static ReportContents.BySection unnumbered(ReportContents.BySection sections) {
    Map<String, List<ReportContents.Section>> all = new LinkedHashMap<>();
    sections
        .byKey()
        .forEach((k, list) -> all.put(k, list.stream().map(ArticleBuilder::unnumbered).toList()));
    return new ReportContents.BySection(all);
  }

  private static ReportContents.Section unnumbered(ReportContents.Section s) {
    String heading = s.heading().replaceFirst("^[①-⑳]\\s*", "");
    return new ReportContents.Section(
        heading, s.ask(), s.text(), s.texts(), s.entries(), s.unfinished(), s.byField());
  }

  private Map<String, List<ReportContents.Drawn>> charts() {
    Map<String, List<ReportContents.Drawn>> charts = new LinkedHashMap<>();
    for (Kit.Chart chart : article.kit().charts()) {
      String title = chart.title().in(article.language());
      String at = PlaceKind.FIGURE.written(article.language(), title.replaceAll("\\s+", " "));
      ReportContents.Drawn drawn =
          new ReportContents.Drawn(Markdown.inline(title), "", Markdown.label(title), at);
      boolean is = article.charts().containsKey(chart.key());
      charts.put(chart.key(), is ? List.of(drawn) : List.of());
    }
    return charts;
  }

  /** The voices, with the elements they touch in quotation marks. */
  private List<ReportContents.Heard> voices(ReportContents r) {
    List<Voice> spoken = trace.voices().stream().filter(v -> !v.words().isBlank()).toList();
    List<ReportContents.Heard> voices = new ArrayList<>();
    for (ReportContents.Heard v : r.voices()) {
      Voice heard = spoken.get(voices.size());
      String about = named(EntryNames.of(heard), heard.about());
      voices.add(
          new ReportContents.Heard(v.who(), v.when(), v.words(), about, v.cited(), v.note()));
    }
    return voices;
  }

  private List<ReportContents.View> views(ReportContents r) {
    List<LensEntry> said = trace.lenses().stream().filter(ReportBuilder::says).toList();
    List<ReportContents.View> views = new ArrayList<>();
    for (ReportContents.View v : r.lenses()) {
      views.add(
          new ReportContents.View(
              v.lens(),
              v.with(),
              v.takenForGranted(),
              v.seenAnew(),
              named(EntryNames.of(said.get(views.size())), said.get(views.size()).changed()),
              v.becomes(),
              v.surprised(),
              v.notTaken(),
              v.by()));
    }
    return views;
  }

  /** The place of the elements an entry names; where it cannot be told apart, the names. */
  private String named(EntryNames.Entry entry, List<String> names) {
    return names.isEmpty()
        ? ""
        : entries
            .of(entry)
            .map(called -> PlaceKind.ELEMENTS.written(article.language(), called))
            .orElseGet(() -> DraftParts.quoted(texts, names));
  }

  private String place(PlaceKind kind) {
    return kind.written(article.language());
  }

  private String tags() {
    String name = Names.trim(trace.name());
    boolean names = name.codePointCount(0, name.length()) <= TAG && !SENTENCE.matcher(name).find();
    String own = names ? name.replaceAll("[\\s{}]+", "_") : "";
    return Names.trim(own + " " + texts.raw("tags"));
  }

  private List<ReportContents.Section> more(
      ReportContents r, String template, Map<String, String> pieces) {
    List<String> named =
        TemplateCheck.named(
            template, ArticleContents.class, article.kit(), pieces, article.charts().keySet());
    List<ReportContents.Section> more = new ArrayList<>();
    unnumbered(r.section())
        .byKey()
        .forEach(
            (key, sections) -> {
              if (!named.contains(key)) {
                more.addAll(sections);
              }
            });
    return more;
  }

  private List<ArticleContents.Tale> tales(List<Loop> told) {
    List<ArticleContents.Tale> tales = new ArrayList<>();
    for (Loop loop : told) {
      List<String> shared = new ArrayList<>();
      TellingOrder.shared(loop, told.subList(0, tales.size()))
          .forEach(i -> shared.add(map.element(i).name()));
      tales.add(
          new ArticleContents.Tale(
              heading(loop, told.subList(0, tales.size())),
              loop.kind() == LoopKind.REINFORCING,
              loop.kind() == LoopKind.BALANCING,
              DraftParts.quoted(texts, shared.subList(0, Math.min(2, shared.size()))),
              PlaceKind.LEAD.written(article.language(), names.of(loop)),
              PlaceKind.FIGURE.written(article.language(), names.of(loop)),
              PlaceKind.STORY.written(article.language(), names.of(loop))));
    }
    return tales;
  }

  /** Its name; where it has none, two of the elements it goes through tell it from the others. */
  private String heading(Loop loop, List<Loop> before) {
    if (loop.name().isPresent()) {
      return Markdown.inline(names.of(loop));
    }
    List<Integer> own = loop.elements();
    List<Integer> shared = TellingOrder.shared(loop, before);
    int second =
        own.stream()
            .skip(1)
            .filter(i -> !shared.contains(i))
            .findFirst()
            .orElse(own.get(own.size() / 2));
    String key = own.size() == 1 ? "heading.one" : own.size() == 2 ? "heading.two" : "heading.many";
    String first = Markdown.inline(map.element(own.get(0)).name());
    return texts.text(key, first, Markdown.inline(map.element(second).name()));
  }

  private List<Loop> told(ArticleShape shape) {
    String text = trace.question();
    List<String> elements = List.of();
    if (shape == ArticleShape.SCENE && !trace.voices().isEmpty()) {
      Voice voice = trace.voices().get(0);
      text = voice.words();
      elements = voice.about();
    } else if (shape == ArticleShape.DOUBT && !trace.lenses().isEmpty()) {
      LensEntry lens = trace.lenses().get(0);
      text = lens.takenForGranted() + "\n" + lens.seenAnew();
      elements = lens.changed();
    }
    TellingOrder order = new TellingOrder(map, text, elements);
    if (shape != ArticleShape.QUESTION) {
      order.about(trace.question(), List.of());
    }
    return order.about("", Outcomes.firstTested(map)).of(article.loops());
  }

  private String headline(ArticleShape shape) {
    return Markdown.inline(firstSentence(headed(shape)));
  }

  /** What the headline is taken from. */
  private String headed(ArticleShape shape) {
    return switch (shape) {
      case QUESTION -> trace.question();
      case SCENE -> trace.voices().isEmpty() ? trace.question() : trace.voices().get(0).words();
      case DOUBT -> trace.lenses().isEmpty() ? "" : trace.lenses().get(0).takenForGranted();
    };
  }

  /** What a text says beyond the headline; all of it if that is taken from something else. */
  private String rest(ArticleShape shape, String text) {
    String all = Names.trim(text);
    String headline = headed(shape).equals(text) ? firstSentence(all) : "";
    return Markdown.inline(all.substring(headline.length()).replaceFirst("^[。.\\s]+", ""));
  }

  /** As it was typed; empty if it is too long for a headline. */
  private String firstSentence(String text) {
    String line = Names.trim(text).lines().findFirst().orElse("");
    Matcher end = SENTENCE_END.matcher(line);
    boolean asks = end.find() && "？?！!".contains(end.group());
    String sentence =
        line.isEmpty() || !end.reset().find()
            ? line
            : line.substring(0, asks ? end.end() : end.start());
    int longest = article.language() == Language.JA ? HEADLINE : HEADLINE_ENGLISH;
    boolean fits = sentence.codePointCount(0, sentence.length()) <= longest;
    return fits ? sentence : "";
  }
}
