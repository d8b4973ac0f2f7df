package trace.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trace.model.Language;
import trace.model.Names;

/**
 * Whether what is known of an arrow was seen when things went the other way than they are told: a
 * source that tells of falling sales, under a loop told with rising ones. Only a clause that names
 * the cause or the effect and says plainly that it rose or fell counts; where clauses disagree, or
 * one is negated, nothing is said.
 */
final class EvidenceDirection {
  private static final Pattern CLAUSE = Pattern.compile("[。、，,.;！？!?\\n]+");
  private static final EvidenceDirection JA = new EvidenceDirection(Language.JA);
  private static final EvidenceDirection EN = new EvidenceDirection(Language.EN);

  /** So many characters after its stem, a Japanese verb has said whether it is negated. */
  private static final int NEGATION = 5;

  private final boolean japanese;
  private final List<String> up;
  private final List<String> down;
  private final List<String> mask;
  private final List<String> negated;
  private final List<String> denied;
  private final List<List<String>> same = new ArrayList<>();

  private EvidenceDirection(Language language) {
    Texts texts = Texts.read("evidence", language);
    this.japanese = language == Language.JA;
    this.up = words(texts.raw("up"));
    this.down = words(texts.raw("down"));
    this.mask = words(texts.raw("mask"));
    this.negated = words(texts.raw("negated"));
    this.denied = words(texts.raw("denied"));
    for (String group : texts.raw("same").split(",")) {
      same.add(words(group));
    }
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).map(w -> w.replace('_', ' ')).toList();
  }

  /**
   * True if the text speaks of the run opposite to the one told.
   *
   * @param text what points to the arrow
   * @param cause name of its cause
   * @param causeRises whether the cause rises in the telling
   * @param effect name of its effect
   * @param effectRises whether the effect rises in the telling
   */
  static boolean isOpposite(
      String text, String cause, boolean causeRises, String effect, boolean effectRises) {
    return JA.opposite(text, cause, causeRises, effect, effectRises)
        || EN.opposite(text, cause, causeRises, effect, effectRises);
  }

  private boolean opposite(
      String text, String cause, boolean causeRises, String effect, boolean effectRises) {
    boolean opposite = false;
    for (String clause : CLAUSE.split(Names.key(text).toLowerCase(Locale.ROOT))) {
      Optional<Boolean> rises = rises(clause);
      boolean ofEffect = names(clause, effect);
      if (rises.isPresent() && (ofEffect || names(clause, cause))) {
        if (rises.get() == (ofEffect ? effectRises : causeRises)) {
          return false;
        }
        opposite = true;
      }
    }
    return opposite;
  }

  /** Whether a clause says that something rose or fell; empty if neither, both, or negated. */
  private Optional<Boolean> rises(String clause) {
    String plain = clause;
    for (String word : mask) {
      plain = plain.replace(word, " ");
    }
    boolean rises = says(plain, up);
    boolean falls = says(plain, down);
    return rises == falls || isNegated(plain) ? Optional.empty() : Optional.of(rises);
  }

  private boolean says(String clause, List<String> words) {
    return words.stream().anyMatch(w -> at(clause, w) >= 0);
  }

  private int at(String clause, String word) {
    if (japanese) {
      return clause.indexOf(word);
    }
    String padded = " " + clause.replaceAll("[^\\p{IsAlphabetic}]+", " ") + " ";
    return padded.indexOf(" " + word + " ");
  }

  private boolean isNegated(String clause) {
    if (says(clause, denied)) {
      return true;
    }
    List<String> stems = new ArrayList<>(up);
    stems.addAll(down);
    return stems.stream()
        .filter(s -> clause.contains(s))
        .map(s -> clause.substring(clause.indexOf(s) + s.length()))
        .map(rest -> rest.substring(0, Math.min(NEGATION, rest.length())))
        .anyMatch(rest -> says(rest, negated));
  }

  /** True if the clause has a word in common with the name, or one for the same thing. */
  private boolean names(String clause, String name) {
    Set<String> wanted = new LinkedHashSet<>(WordParts.of(name));
    String key = Names.key(name).toLowerCase(Locale.ROOT);
    same.stream()
        .filter(group -> group.stream().anyMatch(key::contains))
        .forEach(group -> group.forEach(w -> wanted.addAll(WordParts.of(w))));
    return WordParts.of(clause).stream().anyMatch(wanted::contains);
  }
}
