package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.YamlDocument;
import trace.yaml.YamlNode;
import trace.yaml.YamlReader;

/**
 * Reads {@code people.yaml}. Its problems never name anybody: they tell lines, keys and what is
 * allowed.
 */
public final class PeopleReader {
  static final String PEOPLE = "people";
  static final String QUESTIONS = "questions";
  static final String LEFT_OUT = "left_out";

  /** What the file may hold at its top. */
  private static final List<String> SECTIONS = List.of(QUESTIONS, LEFT_OUT, PEOPLE);

  /** What can be said of somebody, beside answers. */
  static final List<String> KEYS =
      List.of("group", "first", "member", "came", "cancelled", "role", "call", "note");

  /** How many a list leaves out, and why. */
  private static final List<String> NUMBERS = List.of("cancelled", "waiting", "withdrawn");

  private static final List<String> YES = List.of("yes", "true", "はい", "y");
  private static final List<String> NO = List.of("no", "false", "いいえ", "n");
  private static final Pattern GROUP = Pattern.compile("([1-9][0-9]{0,2})(!?)");

  private final List<Problem> problems = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<YamlNode> items = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, String> questions = new LinkedHashMap<>();
  private final Map<String, People.LeftOut> leftOut = new LinkedHashMap<>();

  private PeopleReader() {}

  /**
   * What the text says, and where.
   *
   * @param people what it says
   * @param root the whole; empty if it cannot be read, or is empty
   * @param items where the people stand, one for each of them
   */
  record Placed(People people, Optional<YamlNode> root, List<YamlNode> items) {}

  /** Reads the text of a file; an empty one has nobody in it. */
  public static People read(String text) {
    return place(text).people();
  }

  static Placed place(String text) {
    PeopleReader reader = new PeopleReader();
    YamlDocument document = YamlReader.read(text);
    Optional<YamlNode> root = document.root();
    document.problems().stream()
        .filter(p -> p.kind() != ProblemKind.EMPTY_FILE)
        .forEach(reader.problems::add);
    root.ifPresent(reader::file);
    reader.problems.sort(Problem.BY_POSITION);
    People people = new People(reader.people, reader.questions, reader.leftOut, reader.problems);
    return new Placed(people, root, reader.items);
  }

  private void file(YamlNode root) {
    if (!root.isMap()) {
      problem(ProblemKind.WANTS_MAP, root, FILE, String.join(", ", SECTIONS));
      return;
    }
    for (YamlNode.Entry e : root.entries()) {
      if (!SECTIONS.contains(e.key().text())) {
        unknown(e.key(), SECTIONS);
      }
    }
    root.get(QUESTIONS).ifPresent(this::questions);
    root.get(LEFT_OUT).ifPresent(this::leftOut);
    root.get(PEOPLE).ifPresent(this::people);
  }

  private static final String FILE = People.FILE_NAME;

  private void questions(YamlNode node) {
    if (!node.isMap()) {
      if (!node.isNull()) {
        problem(ProblemKind.WANTS_MAP, node, QUESTIONS, "q1, q2, …");
      }
      return;
    }
    node.entries().forEach(e -> questions.putIfAbsent(e.key().text(), e.value().text()));
  }

  private void leftOut(YamlNode node) {
    Optional<YamlNode.Entry> flat =
        (node.isMap() ? node.entries() : List.<YamlNode.Entry>of())
            .stream()
                .filter(e -> NUMBERS.contains(e.key().text()) && !e.value().isMap())
                .findFirst();
    if (flat.isPresent()) {
      problem(ProblemKind.LEFT_OUT_FLAT, flat.get().key(), flatNumbers(node));
      return;
    }
    for (YamlNode.Entry list : node.isMap() ? node.entries() : List.<YamlNode.Entry>of()) {
      if (list.value().isMap()) {
        leftOut.put(
            list.key().text(),
            new People.LeftOut(
                count(list.value(), NUMBERS.get(0)),
                count(list.value(), NUMBERS.get(1)),
                count(list.value(), NUMBERS.get(2))));
      } else {
        problem(ProblemKind.WANTS_MAP, list.value(), list.key().text(), String.join(", ", NUMBERS));
      }
    }
    if (!node.isMap() && !node.isNull()) {
      problem(ProblemKind.WANTS_MAP, node, LEFT_OUT, "list.csv, …");
    }
  }

  /** The numbers as they stand, to be put behind the name of a list. */
  private static String flatNumbers(YamlNode node) {
    return node.entries().stream()
        .filter(e -> NUMBERS.contains(e.key().text()) && e.value().isScalar())
        .map(e -> e.key().text() + ": " + e.value().text())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private int count(YamlNode node, String key) {
    Optional<YamlNode> value = node.get(key);
    if (value.isEmpty()) {
      return 0;
    }
    String text = Names.key(value.get().text());
    if (text.matches("[0-9]{1,6}")) {
      return Integer.parseInt(text);
    }
    problem(ProblemKind.FIELD_WANTS_NUMBER, value.get(), key, value.get().text());
    return 0;
  }

  private void people(YamlNode node) {
    if (node.isNull()) {
      return;
    }
    if (!node.isList()) {
      problem(ProblemKind.WANTS_LIST, node, PEOPLE);
      return;
    }
    node.items().forEach(this::item);
  }

  /** {@code - 高橋}, or {@code - 高橋: {…}}. */
  private void item(YamlNode item) {
    boolean named =
        item.isScalar()
            || item.isMap() && item.entries().size() == 1 && item.entries().get(0).key().isScalar();
    String name = !named ? "" : item.isScalar() ? item.text() : item.entries().get(0).key().text();
    if (Names.key(name).isEmpty()) {
      problem(item.isNull() ? ProblemKind.EMPTY_ITEM : ProblemKind.PERSON_FORM, item);
      return;
    }
    int line = item.position().line();
    Integer first = lines.putIfAbsent(Names.key(name), line);
    if (first != null) {
      problem(ProblemKind.PERSON_TWICE, item, String.valueOf(first));
      return;
    }
    YamlNode details = item.isScalar() ? null : item.entries().get(0).value();
    if (details != null && !details.isMap() && !details.isNull()) {
      problem(ProblemKind.PERSON_FORM, details);
      return;
    }
    people.add(person(name, details == null ? List.of() : details.entries()));
    items.add(item);
  }

  private Person person(String name, List<YamlNode.Entry> entries) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Boolean> truths = new LinkedHashMap<>();
    Map<String, String> answers = new LinkedHashMap<>();
    Optional<Integer> group = Optional.empty();
    boolean fixed = false;
    for (YamlNode.Entry e : entries) {
      String key = Names.key(e.key().text());
      String text = Names.trim(e.value().text());
      switch (key) {
        case "group" -> {
          Matcher m = GROUP.matcher(Names.key(text));
          if (m.matches()) {
            group = Optional.of(Integer.valueOf(m.group(1)));
            fixed = !m.group(2).isEmpty();
          } else if (!text.isEmpty()) {
            problem(ProblemKind.PERSON_GROUP, e.value(), text);
          }
        }
        case "first", "member", "came", "cancelled" ->
            truth(key, e.value()).ifPresent(b -> truths.put(key, b));
        case "role", "call", "note" -> texts.put(key, text);
        default -> {
          if (!questions.containsKey(key)) {
            unknown(e.key(), all());
          }
          answers.put(key, text);
        }
      }
    }
    return new Person(
        name,
        texts.getOrDefault("call", ""),
        Optional.ofNullable(truths.get("first")),
        Optional.ofNullable(truths.get("member")),
        Optional.ofNullable(truths.get("came")),
        truths.getOrDefault("cancelled", false),
        group,
        fixed,
        texts.getOrDefault("role", ""),
        texts.getOrDefault("note", ""),
        answers);
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(KEYS);
    all.addAll(questions.keySet());
    return all;
  }

  private Optional<Boolean> truth(String key, YamlNode value) {
    String text = Names.key(value.text()).toLowerCase(java.util.Locale.ROOT);
    if (YES.contains(text)) {
      return Optional.of(true);
    }
    if (!NO.contains(text) && !value.isNull()) {
      problem(ProblemKind.PERSON_YES_NO, value, key, value.text());
    }
    return NO.contains(text) ? Optional.of(false) : Optional.empty();
  }

  private void unknown(YamlNode key, List<String> known) {
    problems.add(
        new Problem(
            ProblemKind.UNKNOWN_KEY,
            List.of(key.text(), String.join(", ", known)),
            "",
            Optional.of(key.position()),
            Nearest.of(key.text(), known)));
  }

  private void problem(ProblemKind kind, YamlNode at, String... arguments) {
    Optional<Position> position = Optional.of(at.position());
    problems.add(new Problem(kind, List.of(arguments), "", position, Optional.empty()));
  }
}
