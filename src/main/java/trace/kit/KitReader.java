package trace.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trace.model.Kit;
import trace.model.KitFormat;
import trace.model.LocalText;
import trace.model.Names;
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
    top.only(KitFormat.TOP);
    LocalText title = top.local("title", true);
    LocalText about = top.local("about", true);
    List<Side> sides = new ArrayList<>(Side.BUILT_IN);
    sides.addAll(sides(top));
    List<Kit.Section> sections = new ArrayList<>();
    List<KitMap> asked = top.maps("sections", true);
    asked.forEach(s -> sections.add(section(s)));
    asked.stream().filter(s -> !Kit.PARTS.contains(s.key())).forEach(s -> hidden(s, sections));
    List<Kit.Lens> lenses = lenses(top);
    List<Kit.Check> checks = new ArrayList<>();
    CheckReader checkReader = new CheckReader(sections, problems);
    top.list("checks").forEach(c -> checkReader.read(c).ifPresent(checks::add));
    List<Kit.Slot> slots = new TimetableReader(top).slots();
    List<Kit.Document> documents = documents(top, slots);
    List<Kit.Chart> charts = new ChartReader(sections, documents).read(top);
    return Optional.of(
        new Kit(name, title, about, sides, sections, lenses, checks, documents, charts, slots));
  }

  private List<Side> sides(KitMap top) {
    Taken taken = new Taken(problems);
    for (Side side : Side.BUILT_IN) {
      taken.know(side.key(), side.title(), side.aliases());
    }
    List<Side> sides = new ArrayList<>();
    for (KitMap map : top.maps("sides", false)) {
      map.only(KitFormat.SIDE);
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
      map.only(KitFormat.LENS);
      LocalText title = map.local("title", true);
      Kit.Lens lens = new Kit.Lens(map.key(), title, map.texts("aliases"), map.local("ask", true));
      taken.add(map.keyNode(), lens.key(), lens.title(), lens.aliases());
      lenses.add(lens);
    }
    return lenses;
  }

  private Kit.Section section(KitMap map) {
    boolean builtIn = Kit.PARTS.contains(map.key());
    map.only(KitFormat.SECTION);
    LocalText title = map.local("title", true);
    LocalText ask = map.local("ask", true);
    int minutes = map.minutes("minutes");
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
    map.maps("fields", false).forEach(f -> fields.add(field(f, 1)));
    boolean entries = shape == Kit.Shape.ENTRY || shape == Kit.Shape.ENTRIES;
    if (entries == fields.isEmpty()) {
      map.report(ProblemKind.KIT_FIELDS, map.get("fields").orElse(map.keyNode()), map.key());
    }
    return new Kit.Section(map.key(), false, title, ask, minutes, required, shape, fields);
  }

  private Kit.Field field(KitMap map, int depth) {
    map.only(KitFormat.FIELD);
    map.checkKey();
    LocalText title = map.local("title", true);
    Kit.Type type = map.word("type", Kit.Type.class, Kit.Type.TEXT);
    List<Kit.Choice> choices = choices(map);
    if ((type == Kit.Type.CHOICE) == choices.isEmpty()) {
      YamlNode at = map.get("choices").or(() -> map.get("type")).orElse(map.keyNode());
      map.report(ProblemKind.KIT_CHOICES, at, map.key());
    }
    boolean entries = type == Kit.Type.ENTRIES;
    List<Kit.Field> fields = new ArrayList<>();
    if (depth < KitFormat.DEPTH) {
      map.maps("fields", false).forEach(f -> fields.add(field(f, depth + 1)));
    }
    boolean tooDeep = depth >= KitFormat.DEPTH && (entries || map.get("fields").isPresent());
    if (tooDeep) {
      map.report(ProblemKind.KIT_TOO_DEEP, map.get("fields").orElse(map.keyNode()), map.key());
    } else if (entries == fields.isEmpty()) {
      YamlNode at = map.get("fields").or(() -> map.get("type")).orElse(map.keyNode());
      map.report(ProblemKind.KIT_INNER_FIELDS, at, map.key());
    }
    List<String> hides = map.texts("hides");
    if (!hides.isEmpty() && type != Kit.Type.DATE) {
      map.report(ProblemKind.KIT_HIDES_NOTHING, map.node("hides"), map.key());
    }
    boolean required = map.truth("required");
    return new Kit.Field(map.key(), title, type, required, choices, fields, hides);
  }

  /** What dates hide has to be there: a field beside them or in entries there, or a section. */
  private static void hidden(KitMap map, List<Kit.Section> sections) {
    List<String> known = new ArrayList<>(List.of(KitFormat.ENTRY));
    List<String> whole = new ArrayList<>();
    for (Kit.Section section : sections) {
      if (section.key().equals(map.key())) {
        section.fields().forEach(f -> known.add(f.key()));
        section.fields().forEach(f -> f.fields().forEach(inner -> known.add(inner.key())));
      } else if (!section.builtIn()) {
        whole.add(KitFormat.HIDDEN_SECTION + section.key());
      }
    }
    for (KitMap field : map.maps("fields", false)) {
      for (YamlNode word : field.list("hides")) {
        String text = Names.trim(word.text());
        List<String> allowed = text.startsWith(KitFormat.HIDDEN_SECTION) ? whole : known;
        if (word.isScalar() && !allowed.contains(text)) {
          List<String> arguments = List.of("hides", text);
          field.reportWord(ProblemKind.KIT_WORD_UNKNOWN, word, text, allowed, arguments);
        }
      }
    }
  }

  /** Words, or a map of keys with titles in both languages. */
  private List<Kit.Choice> choices(KitMap map) {
    List<Kit.Choice> choices = new ArrayList<>();
    Taken taken = new Taken(problems);
    if (map.get("choices").filter(YamlNode::isMap).isEmpty()) {
      for (String word : map.texts("choices")) {
        choices.add(Kit.Choice.of(word));
        taken.add(map.node("choices"), word, new LocalText(word, word), List.of());
      }
      return choices;
    }
    for (KitMap one : map.maps("choices", false)) {
      one.only(KitFormat.CHOICE);
      LocalText title = one.local("title", true);
      Kit.Choice choice =
          new Kit.Choice(one.key(), title, one.texts("aliases"), one.local("means", false));
      taken.add(one.keyNode(), choice.key(), choice.title(), choice.aliases());
      choices.add(choice);
    }
    return choices;
  }

  /** The documents; what is made for sessions is the same for all kinds. */
  private List<Kit.Document> documents(KitMap top, List<Kit.Slot> slots) {
    List<Kit.Document> documents = new ArrayList<>();
    for (KitMap map : top.maps("documents", false)) {
      map.only(KitFormat.DOCUMENT);
      if (!map.key().matches(KitFormat.DOCUMENT_KEY)) {
        map.report(ProblemKind.KIT_DOCUMENT_KEY, map.keyNode(), map.key());
      } else {
        documents.add(new Kit.Document(map.key(), map.local("title", true)));
      }
    }
    return documents.isEmpty() && slots.isEmpty() ? List.of(Kit.REPORT) : documents;
  }

  /** The constants of an enum as they are written in files. */
  static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(e -> e.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
