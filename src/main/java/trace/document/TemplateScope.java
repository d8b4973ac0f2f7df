package trace.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trace.model.Kit;

/** The names a template may use at one place, read from the records of the contract. */
final class TemplateScope {
  /** What stands behind a name. */
  enum Kind {
    TEXT,
    FLAG,
    /** A list of texts. */
    TEXTS,
    /** A record, or a list of records, with names of its own. */
    INNER
  }

  /** A name: what it is, and the names inside it. */
  record Name(Kind kind, TemplateScope inner) {}

  private final Map<String, Name> names = new LinkedHashMap<>();

  /** Entries in a field of which nobody has said which field it is. */
  private static final Name ITSELF = new Name(Kind.INNER, new TemplateScope());

  private TemplateScope() {}

  /**
   * The fields of an entry, each with what it holds. Entries in a field have fields of their own.
   */
  private static void fields(List<Kit.Field> fields, TemplateScope entry, Kit kit) {
    for (Kit.Field field : fields) {
      TemplateScope filled = of(ReportContents.Filled.class, kit);
      TemplateScope inner = of(ReportContents.Entry.class, kit);
      fields(field.fields(), inner, kit);
      filled.names.put("inner", new Name(Kind.INNER, inner));
      entry.names.putIfAbsent(field.key(), new Name(Kind.INNER, filled));
    }
    for (JoinedFields joined : JoinedFields.of(fields)) {
      Name filled = new Name(Kind.INNER, of(ReportContents.Filled.class, kit));
      entry.names.putIfAbsent(joined.key(), filled);
    }
  }

  /** The names of a record, those of the kit's own sections and fields included. */
  static TemplateScope of(Class<? extends Record> contract, Kit kit) {
    TemplateScope scope = new TemplateScope();
    for (RecordComponent c : contract.getRecordComponents()) {
      Class<?> type = c.getType();
      String name = written(c.getName());
      if (type == ReportContents.BySection.class) {
        scope.names.put(name, new Name(Kind.INNER, sections(kit)));
      } else if (type == ReportContents.ByChart.class) {
        scope.names.put(name, new Name(Kind.INNER, charts(kit)));
      } else if (type == boolean.class) {
        scope.names.put(name, new Name(Kind.FLAG, new TemplateScope()));
      } else if (type == List.class) {
        boolean inItself = contract == ReportContents.Filled.class && name.equals("inner");
        scope.names.put(name, inItself ? ITSELF : list(c.getGenericType(), kit));
      } else if (type.isRecord()) {
        scope.names.put(name, new Name(Kind.INNER, of(type.asSubclass(Record.class), kit)));
      } else if (type != Map.class) {
        scope.names.put(name, new Name(Kind.TEXT, new TemplateScope()));
      }
    }
    return scope;
  }

  private static Name list(Type generic, Kit kit) {
    Type item = ((ParameterizedType) generic).getActualTypeArguments()[0];
    return item == String.class
        ? new Name(Kind.TEXTS, new TemplateScope())
        : new Name(Kind.INNER, of(((Class<?>) item).asSubclass(Record.class), kit));
  }

  private static TemplateScope sections(Kit kit) {
    TemplateScope scope = new TemplateScope();
    for (Kit.Section section : kit.sections()) {
      if (!section.builtIn()) {
        TemplateScope inner = of(ReportContents.Section.class, kit);
        fields(section.fields(), inner.names.get("entries").inner(), kit);
        fields(section.fields(), inner.names.get("unfinished").inner(), kit);
        groups(section, inner, kit);
        scope.names.put(section.key(), new Name(Kind.INNER, inner));
      }
    }
    return scope;
  }

  private static void groups(Kit.Section section, TemplateScope scope, Kit kit) {
    for (Kit.Field field : section.fields()) {
      TemplateScope group = of(ReportContents.Group.class, kit);
      fields(section.fields(), group.names.get("members").inner(), kit);
      scope.names.putIfAbsent(any(field), new Name(Kind.INNER, group));
      if (field.type() == Kit.Type.CHOICE) {
        scope.names.putIfAbsent(by(field), new Name(Kind.INNER, group));
      }
    }
  }

  private static TemplateScope charts(Kit kit) {
    TemplateScope scope = new TemplateScope();
    for (Kit.Chart chart : kit.charts()) {
      scope.names.put(chart.key(), new Name(Kind.INNER, of(ReportContents.Drawn.class, kit)));
    }
    return scope;
  }

  /** How templates call the entries of a section by what they choose in a field. */
  static String by(Kit.Field field) {
    return "by_" + field.key();
  }

  /** How templates ask whether any entry of a section says something in a field. */
  static String any(Kit.Field field) {
    return "any_" + field.key();
  }

  /** What the name means here, or null. */
  Name get(String name) {
    return names.get(name);
  }

  /** The names that can be used here, in the order of the contract. */
  List<String> names() {
    return new ArrayList<>(names.keySet());
  }

  /** How a component of the contract is written in templates. */
  static String written(String component) {
    StringBuilder out = new StringBuilder();
    for (char c : component.toCharArray()) {
      out.append(Character.isUpperCase(c) ? "_" + Character.toLowerCase(c) : String.valueOf(c));
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
