package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trace.document.DraftNaming;
import trace.edit.Change;
import trace.edit.EditResult;
import trace.files.DraftFile;
import trace.files.FileProblem;
import trace.model.NamedLoop;
import trace.model.Trace;
import trace.words.Width;

/** Says in which lines of the writer's drafts a name still stands that the trace has no more. */
final class DraftMentions {
  /** So many lines are named for each draft. */
  private static final int MOST = 8;

  private final Surroundings surroundings;
  private final Texts texts;

  DraftMentions(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  /** Looks through the drafts beside a trace; they are not changed. */
  void tell(Path trace, EditResult result) {
    List<Path> drafts = List.of();
    for (Change change : result.changes()) {
      String old =
          switch (change.kind()) {
            case ELEMENT_RENAMED, LOOP_RENAMED -> change.before();
            case ELEMENT_REMOVED, LOOP_REMOVED -> change.subject();
            default -> "";
          };
      if (!old.isEmpty()) {
        drafts = drafts.isEmpty() ? DraftFile.beside(trace) : drafts;
        drafts.forEach(d -> tell(d, old, names(result)));
      }
    }
  }

  private void tell(Path draft, String old, List<String> names) {
    List<String> lines =
        DraftNaming.naming(text(draft), old, names).stream().map(String::valueOf).toList();
    if (!lines.isEmpty()) {
      String shown = surroundings.shown(draft) + ":" + lines.get(0);
      List<String> more = lines.subList(1, Math.min(MOST, lines.size()));
      String dots = lines.size() > MOST ? texts.get("draft.name.dots") : "";
      String rest = more.isEmpty() ? "" : texts.get("draft.name.more", listed(more) + dots);
      surroundings.console().message(texts.get("draft.name", shown, rest, Width.harmless(old)));
    }
  }

  private String listed(List<String> lines) {
    return String.join(texts.get("draft.name.comma"), lines);
  }

  private static String text(Path draft) {
    try {
      return DraftFile.read(draft).orElse("");
    } catch (FileProblem e) {
      // An export says what is wrong with the file; this was only a hint.
      return "";
    }
  }

  /** The names there were, of elements and of loops. */
  private static List<String> names(EditResult result) {
    List<String> names = new ArrayList<>();
    for (Trace t : result.before().stream().toList()) {
      t.elements().forEach(e -> names.add(e.name()));
      t.loops().stream().map(NamedLoop::name).forEach(names::add);
    }
    return names;
  }
}
