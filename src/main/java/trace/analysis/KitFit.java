package trace.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import trace.model.Kit;
import trace.model.Kit.Field;
import trace.model.Kit.Section;
import trace.model.Nearest;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Value;

/** Whether what stands under {@code sections} is what the kit asks for. Nothing blank is wrong. */
final class KitFit {
  private final CausalMap map;
  private final Kit kit;
  private final Positions positions;
  private final FieldFit fields;
  private final List<Problem> problems = new ArrayList<>();

  KitFit(CausalMap map, Kit kit, Positions positions) {
    this.map = map;
    this.kit = kit;
    this.positions = positions;
    this.fields = new FieldFit(map, this::add);
  }

  /** Takes a problem that was found: its kind, its place, the likely intention, its arguments. */
  interface Sink {
    void add(ProblemKind kind, String place, Optional<String> meant, String... arguments);
  }

  List<Problem> problems() {
    for (Map.Entry<String, Value> entry : map.trace().sections().entrySet()) {
      String place = "sections/" + entry.getKey();
      Optional<Section> section = kit.section(entry.getKey());
      if (section.isEmpty()) {
        List<String> known =
            kit.sections().stream().filter(s -> !s.builtIn()).map(Section::key).toList();
        add(
            ProblemKind.UNKNOWN_SECTION,
            place,
            Nearest.of(entry.getKey(), known),
            entry.getKey(),
            String.join(", ", known));
      } else if (section.get().builtIn()) {
        add(ProblemKind.SECTION_ELSEWHERE, place, Optional.empty(), entry.getKey());
      } else if (!entry.getValue().isBlank()) {
        fit(section.get(), entry.getValue(), place);
      }
    }
    return problems;
  }

  private void fit(Section section, Value value, String place) {
    switch (section.shape()) {
      case TEXT -> {
        if (value.kind() != Value.Kind.TEXT) {
          add(ProblemKind.SECTION_WANTS_TEXT, place, Optional.empty(), section.key());
        }
      }
      case TEXTS -> {
        if (value.kind() != Value.Kind.LIST) {
          add(ProblemKind.SECTION_WANTS_TEXTS, place, Optional.empty(), section.key());
        }
        for (int i = 0; i < value.items().size(); i++) {
          Value item = value.items().get(i);
          if (!item.isBlank() && item.kind() != Value.Kind.TEXT) {
            add(ProblemKind.SECTION_WANTS_TEXTS, place + "/" + i, Optional.empty(), section.key());
          }
        }
      }
      case ENTRY -> {
        if (value.kind() == Value.Kind.MAP) {
          entry(section.key(), section.fields(), value, place);
        } else {
          wantsFields(ProblemKind.SECTION_WANTS_ENTRY, section.key(), section.fields(), place);
        }
      }
      case ENTRIES -> entries(section.key(), section.fields(), value, place);
    }
  }

  private void entries(String key, List<Field> fields, Value value, String place) {
    if (value.kind() != Value.Kind.LIST) {
      wantsFields(ProblemKind.SECTION_WANTS_ENTRIES, key, fields, place);
      return;
    }
    for (int i = 0; i < value.items().size(); i++) {
      Value item = value.items().get(i);
      if (item.kind() == Value.Kind.MAP) {
        entry(key, fields, item, place + "/" + i);
      } else if (!item.isBlank()) {
        wantsFields(ProblemKind.SECTION_WANTS_ENTRIES, key, fields, place + "/" + i);
      }
    }
  }

  private void wantsFields(ProblemKind kind, String key, List<Field> fields, String place) {
    add(kind, place, Optional.empty(), key, keys(fields));
  }

  private void entry(String key, List<Field> known, Value entry, String place) {
    if (entry.isBlank()) {
      return;
    }
    for (Map.Entry<String, Value> e : entry.fields().entrySet()) {
      String at = place + "/" + e.getKey();
      Optional<Field> field = known.stream().filter(f -> f.key().equals(e.getKey())).findFirst();
      if (field.isEmpty()) {
        List<String> names = known.stream().map(Field::key).toList();
        Optional<String> meant = Nearest.of(e.getKey(), names);
        add(ProblemKind.UNKNOWN_FIELD, at, meant, e.getKey(), key, keys(known));
      } else if (!e.getValue().isBlank()) {
        if (field.get().type() == Kit.Type.ENTRIES) {
          entries(field.get().key(), field.get().fields(), e.getValue(), at);
        } else {
          fields.check(field.get(), e.getValue(), at);
        }
      }
    }
    for (Field field : known) {
      if (field.required() && entry.field(field.key()).isBlank()) {
        add(ProblemKind.FIELD_MISSING, place, Optional.empty(), field.key(), key);
      }
    }
  }

  private static String keys(List<Field> fields) {
    return fields.stream().map(Field::key).collect(Collectors.joining(", "));
  }

  private void add(ProblemKind kind, String place, Optional<String> meant, String... arguments) {
    problems.add(new Problem(kind, List.of(arguments), place, positions.at(place), meant));
  }
}
