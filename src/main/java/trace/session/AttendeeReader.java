package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Names;
import trace.model.Table;

/**
 * Reads a list of attendees as an event platform or a form gives it. The addresses and user names
 * in it serve to see that two rows are about the same person, and are then forgotten.
 */
public final class AttendeeReader {
  /**
   * What the facilitator wishes.
   *
   * @param uses columns with their uses, as typed: {@code title=use}
   * @param keep titles of the columns to keep as answers; all that seem to be answers if empty
   * @param drop titles of columns not to keep
   */
  public record Wishes(List<String> uses, List<String> keep, List<String> drop) {
    public Wishes {
      uses = List.copyOf(uses);
      keep = List.copyOf(keep);
      drop = List.copyOf(drop);
    }
  }

  /** What a row means for whoever it is about. */
  private enum Standing {
    EXPECTED,
    CANCELLED,
    WAITING
  }

  /** Somebody in the list; rows about the same person become one. */
  private static final class Entry {
    private final List<Integer> lines = new ArrayList<>();
    private Standing standing = Standing.CANCELLED;
    private Table.Row row;
    private String name;
  }

  private final Head head;
  private final Map<String, Integer> questions;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> nameless = new ArrayList<>();
  private int withdrawn;
  private final List<Integer> masked = new ArrayList<>();
  private final List<List<Integer>> sameName = new ArrayList<>();

  private AttendeeReader(Head head, Map<String, String> before) {
    this.head = head;
    this.questions = head.questions(before);
  }

  /**
   * Reads the rows of a list.
   *
   * @param before the questions of an earlier list, by their keys
   */
  public static Attendees read(Table table, Wishes wishes, Map<String, String> before) {
    Head head = Head.of(table, wishes);
    return head.problems().isEmpty()
        ? new AttendeeReader(head, before).read()
        : Attendees.failed(head.problems());
  }

  private Attendees read() {
    Map<String, Entry> known = new LinkedHashMap<>();
    for (Table.Row row : head.rows()) {
      String name = name(row);
      if (name.isEmpty()) {
        nameless.add(row.line());
        continue;
      }
      if (Columns.is("withdrawn", name)) {
        withdrawn++;
        continue;
      }
      Entry entry = known.computeIfAbsent(identity(row, name), k -> entry());
      Standing standing = standing(row);
      entry.lines.add(row.line());
      // Somebody who signed off and on again is expected; of two answers the later one counts.
      if (entry.row == null || standing.compareTo(entry.standing) <= 0) {
        entry.row = row;
        entry.name = name;
        entry.standing = standing;
      }
    }
    List<Entry> expected = of(Standing.EXPECTED);
    distinguish(expected);
    List<List<Integer>> twice =
        expected.stream().map(e -> e.lines).filter(l -> l.size() > 1).map(List::copyOf).toList();
    return new Attendees(
        expected.stream().map(this::attendee).toList(),
        of(Standing.CANCELLED).stream().map(e -> e.name).toList(),
        of(Standing.WAITING).size(),
        withdrawn,
        kept(),
        dropped(),
        head.titles().get(head.first(Columns.Use.NAME)),
        twice,
        sameName,
        nameless,
        masked.stream().distinct().sorted().toList(),
        List.of());
  }

  private Entry entry() {
    Entry entry = new Entry();
    entries.add(entry);
    return entry;
  }

  private List<Entry> of(Standing standing) {
    return entries.stream().filter(e -> e.standing == standing).toList();
  }

  /** A name is one line of text that is no address. */
  private String name(Table.Row row) {
    String cell = row.cell(head.first(Columns.Use.NAME));
    StringBuilder line = new StringBuilder();
    cell.codePoints()
        .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFEFF)
        .forEach(line::appendCodePoint);
    String name = Names.trim(line.toString().replaceAll(" {2,}", " "));
    return Private.isIn(name) || Names.key(name).isEmpty() ? "" : name;
  }

  /**
   * What tells a person: the name with the address or user name. Without either, rows that say the
   * same are about the same person.
   */
  private String identity(Table.Row row, String name) {
    int mail = head.first(Columns.Use.MAIL);
    int user = head.first(Columns.Use.USER);
    String key = mail >= 0 ? Columns.folded(row.cell(mail)) : "";
    key = key.isEmpty() && user >= 0 ? Columns.folded(row.cell(user)) : key;
    if (key.isEmpty()) {
      StringBuilder all = new StringBuilder();
      questions.values().forEach(i -> all.append('\u0000').append(Names.key(row.cell(i))));
      key = all.toString();
    }
    return Columns.folded(name) + '\u0000' + key;
  }

  private Standing standing(Table.Row row) {
    int column = head.first(Columns.Use.STATUS);
    String status = column < 0 ? "" : row.cell(column);
    return Columns.is("waiting", status)
        ? Standing.WAITING
        : Columns.is("cancelled", status) ? Standing.CANCELLED : Standing.EXPECTED;
  }

  /** People of the same name get a number, in the order of the list. */
  private void distinguish(List<Entry> expected) {
    Map<String, List<Entry>> byName = new LinkedHashMap<>();
    for (Entry e : expected) {
      byName.computeIfAbsent(Names.key(e.name), k -> new ArrayList<>()).add(e);
    }
    for (List<Entry> same : byName.values()) {
      if (same.size() > 1) {
        sameName.add(same.stream().map(e -> e.row.line()).toList());
      }
      int number = 1;
      for (Entry e : same.subList(1, same.size())) {
        String name = e.name;
        do {
          number++;
          e.name = name + "（" + number + "）";
        } while (byName.containsKey(Names.key(e.name)));
      }
    }
  }

  private Attendees.Attendee attendee(Entry entry) {
    Table.Row row = entry.row;
    Map<String, String> answers = new LinkedHashMap<>();
    questions.forEach(
        (key, column) -> {
          String answer = Names.trim(row.cell(column));
          if (Private.isIn(answer)) {
            masked.add(row.line());
          } else if (!answer.isEmpty()) {
            answers.put(key, answer);
          }
        });
    return new Attendees.Attendee(
        row.line(), entry.name, first(row), member(row), came(row), answers);
  }

  private Optional<Boolean> first(Table.Row row) {
    for (Columns.Use use : List.of(Columns.Use.FIRST, Columns.Use.RETURNING)) {
      int column = head.first(use);
      Optional<Boolean> first =
          column < 0 ? Optional.empty() : Columns.first(use, row.cell(column));
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  private Optional<Boolean> member(Table.Row row) {
    for (Columns.Use use : List.of(Columns.Use.MEMBER, Columns.Use.TICKET)) {
      int column = use == Columns.Use.MEMBER || ticketsTell() ? head.first(use) : -1;
      Optional<Boolean> member = column < 0 ? Optional.empty() : Columns.member(row.cell(column));
      if (member.isPresent()) {
        return member;
      }
    }
    return Optional.empty();
  }

  /** An ordinary ticket is one of no member only where there are tickets for members as well. */
  private boolean ticketsTell() {
    int column = head.first(Columns.Use.TICKET);
    return column >= 0
        && head.rows().stream().anyMatch(r -> Columns.is("member.said", r.cell(column)));
  }

  /**
   * Once the list says of anybody that they came, an empty cell means that somebody did not: the
   * platforms mark those who are there.
   */
  private Optional<Boolean> came(Table.Row row) {
    int column = head.first(Columns.Use.ATTENDANCE);
    boolean empty = column >= 0 && Names.key(row.cell(column)).isEmpty();
    return column < 0
        ? Optional.empty()
        : empty && marked(column) ? Optional.of(false) : Columns.came(row.cell(column));
  }

  private boolean marked(int column) {
    return head.rows().stream()
        .anyMatch(r -> Columns.came(r.cell(column)).filter(c -> c).isPresent());
  }

  private Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>();
    questions.forEach((key, column) -> kept.put(key, head.question(column)));
    return kept;
  }

  private List<String> dropped() {
    List<String> dropped = new ArrayList<>();
    for (int i = 0; i < head.uses().size(); i++) {
      Columns.Use use = head.uses().get(i);
      boolean left =
          use == Columns.Use.PRIVATE
              || use == Columns.Use.PLATFORM
              || use == Columns.Use.MAIL
              || use == Columns.Use.USER;
      if (left && !head.titles().get(i).isEmpty()) {
        dropped.add(head.titles().get(i));
      }
    }
    return dropped;
  }
}
