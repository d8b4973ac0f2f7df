package trace.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Kit;
import trace.model.KitFormat;
import trace.model.LocalText;
import trace.model.Names;
import trace.model.ProblemKind;
import trace.yaml.YamlNode;

/** Reads which pictures a kit draws of its sections: the {@code charts} of {@code kit.yaml}. */
final class ChartReader {
  /** Names of files that {@code render} makes of every trace. */
  private static final List<String> TAKEN = List.of("map", "cover");

  private final List<Kit.Section> sections;
  private final List<Kit.Document> documents;

  ChartReader(List<Kit.Section> sections, List<Kit.Document> documents) {
    this.sections = sections;
    this.documents = documents;
  }

  List<Kit.Chart> read(KitMap top) {
    List<Kit.Chart> charts = new ArrayList<>();
    for (KitMap map : top.maps("charts", false)) {
      map.only(KitFormat.CHART);
      LocalText title = map.local("title", true);
      Kit.ChartKind kind = map.word("kind", Kit.ChartKind.class, null);
      if (kind == null && map.text("kind", false).isEmpty()) {
        map.report(ProblemKind.KIT_KEY_MISSING, map.keyNode(), "kind", map.key());
      }
      boolean named = isFree(map.key());
      if (!named) {
        map.report(ProblemKind.KIT_CHART_KEY, map.keyNode(), map.key());
      }
      Optional<Kit.Section> section = section(map);
      if (kind != null && section.isPresent()) {
        Map<String, String> uses = uses(map, kind);
        Kit.Chart chart = new Kit.Chart(map.key(), title, kind, section.get().key(), uses);
        if (fits(map, chart, section.get()) && named) {
          charts.add(chart);
        }
      }
    }
    return charts;
  }

  /** True for a name that templates can say and that no other file of a trace has. */
  private boolean isFree(String key) {
    boolean named = key.matches(KitFormat.KEY) && key.matches(KitFormat.DOCUMENT_KEY);
    return named && !TAKEN.contains(key) && documents.stream().noneMatch(d -> d.key().equals(key));
  }

  private Optional<Kit.Section> section(KitMap map) {
    String key = map.text("section", true);
    List<String> known =
        sections.stream().filter(s -> !s.fields().isEmpty()).map(Kit.Section::key).toList();
    Optional<Kit.Section> found =
        sections.stream().filter(s -> s.key().equals(key) && known.contains(key)).findFirst();
    if (found.isEmpty() && !key.isEmpty()) {
      YamlNode at = map.node("section");
      map.reportWord(ProblemKind.KIT_CHECK_SECTION, at, key, known, List.of(key));
    }
    return found;
  }

  /** Which field plays which role. */
  private static Map<String, String> uses(KitMap map, Kit.ChartKind kind) {
    Map<String, String> uses = new LinkedHashMap<>();
    Optional<YamlNode> node = map.get("uses");
    if (node.isPresent() && !node.get().isMap()) {
      map.report(ProblemKind.KIT_NOT_MAP, node.get(), "uses");
      return uses;
    }
    for (YamlNode.Entry entry : node.map(YamlNode::entries).orElse(List.of())) {
      String role = entry.key().text();
      if (!kind.roles().contains(role)) {
        List<String> arguments = List.of("uses", role);
        map.reportWord(ProblemKind.KIT_WORD_UNKNOWN, entry.key(), role, kind.roles(), arguments);
      } else {
        uses.put(role, Names.trim(entry.value().text()));
      }
    }
    return uses;
  }

  /** True if every role that was given, or is needed, is played by a field of the right type. */
  private static boolean fits(KitMap map, Kit.Chart chart, Kit.Section section) {
    boolean fits = true;
    for (String role : chart.kind().roles()) {
      String path = chart.use(role);
      boolean meant = chart.kind().needed().contains(role) || chart.uses().containsKey(role);
      Optional<Kit.Field> field = section.field(path);
      boolean suits =
          field
              .filter(f -> Kit.ChartKind.type(role).map(t -> t == f.type()).orElse(isText(f)))
              .isPresent();
      if (meant && !suits) {
        map.report(ProblemKind.KIT_CHART_FIELD, map.node("uses"), map.key(), role, path);
        fits = false;
      }
    }
    return fits;
  }

  private static boolean isText(Kit.Field field) {
    return field.type() != Kit.Type.ENTRIES && field.type() != Kit.Type.SOURCES;
  }
}
