package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.files.FolderName;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Side;
import trace.picture.Part;
import trace.words.LoopWords;

/** Which part of a map is wanted: a loop, what lies around an element, or a side. */
final class PartOptions {
  private static final int STEPS = 2;
  private static final int MOST_NAMES = 20;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--loop", paramLabel = "R1", descriptionKey = "loop")
  private String loop;

  @Option(names = "--around", paramLabel = "NAME", descriptionKey = "around")
  private String around;

  @Option(names = "--side", paramLabel = "SIDE", descriptionKey = "part-side")
  private String side;

  private int steps = STEPS;

  @Option(names = "--steps", paramLabel = "N", descriptionKey = "steps")
  void setSteps(int n) {
    if (n < 1) {
      throw new ParameterException(
          command.commandLine(), "", command.findOption("--steps"), String.valueOf(n));
    }
    steps = n;
  }

  /**
   * A part that was asked for.
   *
   * @param part what is shown
   * @param file the name of its files, without ending
   * @param title what stands above
   */
  record Chosen(Part part, String file, String title) {}

  /** Says why there is no such part. */
  static final class NoSuchPart extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchPart(String message) {
      super(message);
    }
  }

  /** The part asked for, if one was. */
  Optional<Chosen> chosen(Opened opened, Loops loops) throws NoSuchPart {
    Texts texts = Texts.of(opened.language());
    long asked = Stream.of(loop, around, side).filter(o -> o != null).count();
    if (asked > 1) {
      throw new NoSuchPart(texts.get("part.one"));
    }
    if (asked == 0) {
      return Optional.empty();
    }
    CausalMap map = opened.map();
    return Optional.of(
        loop != null
            ? loop(map, loops, opened, texts)
            : around != null ? around(map, loops, opened, texts) : side(map, loops, opened, texts));
  }

  private Chosen loop(CausalMap map, Loops loops, Opened opened, Texts texts) throws NoSuchPart {
    String name = Names.key(loop);
    Optional<Loop> found =
        loops
            .labelled(name)
            .or(
                () ->
                    loops.all().stream()
                        .filter(l -> l.name().map(Names::key).filter(name::equals).isPresent())
                        .findFirst());
    if (found.isEmpty()) {
      List<String> names = new ArrayList<>();
      loops.all().forEach(l -> names.add(l.label()));
      loops.all().forEach(l -> l.name().ifPresent(names::add));
      String known = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
      throw new NoSuchPart(
          names.isEmpty() ? texts.get("name.no.loops") : texts.get("part.no.loop", loop, known));
    }
    String title = new LoopWords(map, opened.language()).title(found.get());
    return new Chosen(
        Part.loops(map, List.of(found.get())), Rendering.figureName(found.get()), title);
  }

  private Chosen around(CausalMap map, Loops loops, Opened opened, Texts texts) throws NoSuchPart {
    Optional<Integer> element = map.index(around);
    if (element.isEmpty()) {
      List<String> names = map.elements().stream().map(e -> e.name()).toList();
      throw new NoSuchPart(
          texts.get("part.no.element", around) + perhaps(Nearest.of(around, names), texts));
    }
    String name = map.element(element.get()).name();
    String title = texts.get("part.around", opened.trace().name(), name, steps);
    Part part = Part.around(map, loops, element.get(), steps);
    String file = FolderName.of("part-" + name) + (steps == STEPS ? "" : "-" + steps);
    return new Chosen(part, file, title);
  }

  private Chosen side(CausalMap map, Loops loops, Opened opened, Texts texts) throws NoSuchPart {
    Language language = opened.language();
    List<Side> sides = opened.kit().sides();
    Optional<Side> found = sides.stream().filter(s -> s.isCalled(side)).findFirst();
    List<String> titles = sides.stream().map(s -> s.title().in(language)).toList();
    if (found.isEmpty()) {
      throw new NoSuchPart(
          texts.get("bad.value", "--side", side, String.join(" | ", titles))
              + perhaps(Nearest.of(side, titles), texts));
    }
    String shown = found.get().title().in(language);
    Part part = Part.side(map, loops, found.get().key());
    if (part.elements().isEmpty()) {
      throw new NoSuchPart(texts.get("part.empty.side", shown));
    }
    String title = texts.get("part.side", opened.trace().name(), shown);
    return new Chosen(part, FolderName.of("part-" + found.get().key()), title);
  }

  private static String perhaps(Optional<String> near, Texts texts) {
    return near.map(n -> "\n" + texts.get("perhaps", n)).orElse("");
  }
}
