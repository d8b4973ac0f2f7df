package trace.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import trace.model.Names;
import trace.model.Position;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.ProblemKind;

/**
 * What is found while a trace is read: places and problems; and the small readings all parts share.
 */
final class Findings {
  /** How many problems are kept; a file with more is not a trace that somebody wrote. */
  static final int MOST = 1000;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Position> places = new LinkedHashMap<>();
  private final List<Function<String, Position>> arrows = new ArrayList<>();
  private final UnaryOperator<Position> written;
  private final boolean keepsPlaces;
  private int leftOut;

  /**
   * @param written turns a place in the text as it was read into one in the text as it was written
   * @param keepsPlaces false if nobody will ask where the parts stand
   */
  Findings(UnaryOperator<Position> written, boolean keepsPlaces) {
    this.written = written;
    this.keepsPlaces = keepsPlaces;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The problems in the order of the file, each once; and how many more there are. */
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(new LinkedHashSet<>(problems));
    sorted.sort(Problem.BY_POSITION);
    if (leftOut > 0) {
      String more = Integer.toString(leftOut);
      sorted.add(YamlReader.problem(ProblemKind.MORE_PROBLEMS, List.of(more), null));
    }
    return sorted;
  }

  /** True if no more problems are kept: it is not worth the time to word one. */
  boolean isFull() {
    return problems.size() >= MOST;
  }

  Map<String, Position> places() {
    return places;
  }

  /** Where all parts stand that have been found so far. */
  Positions positions() {
    return new Positions(places, arrows);
  }

  /**
   * Takes the places of the next arrow.
   *
   * @param ends the place of the arrow for {@code ""}, those of its names for {@code from} and
   *     {@code to}
   */
  void arrow(Function<String, Position> ends) {
    if (keepsPlaces) {
      arrows.add(ends.andThen(written));
    }
  }

  void place(String place, Position position) {
    if (keepsPlaces) {
      places.putIfAbsent(place, written.apply(position));
    }
  }

  void add(ProblemKind kind, String place, Position at, Optional<String> meant, String... args) {
    add(new Problem(kind, List.of(args), place, Optional.ofNullable(at).map(written), meant));
  }

  void add(ProblemKind kind, String place, Position at, String... args) {
    add(kind, place, at, Optional.empty(), args);
  }

  /** Takes a problem whose place is one of the text as it was written. */
  void add(Problem problem) {
    if (!isFull()) {
      problems.add(problem);
    } else {
      leftOut++;
    }
  }

  /** The values of the known keys of a map, with their places; unknown keys are reported. */
  Map<String, YamlNode> fields(YamlNode node, String key, List<String> known, String place) {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    if (node.isNull()) {
      return fields;
    }
    if (!node.isMap()) {
      add(ProblemKind.WANTS_MAP, place, node.position(), key, String.join(", ", known));
      return fields;
    }
    fields(node.entries(), known, place, fields);
    return fields;
  }

  void fields(
      List<YamlNode.Entry> entries, List<String> known, String place, Map<String, YamlNode> into) {
    for (YamlNode.Entry entry : entries) {
      String key = Names.trim(entry.key().text());
      if (!entry.key().isScalar() || !known.contains(key)) {
        unknownKey(entry.key(), known, place);
      } else if (into.putIfAbsent(key, entry.value()) == null) {
        YamlNode at = entry.value().isNull() ? entry.key() : entry.value();
        place(path(place, key), at.position());
      }
    }
  }

  void unknownKey(YamlNode key, List<String> known, String place) {
    if (isFull()) {
      leftOut++;
      return;
    }
    add(
        ProblemKind.UNKNOWN_KEY,
        place,
        key.position(),
        Vocabulary.meant(key.text(), known),
        key.text(),
        String.join(", ", known));
  }

  static String path(String place, String key) {
    return place.isEmpty() ? key : place + "/" + key;
  }

  /** The text under a key; empty if there is none. */
  String text(Map<String, YamlNode> fields, String key, String place) {
    YamlNode node = fields.get(key);
    return node == null ? "" : text(node, key, path(place, key));
  }

  String text(YamlNode node, String key, String place) {
    if (node.isMap() || node.isList()) {
      add(ProblemKind.WANTS_TEXT, place, node.position(), key);
      return "";
    }
    return node.isNull() ? "" : clean(node, place);
  }

  /** The text without white space at its ends; escaped control characters are refused. */
  private String clean(YamlNode node, String place) {
    String text = Names.trim(node.text());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean everyday = c >= ' ' && c < '\u007F' || c >= '\u2010' && c < '\uD800';
      if (!everyday && (YamlReader.isControl(c) || isHalf(text, i))) {
        String code = String.format(java.util.Locale.ROOT, "U+%04X", (int) c);
        add(ProblemKind.CONTROL_CHARACTER, place, node.position(), code);
        return text.codePoints()
            .map(p -> p <= 0xFFFF && YamlReader.isControl((char) p) ? 0xFFFD : p)
            .map(p -> p >= 0xD800 && p <= 0xDFFF ? 0xFFFD : p)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isHalf(String text, int i) {
    int c = text.codePointAt(i);
    boolean second = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return c >= 0xD800 && c <= 0xDFFF && !(second && Character.isLowSurrogate(text.charAt(i)));
  }

  /** A name: a text on one line that is not empty; empty if there is none. */
  String name(YamlNode node, String place) {
    String name = text(node, node.text(), place);
    if (name.isEmpty() || name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
      if (!node.isMap() && !node.isList()) {
        add(ProblemKind.BAD_NAME, place, node.position(), name.split("[\r\n]", 2)[0]);
      }
      return "";
    }
    return name;
  }

  /** The texts of a list with their places; a single text is a list of one. */
  List<String> texts(Map<String, YamlNode> fields, String key, String place) {
    YamlNode node = fields.get(key);
    List<String> texts = new ArrayList<>();
    if (node == null || node.isNull()) {
      return texts;
    }
    String path = path(place, key);
    for (YamlNode item : node.isList() ? node.items() : List.of(node)) {
      if (item.isNull()) {
        emptyItem(item, path);
        continue;
      }
      String at = path + "/" + texts.size();
      String text = text(item, key, at);
      if (!text.isEmpty()) {
        place(at, item.position());
        texts.add(text);
      }
    }
    return texts;
  }

  /** The items of a list; anything else is reported, and a single map is a list of one. */
  List<YamlNode> items(YamlNode node, String key) {
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (node.isMap()) {
      return List.of(node);
    }
    if (!node.isList()) {
      add(ProblemKind.WANTS_LIST, key, node.position(), key);
      return List.of();
    }
    return node.items();
  }

  void emptyItem(YamlNode item, String place) {
    add(ProblemKind.EMPTY_ITEM, place, item.position());
  }
}
