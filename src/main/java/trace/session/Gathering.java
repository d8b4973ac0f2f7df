package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.edit.LinkEdit;
import trace.model.Names;
import trace.model.Table;

/** Gathers what people wrote, each under their name: arrows, observation cards, other lines. */
public final class Gathering {
  /** The longest name of an element in an arrow that somebody meant as one. */
  private static final int LONGEST = 40;

  /** A time, a name, a colon, and what is said. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\\s+)?"
              + "([^:：→⇒<>＜＞()（）]{1,30}?)\\s*[:：]\\s*(\\S.*)");

  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-・•*◦●○▪■□►▶➤]\\s*|[0-9０-９]{1,2}[.)．、）]\\s*)+");

  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private static final class Draft {
    private final String who;
    private final List<LinkEdit> arrows = new ArrayList<>();
    private final List<ObservationCard> cards = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int masked;

    Draft(String who) {
      this.who = who;
    }
  }

  private Draft draft(String who) {
    String name = Names.trim(who.replaceAll("\\s+", " "));
    return drafts.computeIfAbsent(Names.key(name), k -> new Draft(name));
  }

  /**
   * Takes a text that somebody wrote, line by line. Where a card names its author, the lines after
   * it are theirs as well. Where most lines are a name, a colon and an arrow, and there are several
   * names, it is what several people said.
   */
  public void add(String who, String text) {
    if (isTalk(text)) {
      text.lines().forEach(l -> heard(who, l));
    } else {
      written(who, text);
    }
  }

  private static boolean isTalk(String text) {
    List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
    List<String> names =
        lines.stream().flatMap(l -> speaker(l).stream()).map(m -> Names.key(m.group(1))).toList();
    return names.size() * 2 >= lines.size() && names.stream().distinct().count() > 1;
  }

  /** Who says what in a line: an arrow after a name and a colon. */
  private static Optional<Matcher> speaker(String line) {
    Matcher m = SPEAKER.matcher(said(line));
    boolean said = m.matches() && isArrow(m.group(2)) && !Private.isIn(m.group(1));
    return said ? Optional.of(m) : Optional.empty();
  }

  private void heard(String who, String line) {
    Optional<Matcher> speaker = speaker(line);
    line(
        draft(speaker.map(m -> m.group(1)).orElse(who)), speaker.map(m -> m.group(2)).orElse(line));
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

  private static java.util.function.Predicate<CardFields.Labelled> ends(
      CardFields card, boolean gap) {
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

  private static void line(Draft draft, String line) {
    String said = said(line);
    if (said.isEmpty()) {
      return;
    }
    if (Private.isIn(said)) {
      draft.masked++;
    } else if (isArrow(line)) {
      LinkEdit.read(said).link().ifPresent(draft.arrows::add);
    } else {
      draft.others.add(Names.trim(line));
    }
  }

  private static String said(String line) {
    return Names.trim(BULLET.matcher(line).replaceFirst(""));
  }

  private static boolean isArrow(String line) {
    return LinkEdit.read(said(line)).link().filter(Gathering::isMeant).isPresent();
  }

  /** Sentences may hold an arrow as well. */
  private static boolean isMeant(LinkEdit arrow) {
    return isName(arrow.from()) && isName(arrow.to()) && !Names.same(arrow.from(), arrow.to());
  }

  private static boolean isName(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        && name.chars().noneMatch(c -> "。！!".indexOf(c) >= 0 || Character.isISOControl(c));
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
          row.cell(column).lines().forEach(l -> line(draft, l));
        }
      }
      close(card, draft);
    }
    return true;
  }

  /** What everybody contributed, in the order in which they appeared. */
  public List<Contribution> all() {
    return drafts.values().stream()
        .map(d -> new Contribution(d.who, d.arrows, d.cards, d.others, d.masked))
        .toList();
  }
}
