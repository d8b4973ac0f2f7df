package trace.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Element;
import trace.model.Kit;
import trace.model.KitFormat;
import trace.model.Names;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Trace;
import trace.model.Value;
import trace.model.Voice;

/**
 * A trace as it was known on a day. Sources of a later date are left out, and with them what they
 * say for or against an arrow; voices whose {@code when} begins with a later date; of the kit's
 * sections, what a later date hides ({@link Kit.Field#hides}), and the marks of what begins later;
 * and the date of the trace itself if it is later. A month or a year counts as its first day, and
 * as its last where a whole section waits for it; what has no date stays.
 */
public final class AsOf {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** A text that begins with a date, as 2026-09-10 or 2026年9月10日; “3000 people” does not. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?s)((?:19|20)\\d{2})(?:[-/.年](\\d{1,2})(?!\\d)(?:[-/.月](\\d{1,2})(?!\\d))?"
              + "|(?=$|[年\\s、。,.:(])).*");

  private final LocalDate day;
  private final Set<String> later = new LinkedHashSet<>();

  private AsOf(LocalDate day) {
    this.day = day;
  }

  /** The trace as it was known at the end of the day. */
  public static Trace trace(Trace t, Kit kit, LocalDate day) {
    AsOf asOf = new AsOf(day);
    List<Source> sources = new ArrayList<>();
    for (Source s : t.sources()) {
      if (asOf.isLater(s.date().isBlank() ? s.accessed() : s.date())) {
        asOf.later.add(Names.key(s.key()));
      } else {
        sources.add(s);
      }
    }
    return new Trace(
        t.name(),
        t.kit(),
        t.language(),
        t.question(),
        t.boundary(),
        t.author(),
        asOf.isLater(t.date()) ? "" : t.date(),
        t.notice(),
        t.elements().stream().map(asOf::element).toList(),
        t.relationships().stream().map(asOf::relationship).toList(),
        t.loops(),
        sources,
        t.voices().stream().filter(v -> !asOf.isHeardLater(v)).map(asOf::voice).toList(),
        t.lenses(),
        asOf.sections(t.sections(), kit),
        t.expectations());
  }

  private boolean isLater(String date) {
    return first(date).filter(d -> d.isAfter(day)).isPresent();
  }

  private boolean endsLater(String date) {
    return last(date).filter(d -> d.isAfter(day)).isPresent();
  }

  private boolean isHeardLater(Voice v) {
    Matcher m = BEGINS.matcher(Names.key(v.when()));
    if (!m.matches()) {
      return false;
    }
    String month = m.group(2) == null ? "" : "-" + twoDigits(m.group(2));
    return isLater(m.group(1) + month + (m.group(3) == null ? "" : "-" + twoDigits(m.group(3))));
  }

  private static String twoDigits(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  private static Optional<LocalDate> first(String date) {
    Matcher m = DATE.matcher(Names.key(date));
    if (!m.matches()) {
      return Optional.empty();
    }
    int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
    int dayOfMonth = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), month, dayOfMonth));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> last(String date) {
    String written = Names.key(date);
    return first(date)
        .map(
            d ->
                switch (written.length()) {
                  case 4 -> d.withMonth(12).withDayOfMonth(31);
                  case 7 -> d.withDayOfMonth(d.lengthOfMonth());
                  default -> d;
                });
  }

  private List<String> known(List<String> keys) {
    return keys.stream().filter(k -> !later.contains(Names.key(k))).toList();
  }

  private Element element(Element e) {
    return new Element(
        e.name(), e.side(), e.note(), known(e.sources()), e.want(), e.verb(), e.owner(), e.by());
  }

  private Relationship relationship(Relationship r) {
    return new Relationship(
        r.from(),
        r.to(),
        r.polarity(),
        r.delay(),
        r.why(),
        known(r.sources()),
        known(r.against()),
        r.owner(),
        r.by());
  }

  private Voice voice(Voice v) {
    return new Voice(v.who(), v.when(), v.words(), v.about(), known(v.sources()), v.note());
  }

  private Map<String, Value> sections(Map<String, Value> sections, Kit kit) {
    List<String> waiting = new ArrayList<>();
    sections.forEach((key, value) -> waiting(value, fields(kit, key), waiting));
    Map<String, Value> all = new LinkedHashMap<>();
    sections.forEach(
        (key, value) -> {
          if (!waiting.contains(KitFormat.HIDDEN_SECTION + key)) {
            all.put(key, entries(value, fields(kit, key), List.of()));
          }
        });
    return all;
  }

  private static List<Kit.Field> fields(Kit kit, String section) {
    return kit.section(section)
        .map(s -> s.fields().stream().map(f -> hiding(f, s, kit)).toList())
        .orElse(List.of());
  }

  /**
   * The field; where a picture of the section begins with it, it hides the marks there as well:
   * what has not begun is neither done nor half done.
   */
  private static Kit.Field hiding(Kit.Field f, Kit.Section section, Kit kit) {
    List<String> hides = new ArrayList<>(f.hides());
    for (Kit.Chart chart : kit.charts()) {
      if (chart.section().equals(section.key()) && chart.use("from").equals(f.key())) {
        section.field(chart.use("mark")).ifPresent(mark -> hides.add(mark.key()));
      }
    }
    return new Kit.Field(
        f.key(), f.title(), f.type(), f.required(), f.choices(), f.fields(), hides);
  }

  /** What waits for the end of some entry that is not over on the day, added to a list. */
  private void waiting(Value value, List<Kit.Field> fields, List<String> waiting) {
    value.items().forEach(v -> waiting(v, fields, waiting));
    for (Kit.Field field : fields) {
      Value own = value.field(field.key());
      if (endsLater(own.text())) {
        waiting.addAll(field.hides());
      }
      waiting(own, field.fields(), waiting);
    }
  }

  /**
   * One entry or several.
   *
   * @param hidden the fields that a date around hides
   */
  private Value entries(Value value, List<Kit.Field> fields, List<String> hidden) {
    return switch (value.kind()) {
      case LIST -> Value.list(value.items().stream().map(v -> entries(v, fields, hidden)).toList());
      case MAP -> entry(value, fields, hidden);
      case TEXT, EMPTY -> value;
    };
  }

  private Value entry(Value entry, List<Kit.Field> fields, List<String> around) {
    List<String> hidden = new ArrayList<>(around);
    for (Kit.Field field : fields) {
      if (isLater(entry.field(field.key()).text())) {
        hidden.addAll(field.hides());
      }
    }
    if (hidden.contains(KitFormat.ENTRY)) {
      return Value.EMPTY;
    }
    Map<String, Value> left = new LinkedHashMap<>(entry.fields());
    hidden.forEach(left::remove);
    for (Kit.Field field : fields) {
      if (field.type() == Kit.Type.SOURCES) {
        left.computeIfPresent(field.key(), (k, v) -> cited(v));
      } else if (field.type() == Kit.Type.ENTRIES) {
        left.computeIfPresent(field.key(), (k, v) -> entries(v, field.fields(), hidden));
      }
    }
    return Value.map(left);
  }

  private Value cited(Value value) {
    return switch (value.kind()) {
      case TEXT -> later.contains(Names.key(value.text())) ? Value.EMPTY : value;
      case LIST -> Value.list(value.items().stream().map(this::cited).toList());
      case MAP, EMPTY -> value;
    };
  }
}
