package trace.model;

import java.util.List;

/**
 * A side (立場) on which elements stand.
 *
 * @param key its key in files, such as {@code company}
 * @param title how it is shown, such as 企業
 * @param aliases other spellings that are read as this side
 */
public record Side(String key, LocalText title, List<String> aliases) {
  public Side {
    aliases = List.copyOf(aliases);
  }

  /** The key of elements whose side nobody has said yet. */
  public static final String UNSORTED = "unsorted";

  /** The sides every trace has, in the order in which they are shown. */
  public static final List<Side> BUILT_IN =
      List.of(
          side("company", "企業", "Company", "会社", "自社"),
          side("customer", "顧客", "Customer", "お客", "お客様", "生活者"),
          side("society", "社会・地域", "Society", "社会", "地域"),
          side("partner", "パートナー", "Partner", "取引先", "協力者"),
          side("competitor", "競合", "Competitor", "競合他社"),
          side(UNSORTED, "未分類", "Unsorted", "未定"));

  private static Side side(String key, String ja, String en, String... aliases) {
    return new Side(key, new LocalText(ja, en), List.of(aliases));
  }

  /** True if the text names this side, by key, title or alias, whatever its width or case. */
  public boolean isCalled(String text) {
    String t = Names.key(text);
    return t.equalsIgnoreCase(key)
        || t.equals(Names.key(title.ja()))
        || t.equalsIgnoreCase(Names.key(title.en()))
        || aliases.stream().anyMatch(a -> t.equals(Names.key(a)));
  }
}
