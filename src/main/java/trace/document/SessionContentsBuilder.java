package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import trace.analysis.CausalMap;
import trace.model.Language;
import trace.model.Names;
import trace.model.Session;
import trace.model.Trace;
import trace.session.PeopleCounts;
import trace.session.Timetable;
import trace.words.SessionWords;
import trace.words.Texts;

/** Puts what is known about a session into the words of a paper. */
final class SessionContentsBuilder {
  private final SessionFacts facts;
  private final Session session;
  private final Language language;
  private final SessionWords words;
  private final boolean markdown;
  private final UnaryOperator<String> said;

  SessionContentsBuilder(SessionFacts facts, Language language, boolean markdown) {
    this.facts = facts;
    this.session = facts.session();
    this.language = language;
    this.words = new SessionWords(language);
    this.markdown = markdown;
    this.said = markdown ? Markdown::inline : SessionContentsBuilder::oneLine;
  }

  /** Typed text for a paper without markup: its line breaks would end a line of the paper. */
  private static String oneLine(String typed) {
    return Names.trim(typed).replaceAll("\\s*\\R\\s*", " ");
  }

  SessionContents contents() {
    Texts texts = Texts.read(SessionWords.class, "article", language);
    Session.Venue venue = session.venue();
    Session.Invitation invitation = session.invitation();
    Session.Output output = session.output();
    Session.Afterwards after = session.afterwards();
    PeopleCounts counts = counts();
    Optional<Integer> total = PublishedCounts.total(after);
    Optional<Integer> byMembers = PublishedCounts.byMembers(after);
    SectionContents sections = sections();
    String nextDay = after.next().date().isEmpty() ? "" : words.day(after.next().date());
    return new SessionContents(
        said.apply(session.title()),
        said.apply(facts.kind().title().in(language)),
        said.apply(facts.kind().about().in(language)),
        session.date().isEmpty() ? "" : words.day(session.date()),
        said.apply(words.when(session, facts.timetable())),
        Integer.toString(facts.timetable().minutes()),
        said.apply(words.where(session)),
        said.apply(venue.place()),
        venue.online(),
        said.apply(venue.with()),
        said.apply(venue.join()),
        said.apply(session.series()),
        said.apply(session.theme()),
        said.apply(session.question()),
        said.apply(words.list(session.facilitators())),
        facts.traces().stream().map(this::used).toList(),
        heading("using"),
        heading("used"),
        said.apply(invitation.signup()),
        said.apply(invitation.fee()),
        invitation.capacity() == 0 ? "" : Integer.toString(invitation.capacity()),
        all(invitation.bring()),
        all(invitation.prepare()),
        said.apply(invitation.survey()),
        parts(),
        ends(),
        session.roles().stream()
            .map(r -> new SessionContents.Task(said.apply(r.name()), said.apply(r.who())))
            .toList(),
        all(session.promised()),
        all(session.notPromised()),
        !output.isEmpty(),
        said.apply(words.list(output.channels())),
        output.hashtag().isEmpty() ? "" : said.apply("#" + output.hashtag()),
        said.apply(output.deadline()),
        sections.filled(),
        new ReportContents.BySection(sections.byKey()),
        counts.people().isPresent(),
        number(counts.people()),
        number(counts.firstTime()),
        percent(counts.firstTime(), counts.people()),
        number(counts.members()),
        number(counts.signedUp()),
        facts.maps() == 0 ? "" : Integer.toString(facts.maps()),
        number(total),
        number(byMembers),
        percent(byMembers, total),
        after.published().stream().map(this::link).toList(),
        all(after.learnt()),
        all(after.changed()),
        nextDay,
        said.apply(after.next().theme()),
        !nextDay.isEmpty() || !after.next().theme().isEmpty(),
        texts.raw("guide"),
        facts.traces().stream().limit(1).allMatch(t -> t.elements().isEmpty())
            ? ""
            : PlaceKind.wholeMap(language),
        PlaceKind.TAGS.written(language, tags(texts)));
  }

  /** A heading about its traces; a plain text has nothing but capitals to show that it is one. */
  private String heading(String key) {
    String text = words.forItsKind(key, facts.kind());
    return markdown ? text : text.toUpperCase(Locale.ROOT);
  }

  private String tags(Texts texts) {
    String tag = session.output().hashtag().replaceAll("[\\s{}]+", "_");
    return Names.trim(tag + " " + texts.raw("tags"));
  }

  /** What the facilitator typed wins over what was counted. */
  private PeopleCounts counts() {
    Session.Afterwards after = session.afterwards();
    return facts.counts().known(after.people(), after.firstTime(), after.members());
  }

  private SectionContents sections() {
    CausalMap map = CausalMap.of(Trace.ofSections(session.sections()));
    Citations citations = new Citations(map.trace(), new Notation(language));
    return new SectionContents(map, facts.kind(), language, citations, said);
  }

  private List<String> all(List<String> texts) {
    return texts.stream().map(said).collect(Collectors.toList());
  }

  /** A trace that asks what the session asks does not ask it again. */
  private SessionContents.Used used(Trace trace) {
    boolean known = Names.same(trace.question(), session.question());
    String asks = known ? "" : said.apply(trace.question());
    return new SessionContents.Used(said.apply(trace.name()), asks, said.apply(trace.notice()));
  }

  private List<SessionContents.Part> parts() {
    List<Timetable.Clock> clocks = facts.timetable().clocks(session.start());
    List<SessionContents.Part> parts = new ArrayList<>();
    for (Timetable.Part part : facts.timetable().parts()) {
      String time =
          clocks.isEmpty() ? words.after(part.after()) : words.time(clocks.get(parts.size()));
      parts.add(
          new SessionContents.Part(
              time,
              said.apply(part.name()),
              Integer.toString(part.minutes()),
              part.listening(),
              SessionWords.isRest(part.name()),
              said.apply(part.say())));
    }
    return parts;
  }

  private String ends() {
    List<Timetable.Clock> clocks = facts.timetable().clocks(session.start());
    return clocks.isEmpty() ? "" : words.time(clocks.get(clocks.size() - 1));
  }

  private SessionContents.Link link(Session.Published published) {
    String heading = said.apply(published.title());
    String address = Markdown.address(published.url());
    String link =
        published.title().isEmpty()
            ? said.apply(published.url())
            : address.isEmpty()
                ? heading
                : "[" + Markdown.label(published.title()) + "](" + address + ")";
    boolean byMembers = published.by() == Session.Publisher.MEMBERS;
    return new SessionContents.Link(heading, said.apply(published.url()), link, byMembers);
  }

  private static String number(Optional<Integer> number) {
    return number.map(n -> Integer.toString(n)).orElse("");
  }

  /** How many of a hundred; empty unless both are known and the whole is more than nothing. */
  private static String percent(Optional<Integer> part, Optional<Integer> whole) {
    if (part.isEmpty() || whole.isEmpty() || whole.get() == 0 || part.get() > whole.get()) {
      return "";
    }
    return Integer.toString((part.get() * 200 / whole.get() + 1) / 2);
  }
}
