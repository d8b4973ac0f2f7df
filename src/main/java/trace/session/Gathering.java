package trace.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trace.model.Names;
import trace.model.Table;

/** Gathers what people wrote, each under their name: arrows, observation cards, other lines. */
public final class Gathering {
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-・•*◦●○▪■□►▶➤]\\s*|[0-9０-９]{1,2}[.)．、）]\\s*)+");

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, List<String>> guesses = new LinkedHashMap<>();
  private final List<String> people;
  private final List<String> collected;

  private static final class Draft {
    private final String who;
    private final List<Contribution.Drawn> drawn = new ArrayList<>();
    private final List<ObservationCard> cards = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int masked;

    Draft(String who) {
      this.who = who;
    }
  }

  private Draft draft(String who) {
    String name = called(who);
    return drafts.computeIfAbsent(WrittenName.key(name), k -> new Draft(name));
  }

  /**
   * The name as those of before, or those who are expected, have it; spaces make no difference.
   * Those of before come first: what somebody adds belongs into the folder that is there.
   */
  public String called(String who) {
    String name = Names.trim(who.replaceAll("\\s+", " "));
    return Stream.concat(collected.stream(), people.stream())
        .filter(p -> WrittenName.same(p, name))
        .findFirst()
        .orElse(name);
  }

  /** True for those who are expected, and those of before. */
  public boolean isKnown(String name) {
    return Stream.concat(collected.stream(), people.stream())
        .anyMatch(p -> WrittenName.same(p, name));
  }

  /** Names that only differ in the form of a kanji from those of the others. */
  public List<List<String>> alike() {
    Set<String> known = new LinkedHashSet<>(people);
    known.addAll(collected);
    drafts.values().forEach(d -> known.add(d.who));
    List<List<String>> alike = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      for (String other : known) {
        boolean said = alike.contains(List.of(other, draft.who));
        if (WrittenName.alike(draft.who, other) && !said) {
          alike.add(List.of(draft.who, other));
        }
      }
    }
    return alike;
  }

  /**
   * @param people the names of those who are expected in the session
   * @param collected the names under which something was collected before
   */
  public Gathering(List<String> people, List<String> collected) {
    this.people = List.copyOf(people);
    this.collected = List.copyOf(collected);
  }

  /**
   * Takes a text that somebody wrote, line by line. Where a card names its author, the lines after
   * it are theirs as well.
   *
   * @param who who wrote it
   */
  public void add(String who, String text) {
    if (lines(text).stream().flatMap(l -> spoken(l).stream()).anyMatch(Talk.Spoken::isGroup)) {
      text.lines().forEach(new Hearing(who, Talk.Spoken::isGroup)::line);
    } else {
      written(who, text);
    }
  }

  /**
   * Takes a text that does not say whose it is. Where most lines are a name, a colon and an arrow,
   * it is what several people said.
   *
   * @param called what the text is called
   */
  public void addUnsigned(String called, String text) {
    Talk talk = Talk.in(lines(text), called, people);
    if (talk.isOnes()) {
      written(called, text);
      return;
    }
    if (!talk.sure()) {
      guesses.put(called, talk.names());
    }
    text.lines().forEach(new Hearing(called, s -> !s.isLabel())::line);
  }

  /**
   * The texts that were only guessed to be of several people: their names, by what it is called.
   */
  public Map<String, List<String>> guesses() {
    return Collections.unmodifiableMap(guesses);
  }

  private static List<String> lines(String text) {
    return text.lines().map(Gathering::said).filter(l -> !l.isEmpty()).toList();
  }

  /** What stands before an arrow, as {@link Talk#spoken} finds it among those who are expected. */
  private Optional<Talk.Spoken> spoken(String said) {
    return Talk.spoken(said, people);
  }

  /**
   * Listens to a talk: an arrow with no name before it is said by whoever spoke last, up to the
   * next empty line. What is no arrow belongs to the text as a whole.
   */
  private final class Hearing {
    private final Predicate<Talk.Spoken> isName;
    private final String all;
    private String last;

    Hearing(String all, Predicate<Talk.Spoken> isName) {
      this.all = all;
      this.last = all;
      this.isName = isName;
    }

    void line(String line) {
      Optional<Talk.Spoken> named = spoken(said(line)).filter(isName);
      last = named.map(Talk.Spoken::before).orElse(line.isBlank() ? all : last);
      String whose = isArrow(line) ? last : all;
      Gathering.this.line(draft(whose), named.map(Talk.Spoken::said).orElse(line));
    }
  }

  private void written(String who, String text) {
    Draft draft = draft(who);
    Draft author = draft;
    CardFields card = new CardFields();
    boolean gap = false;
    for (String line : text.lines().toList()) {
      Optional<CardFields.Labelled> labelled = CardFields.labelled(said(line));
      boolean head = CardFields.isHead(line);
      boolean ends = head || labelled.filter(ends(card, gap)).isPresent();
      if (ends) {
        close(card, author);
        card = new CardFields();
        author = head ? CardFields.author(line).map(this::draft).orElse(draft) : author;
      }
      if (labelled.isPresent() && !head) {
        author = put(card, labelled.get(), author);
      } else if (!head && !line.isBlank() && card.isBegun() && !gap && !isArrow(line)) {
        goOn(card, line, author);
      } else if (!head) {
        line(author, line);
      }
      gap = line.isBlank() || isArrow(line);
    }
    close(card, author);
  }

  private static Predicate<CardFields.Labelled> ends(CardFields card, boolean gap) {
    return l -> card.isNext(l.field(), gap);
  }

  /** Puts down a field; what looks like an address is left out. Returns whose card it is. */
  private Draft put(CardFields card, CardFields.Labelled labelled, Draft author) {
    if (Private.isIn(labelled.text())) {
      author.masked++;
      return author;
    }
    card.put(labelled);
    boolean named = labelled.field() == CardFields.Field.BY && !labelled.text().isEmpty();
    return named ? draft(labelled.text()) : author;
  }

  private static void goOn(CardFields card, String line, Draft author) {
    if (Private.isIn(line)) {
      author.masked++;
    } else {
      card.goOn(Names.trim(line));
    }
  }

  private static void close(CardFields card, Draft author) {
    Optional<ObservationCard> whole = card.card();
    whole.ifPresent(author.cards::add);
    if (whole.isEmpty()) {
      card.lines().forEach(author.others::add);
    }
  }

  /** True for an answer that says there is none. */
  private static boolean isNothing(String line) {
    return Columns.is("nothing", said(line).replaceAll("[。．.!！]+$", ""));
  }

  private void line(Draft draft, String line) {
    line(draft, line, "");
  }

  /**
   * Takes a line.
   *
   * @param asked what it answers; stands before it where it is kept as it is
   */
  private void line(Draft draft, String line, String asked) {
    String said = said(line);
    if (said.isEmpty()) {
      return;
    }
    Optional<Talk.Spoken> spoken = spoken(said);
    List<HeardArrow> heard = HeardArrow.read(spoken.map(Talk.Spoken::said).orElse(said));
    if (Private.isIn(said)) {
      draft.masked++;
      return;
    }
    String kept = asked + Names.trim(line);
    heard.forEach(a -> draft.drawn.add(new Contribution.Drawn(a.link(), kept)));
    // What was written before an arrow may say more than that one follows, and what may have been
    // meant otherwise is for somebody to look at.
    boolean more = spoken.filter(s -> !s.isLabel()).isPresent();
    if (more || heard.isEmpty() || !heard.stream().allMatch(HeardArrow::sure)) {
      draft.others.add(kept);
    }
  }

  private static String said(String line) {
    return Names.trim(BULLET.matcher(line).replaceFirst(""));
  }

  private boolean isArrow(String line) {
    String said = said(line);
    return Talk.isArrow(said) || spoken(said).isPresent();
  }

  /**
   * Takes a table of a form: a row for each person or group; all cells but those that hold personal
   * data. Where its titles are those of an observation card, a row is a card.
   *
   * @return false if no column holds names
   */
  public boolean add(Table table) {
    Head head = Head.ofAnswers(table);
    if (!head.problems().isEmpty()) {
      return false;
    }
    int named = head.first(Columns.Use.NAME);
    List<Integer> columns = List.copyOf(head.questions(new LinkedHashMap<>()).values());
    boolean cards =
        columns.stream()
            .map(c -> CardFields.field(head.titles().get(c)))
            .anyMatch(f -> f.filter(CardFields.Field.SAW::equals).isPresent());
    for (Table.Row row : head.rows()) {
      if (Names.key(row.cell(named)).isEmpty()) {
        continue;
      }
      CardFields card = new CardFields();
      Draft draft = draft(row.cell(named));
      for (int column : columns) {
        Optional<CardFields.Field> field = CardFields.field(head.titles().get(column));
        if (cards && field.isPresent()) {
          String cell = row.cell(column);
          String line = head.titles().get(column) + ": " + cell;
          put(card, new CardFields.Labelled(field.get(), cell, line), draft);
        } else {
          String asked = head.question(column) + ": ";
          row.cell(column).lines().filter(l -> !isNothing(l)).forEach(l -> line(draft, l, asked));
        }
      }
      close(card, draft);
    }
    return true;
  }

  /** What everybody contributed, in the order in which they appeared. */
  public List<Contribution> all() {
    return drafts.values().stream()
        .map(d -> new Contribution(d.who, d.drawn, d.cards, d.others, d.masked))
        .toList();
  }
}
