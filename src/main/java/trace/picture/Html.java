package trace.picture;

import trace.picture.scene.SvgWriter;

/** Writes HTML, a text at a time; owns its escaping. What a person typed stays text. */
final class Html {
  private final StringBuilder out = new StringBuilder(65_536);

  /** Markup as it is, never with anything a person typed. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text, also within a quoted attribute. */
  Html text(String typed) {
    out.append(SvgWriter.escape(typed));
    return this;
  }

  /** A name, kept from turning the direction of what stands beside it. */
  Html name(String typed) {
    return raw("<bdi>").text(typed).raw("</bdi>");
  }

  /** An element that holds text; nothing if there is none. */
  Html element(String tag, String attributes, String typed) {
    return typed.isBlank()
        ? this
        : raw("<" + tag + attributes + ">").text(typed).raw("</" + tag + ">\n");
  }

  /** An address of the web as a link that tells its target nothing; else plain text. */
  Html link(String url, String typed) {
    String lower = url.strip().toLowerCase(java.util.Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return web
        ? raw("<a rel=\"noopener noreferrer\" href=\"")
            .text(url.strip())
            .raw("\">")
            .text(typed)
            .raw("</a>")
        : text(typed);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
