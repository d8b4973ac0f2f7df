package trace.cli.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.edit.Change;
import trace.edit.EditResult;
import trace.edit.ElementEdit;
import trace.edit.LinkEdit;
import trace.edit.TraceEditor;
import trace.model.Kit;
import trace.model.Names;
import trace.model.Problem;
import trace.model.Trace;
import trace.yaml.TraceReader;

/**
 * What was typed at once, one line or a pasted block, and what was answered about its new names
 * since. It can be written anew from the text it began with, so that an answer leaves the same file
 * as if it had been known from the start.
 */
final class Entry {
  private final List<Wish> wishes;
  private final Function<String, Optional<Kit>> kits;
  private final Map<String, String> sides = new LinkedHashMap<>();
  private final Map<String, String> same = new LinkedHashMap<>();

  /** A line that was done. */
  record Done(Wish wish, List<Change> changes) {}

  /** A line that could not be done. */
  record Refused(Wish wish, List<Problem> problems) {}

  /**
   * The text with all lines done that can be done.
   *
   * @param begun the text it began with
   * @param before what the file said before
   * @param after what it says now
   */
  record Written(
      String begun,
      String text,
      Optional<Trace> before,
      Optional<Trace> after,
      List<Done> done,
      List<Refused> refused) {}

  Entry(List<Wish> wishes, Function<String, Optional<Kit>> kits) {
    this.wishes = List.copyOf(wishes);
    this.kits = kits;
  }

  /** Everything that was typed, line by line. */
  String said() {
    return String.join("\n", wishes.stream().map(w -> w.line().text()).toList());
  }

  /** A new name stands on this side. */
  void stands(String name, String side) {
    sides.put(Names.key(name), side);
  }

  /** A new name means an element that was there already. */
  void means(String name, String known) {
    same.put(Names.key(name), known);
  }

  /** Its last arrow, between the names that are meant. */
  Optional<LinkEdit> lastLink() {
    LinkEdit last = null;
    for (Wish wish : wishes) {
      for (LinkEdit link : wish.links()) {
        last = between(meant(link.from()), meant(link.to()), link);
      }
    }
    return Optional.ofNullable(last);
  }

  /** Writes it into a text: at once if all of it can be done, else line by line. */
  Written write(String before) {
    Optional<Trace> first = TraceReader.read(before, kits).trace();
    if (wishes.size() > 1) {
      TraceEditor editor = TraceEditor.of(before, kits);
      wishes.forEach(w -> wish(editor, w));
      EditResult all = editor.result();
      if (all.text().isPresent()) {
        List<Done> done = List.of(new Done(together(), all.changes()));
        return new Written(before, all.text().get(), first, all.trace(), done, List.of());
      }
    }
    String text = before;
    Optional<Trace> after = first;
    List<Done> done = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Wish wish : wishes) {
      TraceEditor editor = TraceEditor.of(text, kits);
      wish(editor, wish);
      EditResult result = editor.result();
      if (result.text().isPresent()) {
        text = result.text().get();
        after = result.trace();
        done.add(new Done(wish, result.changes()));
      } else {
        refused.add(new Refused(wish, result.problems()));
      }
    }
    return new Written(before, text, first, after, done, refused);
  }

  private Wish together() {
    List<LinkEdit> links = new ArrayList<>();
    List<ElementEdit> elements = new ArrayList<>();
    wishes.forEach(w -> links.addAll(w.links()));
    wishes.forEach(w -> elements.addAll(w.elements()));
    return new Wish(wishes.get(0).line(), links, elements);
  }

  private void wish(TraceEditor editor, Wish wish) {
    for (ElementEdit e : wish.elements()) {
      if (!same.containsKey(Names.key(e.name()))) {
        Optional<String> side = Optional.ofNullable(sides.get(Names.key(e.name())));
        editor.add(ElementEdit.of(e.name(), side.or(e::side)));
      }
    }
    for (LinkEdit link : wish.links()) {
      String from = meant(link.from());
      String to = meant(link.to());
      for (String name : List.of(from, to)) {
        String side = sides.get(Names.key(name));
        if (side != null) {
          editor.add(ElementEdit.of(name, Optional.of(side)));
        }
      }
      editor.link(between(from, to, link), true);
    }
  }

  private String meant(String name) {
    return same.getOrDefault(Names.key(name), name);
  }

  private static LinkEdit between(String from, String to, LinkEdit l) {
    return new LinkEdit(
        from,
        to,
        l.sign(),
        l.delaySaid(),
        l.delay(),
        l.why(),
        l.sources(),
        l.against(),
        l.owner(),
        l.by());
  }
}
