package trace.session;

import java.util.List;
import java.util.regex.Pattern;
import trace.model.Names;

/**
 * Finds in what people wrote the personal data that never enters a file: mail addresses, telephone
 * numbers, postal addresses, whatever their column is called.
 */
final class Private {
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>()]+@[^\\s@<>()]+\\.[^\\s@<>()]+");

  /** Ten digits or more that begin with 0 or +, with what people put between them. */
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9])[0+]([-‐‑–−ー(). ]{0,2}[0-9]){9,13}(?![0-9])");

  private static final Pattern POSTAL_CODE =
      Pattern.compile("(〒|(?<![0-9-]))[0-9]{3}[-‐−ー][0-9]{4}(?![0-9-])");

  private static final Pattern STREET =
      Pattern.compile("[都道府県].{1,12}[市区町村郡].{1,30}[0-9](丁目|番|号|[-‐−ー][0-9])");

  private static final List<Pattern> ALL = List.of(MAIL, PHONE, POSTAL_CODE, STREET);

  private Private() {}

  /** True if the text holds such data. */
  static boolean isIn(String text) {
    String key = Names.key(text);
    return ALL.stream().anyMatch(p -> p.matcher(key).find());
  }
}
