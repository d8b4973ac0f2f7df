package trace.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import trace.model.Kit;
import trace.model.LensEntry;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Trace;
import trace.model.Value;
import trace.model.Voice;

/**
 * How a draft calls what names elements and arrows in a trace (a voice, a change of view, an entry
 * of a section): by the beginning of what it says. That stays the same when an element is renamed.
 */
final class EntryNames {
  /** So many characters are tried, one after the other, until no other entry begins alike. */
  private static final List<Integer> LENGTHS = List.of(16, 24, 40, 200);

  /** What would end a place, or begin a remark. */
  private static final String NOT_IN_A_PLACE = "{}｛｝<";

  private static final String CUT = "…";

  /** So many characters at the beginning tell words from other words. */
  private static final int OPENING = 4;

  /**
   * Something that names elements or arrows.
   *
   * @param texts what it says
   * @param elements the elements it names, as written
   * @param arrows the arrows it names, as written
   */
  record Entry(List<String> texts, List<String> elements, List<String> arrows) {}

  private final List<Entry> entries = new ArrayList<>();

  EntryNames(Trace trace, Kit kit) {
    trace.voices().forEach(v -> entries.add(of(v)));
    trace.lenses().forEach(l -> entries.add(of(l)));
    for (Kit.Section section : kit.sections()) {
      if (section.shape() == Kit.Shape.ENTRY || section.shape() == Kit.Shape.ENTRIES) {
        items(trace.sections().getOrDefault(section.key(), Value.EMPTY))
            .forEach(v -> entries.add(of(section.fields(), v)));
      }
    }
  }

  static Entry of(Voice v) {
    return new Entry(said(List.of(v.words(), v.who())), v.about(), List.of());
  }

  static Entry of(LensEntry l) {
    List<String> texts = List.of(l.seenAnew(), l.takenForGranted(), l.surprised(), l.lens());
    return new Entry(said(texts), l.changed(), List.of());
  }

  static Entry of(List<Kit.Field> fields, Value value) {
    List<String> texts = new ArrayList<>();
    List<String> elements = new ArrayList<>();
    List<String> arrows = new ArrayList<>();
    for (Kit.Field field : fields) {
      List<String> found = items(value.field(field.key())).stream().map(Value::text).toList();
      switch (field.type()) {
        case TEXT -> texts.addAll(found);
        case ELEMENTS -> elements.addAll(found);
        case RELATIONSHIP, RELATIONSHIPS -> arrows.addAll(found);
        default -> {}
      }
    }
    return new Entry(said(texts), elements, arrows);
  }

  private static List<Value> items(Value value) {
    return value.kind() == Value.Kind.LIST ? value.items() : List.of(value);
  }

  private static List<String> said(List<String> texts) {
    return texts.stream().filter(t -> !t.isBlank()).toList();
  }

  /** What to call the entry, if there is anything that only it begins with. */
  Optional<String> of(Entry entry) {
    for (String text : entry.texts()) {
      String line = text.strip().replaceAll("\\s+", " ");
      int length = line.codePointCount(0, line.length());
      for (int most : LENGTHS) {
        boolean whole = length <= most + 1;
        String called = whole ? line : cut(line, line.offsetByCodePoints(0, most)) + CUT;
        if (line.chars().noneMatch(c -> NOT_IN_A_PLACE.indexOf(c) >= 0)
            && find(called, e -> true).filter(entry::equals).isPresent()) {
          return Optional.of(called);
        }
      }
    }
    return Optional.empty();
  }

  /** The beginning of a line; English words are not broken. */
  private static String cut(String line, int at) {
    int space = line.lastIndexOf(' ', at);
    boolean word = line.charAt(at) < 0x250 && line.charAt(at - 1) < 0x250;
    return line.substring(0, word && space > at / 2 ? space : at).strip();
  }

  /** The entry that is called so; empty if none is, or more than one. */
  Optional<Entry> find(String called, Predicate<Entry> wanted) {
    String name = plain(called);
    boolean cut = name.endsWith(plain(CUT));
    String begins = cut ? name.substring(0, name.length() - plain(CUT).length()) : name;
    List<Entry> found =
        entries.stream()
            .filter(wanted)
            .filter(
                e ->
                    e.texts().stream()
                        .map(EntryNames::plain)
                        .anyMatch(t -> cut ? t.startsWith(begins) : t.equals(name)))
            .distinct()
            .toList();
    return found.size() == 1 && !begins.isEmpty() ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What was perhaps meant. */
  Optional<String> nearest(String called, Predicate<Entry> wanted) {
    List<String> names = new ArrayList<>();
    entries.stream().filter(wanted).forEach(e -> of(e).ifPresent(names::add));
    return Nearest.of(called, names).or(() -> beginningAlike(called, names));
  }

  /** The one that begins most alike: of words put right later, most stay as they were. */
  private static Optional<String> beginningAlike(String called, List<String> names) {
    String wanted = plain(called);
    String best = null;
    int most = OPENING - 1;
    for (String name : names) {
      String other = plain(name);
      int same = 0;
      while (same < Math.min(wanted.length(), other.length())
          && wanted.charAt(same) == other.charAt(same)) {
        same++;
      }
      if (same > most) {
        most = same;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The first sentence of what something is called by; empty if it is too short to look for. */
  static String opening(String called) {
    String name = Names.key(called.replace(CUT, "").replace("\\", ""));
    String first = name.split("[。！？!?]", 2)[0];
    String opening = first.length() < OPENING ? name : first;
    return opening.length() < OPENING ? "" : opening;
  }

  private static String plain(String text) {
    // A draft's template is kept harmless by backslashes, in places as well.
    return Names.key(text).replaceAll("\\s+", " ").replace("\\", "");
  }
}
