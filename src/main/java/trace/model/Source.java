package trace.model;

/**
 * Where something is reported or was seen.
 *
 * @param key its number or short name in the file, as written
 * @param title its title
 * @param kind its kind, as written (報道, 観察, 推測, …), or empty
 * @param url its address, or empty
 * @param date when it appeared or was seen, as written, or empty
 * @param accessed when it was read, as written, or empty
 * @param page the page or place within it, or empty
 * @param note anything else, or empty
 */
public record Source(
    String key,
    String title,
    String kind,
    String url,
    String date,
    String accessed,
    String page,
    String note) {

  /** True for a guess ({@code kind: 推測}) or an AI's answer: such a source supports nothing. */
  public boolean isGuess() {
    String k = Names.key(kind);
    return k.equals("推測")
        || k.equalsIgnoreCase("guess")
        || k.equalsIgnoreCase("ai")
        || k.equals("生成AI")
        || k.equals("人工知能");
  }
}
