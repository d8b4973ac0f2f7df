package trace.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Kit;
import trace.model.LocalText;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Side;
import trace.yaml.YamlDocument;
import trace.yaml.YamlNode;
import trace.yaml.YamlReader;

/** Reads {@code kit.yaml}, whose form is told in {@code templates/README.md}. */
final class KitReader {
  /** What was read: a kit whenever the file is a map at all, and every problem in it. */
  record Result(Optional<Kit> kit, List<Problem> problems) {}

  private static final List<String> TOP =
      List.of("format", "title", "about", "sides", "sections", "lenses", "checks");
  private static final Pattern FEWER = Pattern.compile("fewer\\s+than\\s+([1-9][0-9]?)");

  private final List<Problem> problems = new ArrayList<>();

  private KitReader() {}

  static Result read(String name, String text) {
    YamlDocument document = YamlReader.read(text);
    KitReader reader = new KitReader();
    reader.problems.addAll(document.problems());
    Optional<Kit> kit = document.root().flatMap(root -> reader.kit(name, root));
    reader.problems.sort(Problem.BY_POSITION);
    return new Result(kit, reader.problems);
  }

  private Optional<Kit> kit(String name, YamlNode root) {
    KitMap top = new KitMap("kit.yaml", root, problems);
    if (!root.isMap()) {
      return Optional.empty();
    }
    top.only(TOP);
    LocalText title = top.local("title", true);
    LocalText about = top.local("about", true);
    List<Side> sides = new ArrayList<>(Side.BUILT_IN);
    sides.addAll(sides(top));
    List<Kit.Section> sections = new ArrayList<>();
    top.maps("sections", true).forEach(s -> sections.add(section(s)));
    List<Kit.Lens> lenses = lenses(top);
    List<Kit.Check> checks = new ArrayList<>();
    top.list("checks").forEach(c -> check(c, sections).ifPresent(checks::add));
    return Optional.of(new Kit(name, title, about, sides, sections, lenses, checks));
  }

  private List<Side> sides(KitMap top) {
    Taken taken = new Taken(problems);
    for (Side side : Side.BUILT_IN) {
      taken.know(side.key(), side.title(), side.aliases());
    }
    List<Side> sides = new ArrayList<>();
    for (KitMap map : top.maps("sides", false)) {
      map.only(List.of("title", "aliases"));
      Side side = new Side(map.key(), map.local("title", true), map.texts("aliases"));
      taken.add(map.keyNode(), side.key(), side.title(), side.aliases());
      sides.add(side);
    }
    return sides;
  }

  private List<Kit.Lens> lenses(KitMap top) {
    Taken taken = new Taken(problems);
    List<Kit.Lens> lenses = new ArrayList<>();
    for (KitMap map : top.maps("lenses", false)) {
      map.only(List.of("title", "aliases", "ask"));
      LocalText title = map.local("title", true);
      Kit.Lens lens = new Kit.Lens(map.key(), title, map.texts("aliases"), map.local("ask", true));
      taken.add(map.keyNode(), lens.key(), lens.title(), lens.aliases());
      lenses.add(lens);
    }
    return lenses;
  }

  private Kit.Section section(KitMap map) {
    boolean builtIn = Kit.PARTS.contains(map.key());
    map.only(List.of("title", "ask", "minutes", "required", "shape", "fields"));
    LocalText title = map.local("title", true);
    LocalText ask = map.local("ask", true);
    int minutes = minutes(map);
    boolean required = map.truth("required");
    if (builtIn) {
      for (String fixed : List.of("shape", "fields")) {
        map.get(fixed).ifPresent(n -> map.report(ProblemKind.KIT_PART_FIXED, n, map.key(), fixed));
      }
      Kit.Shape shape =
          map.key().equals("question") || map.key().equals("boundary")
              ? Kit.Shape.TEXT
              : Kit.Shape.ENTRIES;
      return new Kit.Section(map.key(), true, title, ask, minutes, required, shape, List.of());
    }
    map.checkKey();
    Kit.Shape shape = map.word("shape", Kit.Shape.class, Kit.Shape.TEXT);
    List<Kit.Field> fields = new ArrayList<>();
    map.maps("fields", false).forEach(f -> fields.add(field(f)));
    boolean entries = shape == Kit.Shape.ENTRY || shape == Kit.Shape.ENTRIES;
    if (entries == fields.isEmpty()) {
      map.report(ProblemKind.KIT_FIELDS, map.get("fields").orElse(map.keyNode()), map.key());
    }
    return new Kit.Section(map.key(), false, title, ask, minutes, required, shape, fields);
  }

  private int minutes(KitMap map) {
    String written = map.text("minutes", false);
    if (written.isEmpty()) {
      return 0;
    }
    if (written.matches("[0-9]{1,3}") && Integer.parseInt(written) <= 600) {
      return Integer.parseInt(written);
    }
    map.report(ProblemKind.KIT_MINUTES, map.node("minutes"), written);
    return 0;
  }

  private Kit.Field field(KitMap map) {
    map.only(List.of("title", "type", "required", "choices"));
    map.checkKey();
    LocalText title = map.local("title", true);
    Kit.Type type = map.word("type", Kit.Type.class, Kit.Type.TEXT);
    List<String> choices = map.texts("choices");
    if ((type == Kit.Type.CHOICE) == choices.isEmpty()) {
      YamlNode at = map.get("choices").or(() -> map.get("type")).orElse(map.keyNode());
      map.report(ProblemKind.KIT_CHOICES, at, map.key());
    }
    return new Kit.Field(map.key(), title, type, map.truth("required"), choices);
  }

  private Optional<Kit.Check> check(YamlNode node, List<Kit.Section> sections) {
    if (!node.isMap()) {
      problems.add(KitMap.problem(ProblemKind.KIT_NOT_MAP, node, List.of("checks")));
      return Optional.empty();
    }
    KitMap map = new KitMap("checks", node, problems);
    map.only(List.of("section", "when", "ask"));
    String section = map.text("section", true);
    String when = map.text("when", true).toLowerCase(Locale.ROOT);
    LocalText ask = map.local("ask", true);
    List<String> keys = sections.stream().map(Kit.Section::key).toList();
    boolean known = keys.contains(section);
    if (!known && !section.isEmpty()) {
      map.reportWord(
          ProblemKind.KIT_CHECK_SECTION, map.node("section"), section, keys, List.of(section));
    }
    Matcher fewer = FEWER.matcher(when);
    boolean counted = fewer.matches();
    if (!counted && !when.equals("empty") && !when.isEmpty()) {
      map.report(ProblemKind.KIT_WHEN, map.node("when"), when);
    }
    if (!known || !counted && !when.equals("empty")) {
      return Optional.empty();
    }
    Kit.When condition = counted ? Kit.When.FEWER_THAN : Kit.When.EMPTY;
    int count = counted ? Integer.parseInt(fewer.group(1)) : 1;
    return Optional.of(new Kit.Check(section, condition, count, ask));
  }

  /** The constants of an enum as they are written in files. */
  static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(e -> e.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
