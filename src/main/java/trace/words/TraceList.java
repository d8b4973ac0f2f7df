package trace.words;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import trace.analysis.Digest;
import trace.model.Language;
import trace.model.Names;

/** Many traces, one below the other, as a text for the terminal. */
public final class TraceList {
  private static final int WIDEST_DATE = 16;
  private static final int WIDEST_KIT = 20;
  private static final int NARROWEST_FOLDER = 12;
  private static final String GAP = "  ";

  private final List<Digest> traces;
  private final Texts texts;
  private final Ink ink;
  private final Paragraphs out;
  private final int folders;
  private final int dates;
  private final int kits;

  private TraceList(List<Digest> traces, Language language, int columns, boolean color) {
    this.traces = traces;
    this.texts = Texts.read("overview", language);
    this.ink = new Ink(color);
    this.out = new Paragraphs(columns);
    this.dates = widest("date", WIDEST_DATE, d -> Width.of(Width.harmless(d.date())));
    this.kits = widest("kit", WIDEST_KIT, d -> Width.of(Width.harmless(d.kit())));
    int rest = dates + kits + 5 * GAP.length();
    for (String key : List.of("elements", "loops", "errors")) {
      rest += number(key);
    }
    int room = Math.max(NARROWEST_FOLDER, columns - rest);
    this.folders = widest("folder", room, d -> Width.of(Width.harmless(d.folder())));
  }

  /**
   * The list. Ends with a line feed.
   *
   * @param columns the width of the terminal in columns of one narrow character
   * @param color whether colours may be used
   */
  public static String text(List<Digest> traces, Language language, int columns, boolean color) {
    return new TraceList(traces, language, columns, color).text();
  }

  private int widest(String key, int most, ToIntFunction<Digest> width) {
    int widest = traces.stream().mapToInt(width).max().orElse(0);
    return Math.max(Width.of(texts.raw(key)), Math.min(most, widest));
  }

  private int number(String key) {
    return Math.max(4, Width.of(texts.raw(key)));
  }

  private String text() {
    line(
        texts.raw("folder"),
        ink::faint,
        texts.raw("date"),
        texts.raw("elements"),
        texts.raw("loops"),
        texts.raw("errors"),
        texts.raw("kit"));
    traces.forEach(this::trace);
    return out.text();
  }

  private void trace(Digest d) {
    if (d.unreadable().isPresent()) {
      out.hanging("", 0, d.folder(), ink::bold);
      about(texts.text("unreadable", d.unreadable().get()), UnaryOperator.identity());
      return;
    }
    String loops = d.loops().map(n -> n + (d.moreLoops() ? "+" : "")).orElse("–");
    line(
        Width.harmless(d.folder()),
        ink::bold,
        Width.harmless(d.date()),
        String.valueOf(d.elements()),
        loops,
        String.valueOf(d.errors()),
        Width.harmless(d.kit()));
    boolean named = d.name().isBlank() || Names.same(d.name(), lastOf(d.folder()));
    String about = named ? d.question() : d.name() + between(d) + d.question();
    about(about, ink::faint);
  }

  private String between(Digest d) {
    return d.question().isBlank() ? "" : texts.raw("colon");
  }

  private void about(String text, UnaryOperator<String> ink) {
    if (!text.isBlank()) {
      out.hanging(GAP, GAP.length(), text, ink);
    }
  }

  private static String lastOf(String folder) {
    return folder.substring(Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\')) + 1);
  }

  private void line(String folder, UnaryOperator<String> weight, String... cells) {
    boolean fits = Width.of(folder) <= folders;
    StringBuilder line = new StringBuilder();
    line.append(weight.apply(folder));
    if (!fits) {
      out.line(line.toString());
      line.setLength(0);
    }
    line.append(" ".repeat(fits ? folders - Width.of(folder) : folders));
    line.append(GAP).append(Width.pad(Width.cut(cells[0], dates), dates));
    line.append(GAP).append(Width.padLeft(cells[1], number("elements")));
    line.append(GAP).append(Width.padLeft(cells[2], number("loops")));
    line.append(GAP).append(Width.padLeft(cells[3], number("errors")));
    line.append(GAP).append(Width.cut(cells[4], kits));
    out.line(line.toString());
  }
}
