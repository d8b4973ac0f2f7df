package trace.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Table;

/** The titles of a list of attendees, and what each column is used for. */
final class Head {
  /** Above the titles may stand the name of the event and the like. */
  private static final int DEEPEST = 10;

  /** A title that is shown is cut after so many characters: a question may be long. */
  private static final int SHOWN = 30;

  private final List<String> titles;
  private final List<Columns.Use> uses;
  private final List<Table.Row> rows;
  private final List<Problem> problems = new ArrayList<>();

  private Head(List<String> titles, List<Columns.Use> uses, List<Table.Row> rows) {
    this.titles = titles;
    this.uses = uses;
    this.rows = rows;
  }

  /** Finds the row of titles, and tells the columns apart by them and by what stands below. */
  static Head of(Table table, AttendeeReader.Wishes wishes) {
    Head head = titled(table);
    head.byContent();
    return head.as(wishes);
  }

  /**
   * The head of a table whose answers are looked through line by line: no column is personal for
   * what stands in some of its cells.
   */
  static Head ofAnswers(Table table) {
    return titled(table).as(new AttendeeReader.Wishes(List.of(), List.of(), List.of()));
  }

  private static Head titled(Table table) {
    int at = 0;
    for (int i = Math.min(DEEPEST, table.rows().size()) - 1; i >= 0; i--) {
      List<String> cells = table.rows().get(i).cells();
      boolean named = cells.stream().anyMatch(c -> Columns.use(c) == Columns.Use.NAME);
      at = named && cells.size() > 1 || named && i == 0 ? i : at;
    }
    List<Table.Row> rows = table.rows().subList(at + 1, table.rows().size());
    List<String> titles = titles(table.rows().get(at).cells(), rows);
    List<Columns.Use> uses = new ArrayList<>(titles.stream().map(Columns::use).toList());
    return new Head(titles, uses, rows);
  }

  private Head as(AttendeeReader.Wishes wishes) {
    wishes.uses().forEach(this::use);
    oneName();
    wishes.keep().forEach(this::keep);
    wishes.drop().forEach(this::drop);
    onlyKept(wishes);
    if (!uses.contains(Columns.Use.NAME)) {
      noName();
    }
    return this;
  }

  private static List<String> titles(List<String> cells, List<Table.Row> rows) {
    int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < Math.max(width, cells.size()); i++) {
      String cell = i < cells.size() ? cells.get(i) : "";
      titles.add(Names.trim(cell.replaceAll("\\s+", " ")));
    }
    return titles;
  }

  List<String> titles() {
    return titles;
  }

  List<Columns.Use> uses() {
    return uses;
  }

  /** The rows below the titles. */
  List<Table.Row> rows() {
    return rows;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The first column of a use; -1 if there is none. */
  int first(Columns.Use use) {
    return uses.indexOf(use);
  }

  /** A title alone can deceive: what stands below it has to fit. */
  private void byContent() {
    for (int i = 0; i < uses.size(); i++) {
      int column = i;
      List<String> cells =
          rows.stream().map(r -> Names.trim(r.cell(column))).filter(c -> !c.isEmpty()).toList();
      Columns.Use use = uses.get(i);
      boolean answer = use == Columns.Use.ANSWER || use == Columns.Use.PLATFORM;
      if (answer && mostly(cells, Private::isIn)) {
        uses.set(i, Columns.Use.PRIVATE);
      }
      boolean yesNo = use == Columns.Use.FIRST || use == Columns.Use.MEMBER;
      if (yesNo && !mostly(cells, c -> truth(use, c).isPresent())) {
        uses.set(i, Columns.Use.ANSWER);
      }
      boolean untold = uses.get(i) == Columns.Use.ANSWER && !isFirstTold();
      if (untold && Columns.areTimes(titles.get(i), cells)) {
        uses.set(i, Columns.Use.RETURNING);
      }
      if (titles.get(i).isEmpty()) {
        uses.set(i, Columns.Use.PLATFORM);
      } else if (answer && !uses.contains(Columns.Use.STATUS) && areStatuses(cells)) {
        uses.set(i, Columns.Use.STATUS);
      }
    }
  }

  private boolean isFirstTold() {
    return uses.contains(Columns.Use.FIRST) || uses.contains(Columns.Use.RETURNING);
  }

  private static boolean areStatuses(List<String> cells) {
    return cells.stream().anyMatch(c -> Columns.is("cancelled", c) || Columns.is("waiting", c))
        && cells.stream().anyMatch(c -> Columns.is("expected", c))
        && cells.stream()
            .allMatch(
                c ->
                    Columns.is("cancelled", c)
                        || Columns.is("waiting", c)
                        || Columns.is("expected", c));
  }

  private static Optional<Boolean> truth(Columns.Use use, String cell) {
    return use == Columns.Use.MEMBER ? Columns.member(cell) : Columns.first(use, cell);
  }

  private static boolean mostly(
      List<String> cells, java.util.function.Predicate<String> condition) {
    return !cells.isEmpty() && cells.stream().filter(condition).count() * 2 >= cells.size();
  }

  /** {@code title=use}, as it was typed. */
  private void use(String typed) {
    int equals = typed.lastIndexOf('=');
    String title = equals < 0 ? typed : typed.substring(0, equals);
    Optional<Columns.Use> use =
        equals < 0 ? Optional.empty() : Columns.typed(typed.substring(equals + 1));
    if (use.isEmpty()) {
      problem(ProblemKind.ATTENDEES_BAD_USE, Optional.empty(), typed);
      return;
    }
    Optional<Integer> column = column(title);
    if (column.isPresent() && use.get() == Columns.Use.ANSWER && isPrivate(column.get())) {
      problem(ProblemKind.ATTENDEES_PRIVATE, Optional.empty(), titles.get(column.get()));
    } else if (column.isPresent()) {
      for (int i = 0; use.get() == Columns.Use.NAME && i < uses.size(); i++) {
        uses.set(i, uses.get(i) == Columns.Use.NAME ? Columns.Use.PRIVATE : uses.get(i));
      }
      uses.set(column.get(), use.get());
    }
  }

  private boolean isPrivate(int column) {
    Columns.Use use = uses.get(column);
    return use == Columns.Use.PRIVATE || use == Columns.Use.MAIL || use == Columns.Use.USER;
  }

  /** Of several columns with names the best is used; the others are personal data. */
  private void oneName() {
    Optional<Integer> best =
        IntStream.range(0, uses.size())
            .boxed()
            .filter(i -> uses.get(i) == Columns.Use.NAME)
            .min(Comparator.comparingInt(i -> Columns.rank(Columns.Use.NAME, titles.get(i))));
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i) == Columns.Use.NAME && i != best.orElse(-1)) {
        uses.set(i, Columns.Use.PRIVATE);
      }
    }
    int user = first(Columns.Use.USER);
    if (best.isEmpty() && user >= 0) {
      uses.set(user, Columns.Use.NAME);
    }
  }

  private void keep(String title) {
    Optional<Integer> column = column(title);
    if (column.isEmpty()) {
      return;
    }
    if (isPrivate(column.get())) {
      problem(ProblemKind.ATTENDEES_PRIVATE, Optional.empty(), titles.get(column.get()));
    } else if (uses.get(column.get()) == Columns.Use.PLATFORM) {
      uses.set(column.get(), Columns.Use.ANSWER);
    }
  }

  /** Columns of the very same title are left out together. */
  private void drop(String title) {
    List<Integer> found = find(title);
    boolean same = found.stream().allMatch(i -> isTitled(i, title));
    if (found.size() > 1 && same) {
      found.forEach(i -> uses.set(i, Columns.Use.PLATFORM));
    } else {
      column(title).ifPresent(i -> uses.set(i, Columns.Use.PLATFORM));
    }
  }

  /** Where answers to keep are named, no other is kept. */
  private void onlyKept(AttendeeReader.Wishes wishes) {
    if (wishes.keep().isEmpty()) {
      return;
    }
    List<Integer> named = wishes.keep().stream().flatMap(k -> find(k).stream()).toList();
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i) == Columns.Use.ANSWER && !named.contains(i)) {
        uses.set(i, Columns.Use.PLATFORM);
      }
    }
  }

  /** The columns of a title; if there is none, those that ask the same under another number. */
  private List<Integer> find(String title) {
    List<Integer> all = IntStream.range(0, titles.size()).boxed().toList();
    List<Integer> exact = all.stream().filter(i -> isTitled(i, title)).toList();
    return exact.isEmpty()
        ? all.stream().filter(i -> Columns.isSame(titles.get(i), title)).toList()
        : exact;
  }

  private boolean isTitled(int column, String title) {
    return Columns.folded(titles.get(column)).equals(Columns.folded(title));
  }

  private Optional<Integer> column(String title) {
    List<Integer> found = find(title);
    if (found.isEmpty()) {
      Optional<String> nearest = Nearest.of(title, titles);
      problem(ProblemKind.ATTENDEES_NO_COLUMN, nearest, Names.trim(title), shown(titles));
    } else if (found.size() > 1) {
      String meant = shown(found.stream().map(titles::get).toList());
      problem(ProblemKind.ATTENDEES_WHICH_COLUMN, Optional.empty(), Names.trim(title), meant);
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** A column without its number, unless that alone tells it from another. */
  String question(int column) {
    String title = titles.get(column);
    boolean alone = titles.stream().filter(t -> Columns.isSame(t, title)).count() == 1;
    return alone ? Columns.question(title) : title;
  }

  /** The titles, unless the row may hold somebody's data instead. */
  private void noName() {
    boolean told =
        uses.stream().anyMatch(u -> u != Columns.Use.ANSWER && u != Columns.Use.PLATFORM);
    boolean personal = titles.stream().anyMatch(Private::isIn);
    if (told && !personal) {
      problem(ProblemKind.ATTENDEES_NO_NAME, Optional.empty(), shown(titles));
    } else {
      problem(ProblemKind.ATTENDEES_NO_HEAD, Optional.empty());
    }
  }

  private String shown(List<String> some) {
    boolean personal = titles.stream().anyMatch(Private::isIn);
    return personal
        ? "…"
        : String.join(
            ", ",
            some.stream()
                .filter(t -> !t.isEmpty())
                .map(t -> t.codePointCount(0, t.length()) > SHOWN ? cut(t) : t)
                .toList());
  }

  private static String cut(String title) {
    return title.substring(0, title.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private void problem(ProblemKind kind, Optional<String> meant, String... arguments) {
    problems.add(new Problem(kind, List.of(arguments), "", Optional.empty(), meant));
  }

  /**
   * The questions that are kept: the column by the key under which answers stand in the file. A
   * question that was asked before keeps its key; a short title is its own.
   *
   * @param before whole questions by their keys
   */
  Map<String, Integer> questions(Map<String, String> before) {
    Map<String, String> whole = new LinkedHashMap<>();
    Map<String, String> keys = new LinkedHashMap<>();
    before.forEach((key, text) -> whole.putIfAbsent(Columns.folded(text), key));
    before.forEach((key, text) -> keys.putIfAbsent(Columns.folded(Columns.question(text)), key));
    Map<String, Integer> questions = new LinkedHashMap<>();
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i) == Columns.Use.ANSWER) {
        String question = question(i);
        String folded = Columns.folded(question);
        String known = whole.getOrDefault(folded, keys.get(folded));
        boolean free = known != null && !questions.containsKey(known);
        questions.put(free ? known : fresh(question, before, questions), i);
      }
    }
    return questions;
  }

  private static String fresh(
      String whole, Map<String, String> before, Map<String, Integer> questions) {
    String title = Names.key(whole);
    boolean plain = title.matches("[\\p{L}\\p{M}ー・_][\\p{L}\\p{M}\\p{N}ー・_]{0,9}");
    boolean taken = PeopleReader.KEYS.contains(title) || questions.containsKey(title);
    if (plain && !taken && !before.containsKey(title) && !title.matches("q[0-9]+")) {
      return title;
    }
    int number = 1;
    while (before.containsKey("q" + number) || questions.containsKey("q" + number)) {
      number++;
    }
    return "q" + number;
  }
}
