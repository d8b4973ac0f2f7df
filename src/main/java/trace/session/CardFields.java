package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;

/**
 * The fields of a card while it is read: from lines such as {@code 見たこと：…}, or from the cells of a
 * row under such titles.
 */
final class CardFields {
  /** A line that begins a card, with who wrote it where that is said on the same line. */
  private static final Pattern HEAD =
      Pattern.compile("(?i)^[【\\[(（<■●#\\s]*(?:観察カード|observation card).*");

  private static final Pattern AUTHOR =
      Pattern.compile("(?i).*(?:書いた人|written by)\\s*[:：]\\s*([^\\s_＿|]+).*");

  private static final Pattern LABELLED = Pattern.compile("^([^:：→⇒]{1,30})[:：]\\s*(.*)$");

  /** What a card says, in its order on paper; the words for it stand in the table of titles. */
  enum Field {
    BY,
    WHEN,
    SAW,
    WHO,
    WORDS,
    SURPRISED,
    PHOTO,
    TOUCHES;

    private String key() {
      return "card." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A line with a label.
   *
   * @param text what stands behind it
   * @param line the whole line
   */
  record Labelled(Field field, String text, String line) {}

  private final Map<Field, String> said = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private Optional<Field> last = Optional.empty();

  /** What a label or a title stands for. */
  static Optional<Field> field(String label) {
    for (Field field : Field.values()) {
      if (Columns.is(field.key(), label)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The field that a line begins, if it begins with a label. */
  static Optional<Labelled> labelled(String line) {
    Matcher m = LABELLED.matcher(line);
    return m.matches()
        ? field(m.group(1)).map(f -> new Labelled(f, Names.trim(m.group(2)), line))
        : Optional.empty();
  }

  /** True for the line above a card. */
  static boolean isHead(String line) {
    return HEAD.matcher(line).matches();
  }

  /** Who wrote the card, where the line above it says so. */
  static Optional<String> author(String head) {
    Matcher m = AUTHOR.matcher(head);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** True if such a field belongs to the next card. */
  boolean isNext(Field field, boolean afterGap) {
    return said.containsKey(field)
        || afterGap && last.filter(l -> l.compareTo(field) > 0).isPresent();
  }

  void put(Labelled labelled) {
    said.put(labelled.field(), labelled.text());
    lines.add(labelled.line());
    last = Optional.of(labelled.field());
  }

  /** Another line of the field before it. */
  void goOn(String line) {
    last.ifPresent(f -> said.merge(f, line, (a, b) -> a.isEmpty() ? b : a + " " + b));
    lines.add(line);
  }

  boolean isBegun() {
    return !said.isEmpty();
  }

  /** The card; empty if it tells neither what was seen nor what was heard. */
  Optional<ObservationCard> card() {
    ObservationCard card =
        new ObservationCard(
            text(Field.WHEN),
            text(Field.SAW),
            text(Field.WHO),
            unquoted(text(Field.WORDS)),
            text(Field.SURPRISED),
            text(Field.PHOTO),
            touches(text(Field.TOUCHES)),
            lines);
    return card.saw().isEmpty() && card.words().isEmpty() ? Optional.empty() : Optional.of(card);
  }

  /** The lines as they were written. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  private String text(Field field) {
    return Names.trim(said.getOrDefault(field, "").replaceAll("\\s+", " "));
  }

  /** Words heard often stand in quotes of their own. */
  private static String unquoted(String words) {
    boolean quoted = words.matches("[「『\"“][^「」『』\"“”]+[」』\"”]");
    return quoted ? words.substring(1, words.length() - 1) : words;
  }

  /** Several elements stand side by side; an arrow holds its commas in brackets. */
  private static List<String> touches(String text) {
    List<String> all = new ArrayList<>();
    for (String part : text.split("[、,，;；/／](?![^(（]*[)）])")) {
      if (!Names.trim(part).isEmpty()) {
        all.add(Names.trim(part));
      }
    }
    return all;
  }
}
