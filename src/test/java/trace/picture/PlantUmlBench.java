package trace.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.picture.layout.Chart;
import trace.picture.layout.Curve;
import trace.picture.layout.Label;
import trace.picture.layout.Mark;

/**
 * A map as PlantUML draws it with Smetana, its own port of Graphviz. It cannot be told the sizes of
 * boxes: names are replaced by letters that take about as much room.
 */
final class PlantUmlBench {
  private static final Pattern BOX =
      Pattern.compile(
          "<!--entity n(\\d+)--><g[^>]*id=\"(\\w+)\"[^>]*><rect([^>]*)/>", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile(
          "data-entity-1=\"(\\w+)\" data-entity-2=\"(\\w+)\"[^>]*>(.*?)</g>", Pattern.DOTALL);
  private static final Pattern PATH = Pattern.compile("<path d=\"M([^\"]*)\"");
  private static final Pattern TEXT = Pattern.compile("<text ([^>]*)>");

  /** The width of the letter that stands for others, in pixels, at the size of labels. */
  private static final double LETTER = 12.9;

  private PlantUmlBench() {}

  /** What it draws; the jar is that of {@code plantuml-mit}. */
  static PictureBench.Drawing drawing(CausalMap map, List<Label> labels, String jar)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "java",
                "-Djava.awt.headless=true",
                "-cp",
                jar,
                "net.sourceforge.plantuml.Run",
                "-tsvg",
                "-pipe")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(text(map, labels).getBytes(StandardCharsets.UTF_8));
    }
    String svg = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return read(map, labels, svg);
  }

  private static String text(CausalMap map, List<Label> labels) {
    StringBuilder b = new StringBuilder("@startuml\n!pragma layout smetana\n");
    b.append("skinparam defaultFontSize 15\n");
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int letters = (int) Math.max(1, Math.round((label.width() - 20) / LETTER));
      String line = "M".repeat(letters);
      String lines = (line + "\\n").repeat(label.lines().size() - 1) + line;
      b.append("rectangle \"" + lines + "\" as n" + i + "\n");
    }
    for (Arrow a : map.arrows()) {
      b.append("n" + a.from() + " --> n" + a.to() + " : +\n");
    }
    return b.append("@enduml\n").toString();
  }

  private static PictureBench.Drawing read(CausalMap map, List<Label> labels, String svg)
      throws IOException {
    Map<String, Integer> elements = new LinkedHashMap<>();
    List<Chart.Box> boxes = new ArrayList<>();
    for (Matcher m = BOX.matcher(svg); m.find(); ) {
      int i = Integer.parseInt(m.group(1));
      elements.put(m.group(2), i);
      double w = number(m.group(3), "width");
      double h = number(m.group(3), "height");
      Label l = labels.get(i);
      Label drawn = new Label(l.full(), l.lines(), l.widths(), w, h);
      double x = number(m.group(3), "x") + w / 2;
      boxes.add(new Chart.Box(i, drawn, x, number(m.group(3), "y") + h / 2));
    }
    List<PictureBench.Spline> splines = new ArrayList<>();
    List<Mark> signs = new ArrayList<>();
    for (Matcher m = LINK.matcher(svg); m.find(); ) {
      Arrow arrow =
          PictureBench.next(map, splines, elements.get(m.group(1)), elements.get(m.group(2)));
      Matcher text = TEXT.matcher(m.group(3));
      if (text.find()) {
        double x = number(text.group(1), "x") + number(text.group(1), "textLength") / 2;
        double y = number(text.group(1), "y") - 5;
        signs.add(new Mark(Mark.Kind.SIGN, splines.size(), x, y, 1, 0));
      }
      splines.add(new PictureBench.Spline(arrow, pieces(m.group(3))));
    }
    if (boxes.size() != labels.size() || splines.size() != map.arrows().size()) {
      throw new IOException("PlantUML draws " + boxes.size() + " boxes, " + splines.size());
    }
    return new PictureBench.Drawing(
        boxes, splines, signs, number(svg, "width"), number(svg, "height"));
  }

  private static List<Curve> pieces(String link) throws IOException {
    Matcher path = PATH.matcher(link);
    if (!path.find()) {
      throw new IOException("an arrow without a course");
    }
    String[] at = path.group(1).replaceAll("[CL]", " ").trim().split("[ ,]+");
    List<Curve> pieces = new ArrayList<>();
    for (int i = 0; i + 7 < at.length; i += 6) {
      double[] p = new double[8];
      for (int k = 0; k < 8; k++) {
        p[k] = Double.parseDouble(at[i + k]);
      }
      pieces.add(new Curve(p));
    }
    return pieces;
  }

  private static double number(String attributes, String name) {
    Matcher m = Pattern.compile("\\b" + name + "=\"([-0-9.]+)(?:px)?\"").matcher(attributes);
    return m.find() ? Double.parseDouble(m.group(1)) : 0;
  }
}
