package trace.yaml;

import java.util.List;
import java.util.Optional;
import trace.model.Kit;
import trace.model.LocalText;
import trace.model.Problem;
import trace.model.Side;

/** What the tests of this room share: a kit with one more side, and problems as short texts. */
final class Kits {
  private static final LocalText NONE = new LocalText("", "");

  private Kits() {}

  static Optional<Kit> find(String name) {
    List<Side> sides = new java.util.ArrayList<>(Side.BUILT_IN);
    sides.add(new Side("maker", new LocalText("作り手", "Makers"), List.of("生産者")));
    Kit kit = new Kit(name, NONE, NONE, sides, List.of(), List.of());
    return name.equals("systemic") || name.equals("worksheet")
        ? Optional.of(kit)
        : Optional.empty();
  }

  static Reading read(String text) {
    return TraceReader.read(text, Kits::find);
  }

  /** {@code KIND line:column+length [arguments] | suggestion}. */
  static String shown(Problem p) {
    String at = p.position().map(x -> x.line() + ":" + x.column() + "+" + x.length()).orElse("-");
    boolean keys = p.arguments().size() > 1 && p.arguments().get(1).contains(", ");
    String arguments = keys ? "[" + p.arguments().get(0) + ", …]" : p.arguments().toString();
    return p.kind() + " " + at + " " + arguments + p.suggestion().map(s -> " | " + s).orElse("");
  }
}
