package trace.cli;

import java.util.List;
import trace.cli.CommandTree.Entry;
import trace.cli.CommandTree.Purpose;
import trace.model.Language;
import trace.words.Width;

/** What {@code trace} alone says: how to begin, then every other command by what it is for. */
final class Overview {
  /** The commands a newcomer needs, in the order in which they are needed. */
  private static final List<String> FIRST = List.of("new", "record", "show", "check", "render");

  private final trace.words.Texts texts;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private Overview(Language language, int width) {
    this.texts = HelpTexts.all(language);
    this.width = width;
  }

  /**
   * The text, with a line feed after each line.
   *
   * @param width the columns of the terminal
   */
  static String of(Language language, int width) {
    return new Overview(language, width).text();
  }

  private String text() {
    out.append(texts.raw("overview.title")).append("\n\n");
    out.append(texts.raw("overview.first")).append('\n');
    int column = FIRST.stream().mapToInt(n -> Width.of(typed(n))).max().orElse(0);
    FIRST.forEach(n -> row(typed(n), n, column));
    int names = CommandTree.ALL.stream().mapToInt(e -> e.name().length()).max().orElse(0);
    for (Purpose purpose : Purpose.values()) {
      List<Entry> rest =
          CommandTree.ALL.stream()
              .filter(e -> e.purpose() == purpose && !FIRST.contains(e.name()))
              .toList();
      if (!rest.isEmpty()) {
        out.append('\n').append(texts.raw("overview." + purpose)).append('\n');
        rest.forEach(e -> row(e.name(), e.name(), names));
      }
    }
    return out.append('\n').append(texts.raw("overview.more")).toString();
  }

  /** How a command is typed with what it cannot do without. */
  private String typed(String name) {
    return texts.raw(name + "|typed");
  }

  private void row(String left, String name, int column) {
    List<String> lines = Width.wrap(HelpTexts.line(texts, name), width - column - 4);
    out.append("  ").append(Width.pad(left, column)).append("  ").append(lines.get(0)).append('\n');
    for (String more : lines.subList(1, lines.size())) {
      out.append(" ".repeat(column + 4)).append(more).append('\n');
    }
  }
}
