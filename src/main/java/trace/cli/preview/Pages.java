package trace.cli.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Language;
import trace.picture.ComparedParts;
import trace.words.ComparedWords;
import trace.words.Texts;

/**
 * What stands at each address. There is nothing else: an address that is not known here is not
 * found. Names of elements stand in the pages as text and need no script.
 */
final class Pages {
  /** Allows nothing at all. */
  static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";

  private static final String OWN =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src"
          + " 'self'; base-uri 'none'; form-action 'none'";

  /** The policy a page brings along, with the hashes of its own script and style. */
  private static final Pattern BROUGHT =
      Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

  private static final Pattern OF_TRACE = Pattern.compile("([0-9]{1,4})/([a-z]*)");

  /** What is sent. */
  record Content(String type, String policy, String text) {
    static Content plain(String text) {
      return new Content("text/plain; charset=utf-8", NOTHING, text);
    }

    private static Content html(String policy, String text) {
      return new Content("text/html; charset=utf-8", policy, text);
    }
  }

  private final List<Followed> traces;
  private final Language language;
  private final Texts texts;

  Pages(List<Followed> traces, Language language) {
    this.traces = traces;
    this.language = language;
    this.texts = Texts.read(Pages.class, "preview", language);
  }

  /** What stands at a path behind the secret; null if nothing does. */
  Content at(String path) {
    switch (path) {
      case "":
        return Content.html(OWN, traces.size() == 1 ? frame(0, "0/") : index());
      case "live.js":
        return new Content("text/javascript; charset=utf-8", NOTHING, resource("live.js"));
      case "live.css":
        return new Content("text/css; charset=utf-8", NOTHING, resource("live.css"));
      case "wall":
        return Content.html(OWN, wall());
      default:
        Matcher m = OF_TRACE.matcher(path);
        return m.matches() && Integer.parseInt(m.group(1)) < traces.size()
            ? of(Integer.parseInt(m.group(1)), m.group(2))
            : null;
    }
  }

  private Content of(int index, String what) {
    Optional<Shown> shown = traces.get(index).state().shown();
    return switch (what) {
      case "" -> Content.html(OWN, frame(index, ""));
      case "page" -> shown.map(s -> Content.html(policy(s.page()), s.page())).orElse(null);
      case "slides" -> Content.html(OWN, slides(index));
      case "report" -> shown.map(s -> Content.html(policy(s.report()), s.report())).orElse(null);
      default -> null;
    };
  }

  private static String policy(String page) {
    Matcher m = BROUGHT.matcher(page);
    return m.find() ? m.group(1) : NOTHING;
  }

  private StringBuilder head(String title, String up, String kind, String events) {
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"").append(language.code()).append("\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\"");
    out.append(" content=\"width=device-width, initial-scale=1\">\n<title>");
    out.append(escaped(title)).append("</title>\n<link rel=\"stylesheet\" href=\"");
    out.append(up).append("live.css\">\n<script defer src=\"").append(up).append("live.js\">");
    out.append("</script>\n</head>\n<body class=\"").append(kind).append("\" data-events=\"");
    return out.append(events).append("\">\n");
  }

  /** The map of one trace in a frame, with what is said around it. */
  private String frame(int index, String lead) {
    Followed trace = traces.get(index);
    String up = lead.isEmpty() ? "../" : "";
    String title = isAlone(trace) ? trace.title() : trace.title() + " ― " + trace.by();
    StringBuilder out = head(title, up, "map", lead + "events");
    out.append("<header><h1>").append(escaped(title)).append("</h1>\n<nav>");
    if (traces.size() > 1) {
      link(out, up.isEmpty() ? "./" : up, "all");
    }
    link(out, lead + "slides", "slides");
    link(out, lead + "report", "report");
    out.append("</nav></header>\n");
    problem(out, trace);
    Optional<Shown> shown = trace.state().shown();
    out.append("<main>");
    if (shown.isPresent() && shown.get().slides().isEmpty()) {
      out.append(picture(shown.get()));
    } else if (shown.isPresent()) {
      out.append("<iframe title=\"").append(escaped(texts.text("map")));
      out.append("\" src=\"").append(lead).append("page\"></iframe>");
    }
    out.append("</main>\n<footer>");
    out.append("<section class=\"questions\"><h2>").append(escaped(texts.text("questions")));
    out.append("</h2><ol>");
    shown.map(Shown::questions).orElse(List.of()).forEach(q -> item(out, q));
    out.append("</ol></section>\n<noscript><ul>");
    shown
        .map(Shown::slides)
        .orElse(List.of())
        .forEach(s -> item(out, s.title() + "  " + s.story()));
    return out.append("</ul></noscript></footer>\n</body>\n</html>\n").toString();
  }

  private static void item(StringBuilder out, String text) {
    out.append("<li>").append(escaped(text)).append("</li>");
  }

  private void link(StringBuilder out, String to, String key) {
    out.append("<a href=\"")
        .append(to)
        .append("\">")
        .append(escaped(texts.text(key)))
        .append("</a> ");
  }

  /** What is wrong with the file now; hidden while nothing is. */
  private void problem(StringBuilder out, Followed trace) {
    String text = trace.state().problem();
    out.append("<div class=\"problem\" role=\"status\"").append(text.isEmpty() ? " hidden>" : ">");
    out.append("<p>").append(escaped(texts.text("broken"))).append("</p><pre>");
    out.append(escaped(text)).append("</pre></div>\n");
  }

  /** One picture at a time, for a projector; one below the other without the script. */
  private String slides(int index) {
    Followed trace = traces.get(index);
    StringBuilder out = head(trace.title(), "../", "slides", "events");
    problem(out, trace);
    out.append("<main>");
    for (Shown.Slide slide : trace.state().shown().map(Shown::slides).orElse(List.of())) {
      out.append("<section class=\"slide\" data-title=\"").append(escaped(slide.title()));
      out.append("\"><h1>").append(escaped(slide.title())).append("</h1>\n<div class=\"picture\">");
      out.append(slide.svg()).append("</div>\n<p>").append(escaped(slide.story()));
      out.append("</p></section>\n");
    }
    out.append("</main>\n<p class=\"keys\">").append(escaped(texts.text("keys")));
    return out.append("</p>\n</body>\n</html>\n").toString();
  }

  private String index() {
    StringBuilder out = head(texts.text("traces"), "", "index", "");
    out.append("<header><h1>").append(escaped(texts.text("traces"))).append("</h1>\n<nav>");
    link(out, "wall", "wall");
    out.append("</nav></header>\n<main><ul>");
    for (int i = 0; i < traces.size(); i++) {
      out.append("<li><a href=\"").append(i).append("/\">");
      out.append(escaped(name(traces.get(i)))).append("</a></li>\n");
    }
    return out.append("</ul></main>\n</body>\n</html>\n").toString();
  }

  /** True if nothing else has the same title. */
  private boolean isAlone(Followed trace) {
    return traces.stream().filter(t -> t.title().equals(trace.title())).count() < 2;
  }

  /** What a trace is called among the others: where several trace the same, who made it. */
  private String name(Followed trace) {
    return isAlone(trace) ? trace.title() : trace.by();
  }

  /**
   * みんなの図: the maps beside each other, without those in which there is nothing yet, and what they
   * have in common.
   */
  private String wall() {
    ComparedWords compared = new ComparedWords(language);
    StringBuilder out = head(texts.text("wall"), "", "wall", "events");
    out.append("<header><h1>").append(escaped(texts.text("wall"))).append("</h1>\n<nav>");
    link(out, "./", "all");
    out.append("</nav></header>\n<main>\n");
    for (int i = 0; i < traces.size(); i++) {
      Followed trace = traces.get(i);
      if (trace.isEmpty()) {
        continue;
      }
      out.append("<article><h2><a href=\"").append(i);
      out.append("/\">").append(escaped(name(trace))).append("</a></h2>\n<div class=\"picture\">");
      trace.state().shown().ifPresent(s -> out.append(picture(s)));
      trace.state().shown().ifPresent(s -> compared.with(trace.by(), s.trace()));
      out.append("</div></article>\n");
    }
    out.append(ComparedParts.html(compared.parts()));
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  /** The whole map, or a sentence where there are too many elements for a picture. */
  private String picture(Shown shown) {
    return shown.slides().isEmpty()
        ? "<p>" + escaped(texts.text("large")) + "</p>"
        : shown.slides().get(0).svg();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
