package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import trace.model.Kit;
import trace.model.Language;
import trace.words.Joined;

/**
 * What templates may use besides the fields of an entry: two of them said as one. A field of the
 * same key that a kit has itself goes before.
 */
enum JoinedFields {
  /** {@code from} and {@code to}: 2024-06〜2024-07, and 2024-06 once if both say that. */
  PERIOD("from", "to", Kit.Type.DATE) {
    @Override
    String said(Language language, String from, String to) {
      return Joined.period(language, from, to);
    }
  },
  /** {@code name} and {@code unit}: 来た人（人）. */
  WITH_UNIT("name", "unit", Kit.Type.TEXT) {
    @Override
    String said(Language language, String name, String unit) {
      return Joined.withUnit(language, name, unit);
    }
  };

  private final String first;
  private final String second;
  private final Kit.Type type;

  JoinedFields(String first, String second, Kit.Type type) {
    this.first = first;
    this.second = second;
    this.type = type;
  }

  abstract String said(Language language, String first, String second);

  /** How templates call it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it says, if the two say this. */
  String said(Language language, UnaryOperator<String> field) {
    return said(language, field.apply(first), field.apply(second));
  }

  /** Those that an entry with these fields has. */
  static List<JoinedFields> of(List<Kit.Field> fields) {
    List<JoinedFields> joined = new ArrayList<>();
    for (JoinedFields j : values()) {
      boolean taken = fields.stream().anyMatch(f -> f.key().equals(j.key()));
      if (!taken && j.has(fields, j.first) && j.has(fields, j.second)) {
        joined.add(j);
      }
    }
    return joined;
  }

  private boolean has(List<Kit.Field> fields, String key) {
    return fields.stream().anyMatch(f -> f.key().equals(key) && f.type() == type);
  }
}
