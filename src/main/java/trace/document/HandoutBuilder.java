package trace.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Names;
import trace.model.Session;
import trace.model.Trace;
import trace.session.Pairs;
import trace.session.Timetable;
import trace.words.LoopWords;
import trace.words.SessionWords;
import trace.words.Texts;

/** Fills the contract of a session's papers. Every text a person typed is escaped here. */
final class HandoutBuilder {
  /** So many loops of a trace are told: more than these nobody reads in an evening. */
  private static final int LOOPS = 6;

  /** Name tags for those who come unannounced, on a sheet of ten. */
  private static final int TAGS_ON_A_SHEET = 10;

  private final Handout handout;
  private final Session session;
  private final Language language;
  private final SessionWords words;
  private final Notation notation;
  private final Texts texts;

  HandoutBuilder(Handout handout) {
    this.handout = handout;
    this.session = handout.session();
    this.language = handout.language();
    this.words = new SessionWords(language);
    this.notation = new Notation(language);
    this.texts = Texts.read(Texts.class, "session", language);
  }

  HandoutContents contents() {
    SectionContents sections = sections();
    Session.Output output = session.output();
    int people = handout.people().size();
    List<HandoutContents.Group> groups = groups();
    return new HandoutContents(
        Markdown.inline(session.title()),
        Markdown.inline(handout.kind().title().in(language)),
        Markdown.inline(session.theme()),
        Markdown.inline(session.question()),
        Markdown.inline(words.when(session, handout.timetable())),
        Markdown.inline(words.where(session)),
        Markdown.inline(session.venue().join()),
        list(session.facilitators()),
        list(session.invitation().bring()),
        handout.timetable().minutes(),
        timetable(),
        session.timetable().isEmpty(),
        roles(),
        !session.promised().isEmpty() || !session.notPromised().isEmpty(),
        each(session.promised(), Markdown::inline),
        each(session.notPromised(), Markdown::inline),
        !output.isEmpty(),
        list(output.channels()),
        output.hashtag().isEmpty() ? "" : Markdown.inline("#" + output.hashtag()),
        Markdown.inline(output.deadline()),
        Markdown.file(handout.example()),
        each(handout.traces(), this::traced),
        handout.traces().stream().flatMap(t -> sheets(t).stream()).toList(),
        Markdown.file(handout.blank()),
        each(handout.people(), HandoutBuilder::person),
        Collections.nCopies(spareTags(people), ""),
        people,
        (int) handout.people().stream().filter(Handout.Attendee::newcomer).count(),
        groups,
        groups.size(),
        sections.filled(),
        new ReportContents.BySection(sections.byKey()));
  }

  /** The rest of the last sheet, or a whole one where nobody is known or the last is full. */
  private static int spareTags(int people) {
    return TAGS_ON_A_SHEET - people % TAGS_ON_A_SHEET;
  }

  private static <A, B> List<B> each(List<A> all, Function<A, B> one) {
    return all.stream().map(one).toList();
  }

  /** What that task may be called: in the language of the papers first. */
  private static List<String> running(Language first) {
    Language second = first == Language.JA ? Language.EN : Language.JA;
    List<String> names = new ArrayList<>();
    for (Language l : List.of(first, second)) {
      String all = Texts.read(Texts.class, "session", l).raw("roles.running");
      names.addAll(List.of(all.split("\\|")));
    }
    return names;
  }

  /** Who does what. Who runs the session need not be said twice. */
  private List<HandoutContents.Role> roles() {
    List<HandoutContents.Role> roles = new ArrayList<>();
    String running = list(session.facilitators());
    List<String> names = running(language);
    for (Session.Role role : session.roles()) {
      boolean theirs =
          role.who().isBlank() && names.stream().anyMatch(n -> Names.same(n, role.name()));
      String who = theirs ? running : Markdown.inline(role.who());
      roles.add(new HandoutContents.Role(Markdown.inline(role.name()), who));
    }
    boolean said =
        session.roles().stream()
            .anyMatch(r -> names.stream().anyMatch(n -> Names.same(n, r.name())));
    if (!said && !running.isEmpty()) {
      roles.add(0, new HandoutContents.Role(names.get(0), running));
    }
    return roles;
  }

  private String list(List<String> texts) {
    return notation.list(each(texts, Markdown::inline));
  }

  /** What stands under {@code sections} of a session is told like that of a trace. */
  private SectionContents sections() {
    Trace of = asTrace();
    return new SectionContents(
        CausalMap.of(of), handout.kind(), language, new Citations(of, notation));
  }

  private Trace asTrace() {
    return new Trace(
        session.title(),
        handout.kind().name(),
        java.util.Optional.of(language),
        session.question(),
        "",
        "",
        session.date(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        session.sections(),
        List.of());
  }

  private List<HandoutContents.Part> timetable() {
    Timetable table = handout.timetable();
    List<Timetable.Clock> clocks = table.clocks(session.start());
    List<HandoutContents.Part> parts = new ArrayList<>();
    for (int i = 0; i < table.parts().size(); i++) {
      Timetable.Part part = table.parts().get(i);
      String from =
          clocks.isEmpty() ? texts.text("after", part.after()) : words.time(clocks.get(i));
      parts.add(
          new HandoutContents.Part(
              from,
              Markdown.inline(part.name()),
              part.minutes(),
              part.listening(),
              Markdown.inline(part.say())));
    }
    return parts;
  }

  private HandoutContents.Traced traced(Handout.Traced t) {
    LoopWords loopWords = new LoopWords(t.map(), language);
    List<Loop> told = told(t.map(), t.loops());
    ReportContents report =
        new ReportBuilder(
                new Report(
                    t.map(),
                    t.loops(),
                    t.kit(),
                    language,
                    t.questions(),
                    "",
                    new LinkedHashMap<>()))
            .contents();
    List<HandoutContents.Figure> figures = new ArrayList<>();
    for (Loop loop : told) {
      String file = t.figures().get(loop.label());
      if (file != null) {
        String title = Markdown.label(loopWords.title(loop));
        figures.add(new HandoutContents.Figure(title, Markdown.file(file)));
      }
    }
    return new HandoutContents.Traced(
        report.title(),
        report.question(),
        report.boundary(),
        report.notice(),
        Markdown.file(t.drawing()),
        t.wide(),
        figures,
        each(
            told,
            l ->
                new HandoutContents.Told(
                    Markdown.inline(loopWords.title(l)),
                    loopWords.kind(l),
                    Markdown.inline(loopWords.whenItRises(l)))),
        t.loops().all().size() - told.size(),
        report.arrows(),
        report.sources(),
        report.questions(),
        t.qr().map(Markdown::file).orElse(""),
        t.map().arrows().stream().anyMatch(a -> a.relationship().delay().isPresent()),
        !t.sheets().isEmpty());
  }

  /** The loops to tell: those with a name first. */
  static List<Loop> told(CausalMap map, Loops loops) {
    List<Loop> all =
        new ArrayList<>(new TellingOrder(map, map.trace().question(), List.of()).of(loops));
    loops.independent().stream().filter(l -> !all.contains(l)).forEach(all::add);
    return all.subList(0, Math.min(LOOPS, all.size()));
  }

  private List<HandoutContents.Sheet> sheets(Handout.Traced t) {
    String name = Markdown.inline(t.map().trace().name());
    return each(
        t.sheets(),
        s ->
            new HandoutContents.Sheet(
                name,
                Markdown.file(s.drawing()),
                s.task() == Handout.Task.SIGNS,
                s.task() == Handout.Task.ARROWS,
                s.task() == Handout.Task.ELEMENTS,
                s.hidden(),
                s.partial()));
  }

  private static HandoutContents.Person person(Handout.Attendee a) {
    return new HandoutContents.Person(
        Markdown.inline(a.name()),
        Markdown.inline(a.group()),
        Markdown.inline(a.role()),
        a.newcomer());
  }

  /** The groups by their number. */
  private List<HandoutContents.Group> groups() {
    Map<String, List<Handout.Attendee>> groups =
        new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(g -> g));
    for (Handout.Attendee a : handout.people()) {
      if (!a.group().isBlank()) {
        groups.computeIfAbsent(a.group(), g -> new ArrayList<>()).add(a);
      }
    }
    List<HandoutContents.Group> all = new ArrayList<>();
    groups.forEach(
        (group, members) -> {
          List<HandoutContents.Person> people = each(members, HandoutBuilder::person);
          List<String> names = each(people, HandoutContents.Person::name);
          List<HandoutContents.Pair> pairs =
              each(
                  Pairs.of(people, HandoutContents.Person::newcomer),
                  p ->
                      new HandoutContents.Pair(
                          p.get(0).name(),
                          notation.list(
                              each(p.subList(1, p.size()), HandoutContents.Person::name))));
          all.add(
              new HandoutContents.Group(
                  Markdown.inline(group), people, notation.list(names), pairs));
        });
    return all;
  }
}
