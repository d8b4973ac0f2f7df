package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.edit.EditResult;
import trace.edit.ElementEdit;
import trace.edit.Heading;
import trace.edit.LinkEdit;
import trace.edit.TraceEditor;
import trace.files.CollectedMaps;
import trace.files.FileProblem;
import trace.files.Loaded;
import trace.files.TraceFiles;
import trace.files.TraceFinder;
import trace.files.Workspace;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Element;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Names;
import trace.model.Session;
import trace.model.Trace;
import trace.session.Contribution;

/** Makes traces of what people wrote, each in a folder of its own; nothing is written over. */
final class Collecting {
  private final OpenedSession opened;
  private final CollectedMaps maps;
  private final Optional<Trace> used;
  private final String kit;

  /** That of the session: the same lines give the same text in whatever language they are read. */
  private final Language language;

  private final Map<String, String> sides = new LinkedHashMap<>();
  private final Function<String, Optional<Kit>> kits;

  Collecting(OpenedSession opened) {
    this.opened = opened;
    this.maps = new CollectedMaps(opened.loaded().folder());
    this.used = used(opened);
    this.language = opened.session().language().orElse(opened.language());
    this.kit = used.map(Trace::kit).orElse(Kits.DEFAULT);
    this.kits = new Workspace().kitsFor(maps.folder().resolve("x").resolve(TraceFinder.FILE_NAME));
    for (Element e : used.map(Trace::elements).orElse(List.of())) {
      sides.putIfAbsent(Names.key(e.name()), e.side());
    }
  }

  /** The first of the session's traces that can be read. */
  private static Optional<Trace> used(OpenedSession opened) {
    for (Path path : opened.loaded().traces()) {
      try {
        Path file = TraceFinder.find(Optional.of(path.toString()), opened.loaded().folder());
        Loaded loaded = TraceFiles.load(file);
        if (loaded.isUsable()) {
          return loaded.trace();
        }
      } catch (FileProblem e) {
        // The session says what is wrong with its traces.
      }
    }
    return Optional.empty();
  }

  CollectedMaps maps() {
    return maps;
  }

  /**
   * A trace of somebody's arrows.
   *
   * @param text the text of its file
   * @param left lines that are no arrow, and arrows that the map cannot hold
   */
  record Made(String text, List<String> left) {}

  /** A trace of what somebody wrote; empty if there is no arrow in it. */
  Optional<Made> trace(Contribution c) {
    List<String> left = new ArrayList<>(c.others());
    String text = begun(c.who());
    EditResult all = with(text, c.arrows(), c.who());
    if (all.text().isPresent()) {
      text = all.text().get();
    } else {
      for (LinkEdit arrow : c.arrows()) {
        EditResult one = with(text, List.of(arrow), c.who());
        text = one.text().orElse(text);
        if (one.text().isEmpty()) {
          left.add(arrow.from() + "→" + arrow.to());
        }
      }
    }
    return c.arrows().isEmpty() ? Optional.empty() : Optional.of(new Made(text, left));
  }

  private String begun(String who) {
    Session session = opened.session();
    Optional<String> scaffold =
        new Workspace().kits(maps.folder()).load(kit).flatMap(k -> scaffold(k));
    Map<String, String> values = new LinkedHashMap<>();
    values.put("trace", used.map(Trace::name).orElse(session.title()));
    values.put("kit", kit);
    values.put("lang", language.code());
    String question =
        session.question().isEmpty() ? used.map(Trace::question).orElse("") : session.question();
    if (!question.isEmpty()) {
      values.put("question", question);
    }
    if (!session.date().isEmpty()) {
      values.put("date", session.date());
    }
    if (Heading.lacks(scaffold.orElse(""), List.of("author")).isEmpty()) {
      values.put("author", who);
      return Heading.fill(scaffold.orElse(""), values);
    }
    String text = Heading.fill(scaffold.orElse(""), values);
    TraceEditor editor = TraceEditor.of(text, kits);
    editor.set("author", who);
    return editor.result().text().orElse(text);
  }

  private Optional<String> scaffold(LoadedKit loaded) {
    return loaded.scaffold(language).filter(s -> Heading.lacks(s, Heading.KEYS).isEmpty());
  }

  private EditResult with(String text, List<LinkEdit> arrows, String who) {
    TraceEditor editor = TraceEditor.of(text, kits);
    Optional<String> by = Optional.of(who).filter(w -> !w.isEmpty());
    for (LinkEdit arrow : arrows) {
      for (String name : List.of(arrow.from(), arrow.to())) {
        Optional<String> side = Optional.ofNullable(sides.get(Names.key(name)));
        side.ifPresent(s -> editor.add(ElementEdit.of(name, side)));
      }
      editor.link(arrow.with(Optional.empty(), List.of(), List.of(), Optional.empty(), by), true);
    }
    return editor.result();
  }

  /**
   * A trace that somebody made with the tool: as it is, but with its author where none is named.
   */
  static String own(Loaded loaded, String who, Function<String, Optional<Kit>> kits) {
    boolean named = loaded.trace().filter(t -> !t.author().isEmpty()).isPresent();
    if (named || !loaded.isUsable()) {
      return loaded.text();
    }
    TraceEditor editor = TraceEditor.of(loaded.text(), kits);
    editor.set("author", who);
    return editor.result().text().orElse(loaded.text());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
