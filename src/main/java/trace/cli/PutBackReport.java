package trace.cli;

import java.util.List;
import trace.edit.Change;
import trace.edit.EditResult;
import trace.edit.Remains;
import trace.words.Width;

/**
 * How to undo a removal: the commands, what must be written back by hand, what comes back
 * otherwise.
 */
final class PutBackReport {
  /** How many lines are shown of what comes back otherwise. */
  private static final int SHOWN = 12;

  private final Console console;
  private final Texts texts;

  PutBackReport(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  void tell(EditResult result) {
    List<Change> back = result.changes().stream().filter(c -> !c.putBack().isEmpty()).toList();
    Remains remains = result.remains();
    if (!back.isEmpty()) {
      console.line(texts.get("put.back"));
      for (Change c : back) {
        List<String> words = c.putBack().stream().map(Typed::argument).toList();
        console.line("  trace " + String.join(" ", words));
      }
    }
    if (!remains.byHand().isEmpty()) {
      console.line(texts.get("put.back.hand"));
      for (Remains.Part part : remains.byHand()) {
        String kind = texts.get("use." + part.kind());
        console.line("  " + texts.get("put.back.part", kind, Width.harmless(part.what())));
        part.lines().forEach(l -> line("    ", l));
      }
    }
    if (!back.isEmpty() && !remains.exact() && remains.elsewhere().isEmpty()) {
      console.line(texts.get("put.back.blank"));
    } else if (!back.isEmpty() && !remains.elsewhere().isEmpty()) {
      elsewhere(remains.elsewhere());
    }
  }

  private void elsewhere(List<Remains.Line> lines) {
    console.line(texts.get("put.back.elsewhere"));
    lines.stream().limit(SHOWN).forEach(l -> line("  ", l));
    if (lines.size() > SHOWN) {
      console.line("  " + texts.get("put.back.more", lines.size() - SHOWN));
    }
  }

  private void line(String indent, Remains.Line line) {
    console.line(indent + texts.get("put.back.line", line.number(), Width.harmless(line.text())));
  }
}
