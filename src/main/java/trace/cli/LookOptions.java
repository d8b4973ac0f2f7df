package trace.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import trace.picture.Theme;

/** How pictures are to look: laid out anew or not, in which colours, how large. */
final class LookOptions {
  private static final double USUAL_SCALE = 2;
  private static final double MOST_SCALE = 8;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--fresh", descriptionKey = "fresh")
  private boolean fresh;

  @Option(names = "--theme", paramLabel = "light|dark|print", descriptionKey = "theme")
  private Theme theme = Theme.LIGHT;

  @Option(names = "--owners", descriptionKey = "owners")
  private boolean owners;

  private double scale = USUAL_SCALE;

  @Option(names = "--scale", paramLabel = "X", descriptionKey = "scale")
  void setScale(double x) {
    if (!(x > 0 && x <= MOST_SCALE)) {
      throw new ParameterException(
          command.commandLine(), "", command.findOption("--scale"), String.valueOf(x));
    }
    scale = x;
  }

  /** True to lay a map out anew, false to keep what an earlier picture shows at its place. */
  boolean isFresh() {
    return fresh;
  }

  Theme theme() {
    return theme;
  }

  /** Pixels of an image for each pixel of the drawing. */
  double scale() {
    return scale;
  }

  /** True to show who looks after what. */
  boolean owners() {
    return owners;
  }

  /** True if pictures look as the documents show them. */
  boolean isUsual() {
    return theme == Theme.LIGHT && !owners;
  }

  /** What another look adds to the name of a picture's file, so that no other is replaced. */
  String suffix() {
    String shown = owners ? "-owners" : "";
    return shown + (theme == Theme.LIGHT ? "" : "-" + theme.name().toLowerCase(Locale.ROOT));
  }
}
