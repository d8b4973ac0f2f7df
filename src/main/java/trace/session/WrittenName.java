package trace.session;

import trace.model.Names;

/** How somebody's name is known again in whatever way it was typed. */
final class WrittenName {
  /** Kanji of names that are often typed in another form, and that form. */
  private static final String VARIANTS = "髙高﨑崎斎斉齋斉齊斉邊辺邉辺濵浜濱浜德徳𠮷吉";

  private WrittenName() {}

  /** The form in which two names are the same: without spaces, of whatever width. */
  static String key(String name) {
    StringBuilder out = new StringBuilder();
    Names.key(name)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  static boolean same(String a, String b) {
    return key(a).equals(key(b));
  }

  /** True for two names that only differ in the form of a kanji: they may be two people. */
  static boolean alike(String a, String b) {
    return !same(a, b) && usual(a).equals(usual(b));
  }

  private static String usual(String name) {
    StringBuilder out = new StringBuilder();
    int[] variants = VARIANTS.codePoints().toArray();
    key(name)
        .codePoints()
        .map(
            c -> {
              for (int i = 0; i < variants.length; i += 2) {
                if (variants[i] == c) {
                  return variants[i + 1];
                }
              }
              return c;
            })
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
