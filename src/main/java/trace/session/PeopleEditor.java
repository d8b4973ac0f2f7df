package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.edit.Scalars;
import trace.edit.Splices;
import trace.model.Names;
import trace.yaml.YamlNode;

/**
 * Changes the text of {@code people.yaml} and leaves every other character where it is: comments,
 * order, blank lines and what the facilitator typed. The changed text is read again and compared
 * with what it has to say.
 */
final class PeopleEditor {
  private final String text;
  private final String eol;
  private final PeopleReader.Placed placed;
  private final Map<Integer, Map<String, Optional<String>>> wishes = new LinkedHashMap<>();
  private final Map<String, String> questions = new LinkedHashMap<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private Optional<Map<String, People.LeftOut>> leftOut = Optional.empty();

  /** Begins to edit a text in which there is no error. */
  PeopleEditor(String text) {
    this.text = text;
    this.eol = text.contains("\r\n") ? "\r\n" : "\n";
    this.placed = PeopleReader.place(text);
  }

  People people() {
    return placed.people();
  }

  /**
   * Says something about somebody.
   *
   * @param index who, counted from 0 in the order of the file
   * @param value as it is written in the file; nothing takes the key out
   */
  void set(int index, String key, Optional<String> value) {
    wishes.computeIfAbsent(index, i -> new LinkedHashMap<>()).put(key, value);
  }

  /** In which line of the text somebody stands. */
  int line(int index) {
    return placed.items().get(index).position().line();
  }

  /** True if somebody of that name is to be added. */
  boolean adds(String name) {
    return names.contains(Names.key(name));
  }

  /** Adds somebody at the end. */
  void add(String name, Map<String, String> details) {
    names.add(Names.key(name));
    String lead = Scalars.safe(name, Scalars.Place.NAME);
    added.add(details.isEmpty() ? lead : lead + ": " + flow(details));
  }

  void question(String key, String whole) {
    if (!placed.people().questions().containsKey(key)) {
      questions.put(key, whole);
    }
  }

  /** Says how many a list leaves out; what other lists do stays. */
  void leftOut(String list, People.LeftOut numbers) {
    Map<String, People.LeftOut> old = placed.people().leftOut();
    if (!numbers.equals(old.getOrDefault(list, People.LeftOut.NOBODY))) {
      Map<String, People.LeftOut> now = new LinkedHashMap<>(old);
      now.put(list, numbers);
      leftOut = Optional.of(now);
    }
  }

  /** How a text is written in braces. */
  static String scalar(String value) {
    return Scalars.safe(value, Scalars.Place.FLOW);
  }

  private static String flow(Map<String, String> details) {
    StringBuilder out = new StringBuilder("{");
    details.forEach(
        (key, value) -> {
          String comma = out.length() > 1 ? ", " : "";
          out.append(comma).append(scalar(key)).append(": ").append(value);
        });
    return out.append('}').toString();
  }

  /** The changed text; empty if it cannot be changed safely. */
  Optional<String> result() {
    Splices splices = new Splices();
    wishes.forEach((index, wish) -> person(placed.items().get(index), wish, splices));
    String tail = sections(splices);
    Optional<String> changed = splices.apply(text).map(t -> t + tail);
    return changed.filter(this::saysWhatItShould);
  }

  private void person(YamlNode item, Map<String, Optional<String>> wish, Splices splices) {
    Map<String, String> wanted = new LinkedHashMap<>();
    wish.forEach((key, value) -> value.ifPresent(v -> wanted.put(key, v)));
    if (item.isScalar()) {
      if (!wanted.isEmpty()) {
        splices.replace(item.end(), item.end(), ": " + flow(wanted));
      }
      return;
    }
    YamlNode.Entry named = item.entries().get(0);
    YamlNode details = named.value();
    if (details.isNull()) {
      int colon = text.indexOf(':', named.key().end());
      boolean written = details.end() > Math.max(colon, details.start());
      if (!wanted.isEmpty()) {
        int from = written ? details.start() : colon + 1;
        splices.replace(from, written ? details.end() : from, (written ? "" : " ") + flow(wanted));
      }
      return;
    }
    boolean inBraces = details.style() == YamlNode.Style.FLOW;
    List<YamlNode.Entry> entries = details.entries();
    boolean[] removed = new boolean[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      YamlNode.Entry e = entries.get(i);
      Optional<String> value = wish.get(Names.key(e.key().text()));
      if (value == null) {
        continue;
      }
      wanted.remove(Names.key(e.key().text()));
      if (value.isPresent() && e.value().isNull()) {
        int colon = text.indexOf(':', e.key().end());
        splices.replace(colon + 1, spaces(colon + 1), " " + value.get());
      } else if (value.isPresent()) {
        splices.replace(e.value().start(), e.value().end(), value.get());
      } else {
        removed[i] = true;
      }
    }
    boolean left = remove(details, removed, inBraces, splices);
    insert(details, wanted, inBraces, left, splices);
  }

  /** The end of the spaces in front of a comma or brace; else where they begin. */
  private int spaces(int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) == ' ') {
      to++;
    }
    return to < text.length() && ",}".indexOf(text.charAt(to)) >= 0 ? to : from;
  }

  /** Takes entries out; true if any stay. */
  private boolean remove(YamlNode details, boolean[] removed, boolean inBraces, Splices splices) {
    List<YamlNode.Entry> entries = details.entries();
    boolean left = false;
    for (int i = 0; i < removed.length; i++) {
      boolean last = i + 1 == removed.length;
      if (!removed[i]) {
        left = true;
      } else if (!last) {
        splices.remove(entries.get(i).key().start(), entries.get(i + 1).key().start());
      } else {
        int from = left ? lastKept(entries, removed) : inBraces ? entries.get(i).key().start() : -1;
        if (from >= 0) {
          splices.remove(from, entries.get(i).value().end());
        }
      }
    }
    return left;
  }

  private static int lastKept(List<YamlNode.Entry> entries, boolean[] removed) {
    int at = entries.size() - 1;
    while (removed[at]) {
      at--;
    }
    return entries.get(at).value().end();
  }

  /** Puts new entries in: the group first, where the eye looks for it, all else at the end. */
  private void insert(
      YamlNode details,
      Map<String, String> wanted,
      boolean inBraces,
      boolean left,
      Splices splices) {
    if (wanted.isEmpty()) {
      return;
    }
    String group = wanted.remove("group");
    List<YamlNode.Entry> entries = details.entries();
    if (inBraces) {
      if (group != null) {
        int at = details.start() + 1;
        splices.replace(at, at, "group: " + group + (left || !wanted.isEmpty() ? ", " : ""));
      }
      StringBuilder rest = new StringBuilder();
      wanted.forEach(
          (key, value) -> {
            String comma = left || rest.length() > 0 ? ", " : "";
            rest.append(comma).append(scalar(key)).append(": ").append(value);
          });
      int end = entries.isEmpty() ? details.end() - 1 : last(entries);
      splices.replace(end, end, rest.toString());
      return;
    }
    int first = entries.get(0).key().start();
    String indent = eol + " ".repeat(entries.get(0).key().position().column() - 1);
    if (group != null) {
      splices.replace(first, first, "group: " + group + indent);
    }
    StringBuilder rest = new StringBuilder();
    wanted.forEach((key, value) -> rest.append(indent).append(key).append(": ").append(value));
    splices.replace(last(entries), last(entries), rest.toString());
  }

  private static int last(List<YamlNode.Entry> entries) {
    YamlNode.Entry e = entries.get(entries.size() - 1);
    return Math.max(e.key().end(), e.value().end());
  }

  /** New questions, numbers and people; gives what has to stand at the end of the file. */
  private String sections(Splices splices) {
    Optional<YamlNode> root = placed.root();
    int people = root.map(r -> key(r, PeopleReader.PEOPLE)).orElse(-1);
    StringBuilder before = new StringBuilder();
    questions(root, before, splices);
    if (leftOut.isPresent()) {
      Optional<YamlNode> old = root.flatMap(r -> r.get(PeopleReader.LEFT_OUT));
      Map<String, String> lists = new LinkedHashMap<>();
      leftOut.get().forEach((list, n) -> lists.put(list, flow(n.fields())));
      String numbers = flow(lists);
      if (old.isPresent() && !old.get().isNull()) {
        splices.replace(old.get().start(), old.get().end(), numbers);
      } else {
        before.append(PeopleReader.LEFT_OUT).append(": ").append(numbers).append(eol);
      }
    }
    if (people >= 0) {
      splices.replace(people, people, before.toString());
      return people(root.orElseThrow(), splices);
    }
    StringBuilder tail = new StringBuilder(text.isEmpty() || text.endsWith("\n") ? "" : eol);
    tail.append(before);
    if (!added.isEmpty()) {
      tail.append(PeopleReader.PEOPLE).append(':').append(eol);
      added.forEach(a -> tail.append("  - ").append(a).append(eol));
    }
    return tail.toString();
  }

  private static int key(YamlNode root, String key) {
    return root.entries().stream()
        .filter(e -> e.key().text().equals(key))
        .mapToInt(e -> e.key().start())
        .findFirst()
        .orElse(-1);
  }

  private void questions(Optional<YamlNode> root, StringBuilder before, Splices splices) {
    if (questions.isEmpty()) {
      return;
    }
    Optional<YamlNode> old =
        root.flatMap(r -> r.get(PeopleReader.QUESTIONS)).filter(n -> !n.entries().isEmpty());
    StringBuilder lines = new StringBuilder();
    String indent =
        " ".repeat(old.map(n -> n.entries().get(0).key().position().column() - 1).orElse(2));
    questions.forEach(
        (key, whole) -> {
          lines.append(old.isPresent() ? eol + indent : indent);
          lines.append(Scalars.safe(key, Scalars.Place.NAME)).append(": ");
          lines.append(Scalars.safe(whole, Scalars.Place.VALUE));
          lines.append(old.isPresent() ? "" : eol);
        });
    if (old.isPresent()) {
      splices.replace(last(old.get().entries()), last(old.get().entries()), lines.toString());
    } else {
      before.append(PeopleReader.QUESTIONS).append(':').append(eol).append(lines);
    }
  }

  private String people(YamlNode root, Splices splices) {
    YamlNode list = root.get(PeopleReader.PEOPLE).orElseThrow();
    if (added.isEmpty()) {
      return "";
    }
    if (list.items().isEmpty()) {
      int colon = text.indexOf(':', key(root, PeopleReader.PEOPLE));
      StringBuilder lines = new StringBuilder();
      added.forEach(a -> lines.append(eol).append("  - ").append(a));
      int end = Math.max(colon + 1, list.end());
      splices.replace(colon + 1, end, lines.toString());
      return "";
    }
    // After the line of the last one: a comment at its end belongs to it.
    YamlNode last = list.items().get(list.items().size() - 1);
    int end = text.indexOf('\n', last.end());
    String indent = " ".repeat(dash(list.items().get(0)));
    StringBuilder lines = new StringBuilder();
    added.forEach(a -> lines.append(indent).append("- ").append(a).append(eol));
    if (end < 0) {
      return eol + lines;
    }
    splices.replace(end + 1, end + 1, lines.toString());
    return "";
  }

  /** How many spaces stand in front of the dash of an item. */
  private int dash(YamlNode item) {
    int begin = text.lastIndexOf('\n', item.start() - 1) + 1;
    int dash = text.indexOf('-', begin);
    return dash < 0 ? 2 : Math.max(0, dash - begin - (text.startsWith("\uFEFF", begin) ? 1 : 0));
  }

  private boolean saysWhatItShould(String changed) {
    People now = PeopleReader.read(changed);
    if (!now.isUsable() || now.all().size() != people().all().size() + added.size()) {
      return false;
    }
    for (int i = 0; i < people().all().size(); i++) {
      if (!isAsWished(people().all().get(i), now.all().get(i), wishes.get(i))) {
        return false;
      }
    }
    return now.questions().keySet().containsAll(questions.keySet())
        && now.leftOut().equals(leftOut.orElse(people().leftOut()));
  }

  /** True if only what was wished differs. */
  private static boolean isAsWished(Person before, Person now, Map<String, Optional<String>> wish) {
    Map<String, String> old = before.fields();
    Map<String, String> fresh = now.fields();
    if (wish != null) {
      wish.forEach(
          (key, value) -> {
            old.remove(key);
            String said = fresh.remove(key);
            if (value.isEmpty() == (said != null)) {
              old.put(key, "not as wished");
            }
          });
    }
    return before.name().equals(now.name()) && old.equals(fresh);
  }
}
