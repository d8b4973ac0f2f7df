package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.edit.LinkEdit;
import trace.files.FileProblem;
import trace.model.Language;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Side;

/** Why what was typed after {@code trace add} is hardly meant as the name of an element. */
final class AddRefusals {
  private final Language language;
  private final Texts texts;
  private final Editing editing;

  AddRefusals(Language language, Editing editing) {
    this.language = language;
    this.texts = Texts.of(language);
    this.editing = editing;
  }

  /**
   * All reasons at once, in words.
   *
   * @param side the side asked for; null if none was
   */
  List<String> of(Lines lines, String side) throws FileProblem {
    List<String> refused = new ArrayList<>();
    for (Lines.Line line : lines.all()) {
      String name = line.text();
      if (LinkEdit.read(name).link().isPresent()) {
        refused.add(texts.get("add.arrow", name, Typed.argument(name)));
      } else {
        withSide(name).ifPresent(refused::add);
      }
    }
    if (side != null && side(side).isEmpty()) {
      refused.add(unknown(side));
    }
    return refused;
  }

  /** The file is only read where the built-in sides do not do. */
  private Optional<Side> side(String text) throws FileProblem {
    Optional<Side> builtIn = called(text, Side.BUILT_IN);
    return builtIn.isPresent() ? builtIn : called(text, editing.sides());
  }

  private static Optional<Side> called(String text, List<Side> sides) {
    return sides.stream().filter(s -> s.isCalled(text)).findFirst();
  }

  /** A side and a colon before the name, as the file has them. */
  private Optional<String> withSide(String name) throws FileProblem {
    String[] halves = name.split("[:：]", 2);
    if (halves.length < 2 || Names.trim(halves[1]).isEmpty()) {
      return Optional.empty();
    }
    return side(Names.trim(halves[0]))
        .map(s -> s.title().in(language))
        .map(
            title ->
                texts.get(
                    "add.side",
                    name,
                    Typed.argument(Names.trim(halves[1])),
                    Typed.argument(title)));
  }

  private String unknown(String side) throws FileProblem {
    List<String> titles = editing.sides().stream().map(s -> s.title().in(language)).toList();
    String text = texts.get("bad.value", "--side", side, String.join(" | ", titles));
    Optional<String> near =
        titles.stream()
            .filter(t -> t.contains(side))
            .findFirst()
            .or(() -> Nearest.of(side, titles));
    return near.map(n -> text + "\n" + texts.get("perhaps", n)).orElse(text);
  }
}
