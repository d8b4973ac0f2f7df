package trace.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.analysis.Arrow;
import trace.analysis.Loop;
import trace.picture.layout.Bounds;
import trace.picture.layout.Chart;
import trace.picture.layout.Mark;
import trace.picture.layout.Marks;
import trace.picture.scene.Scene;

/** A map drawn for a black-and-white printer, legible at the size it has on the page. */
public final class PaperMap {
  private PaperMap() {}

  /**
   * The whole map, everything where the picture has it.
   *
   * @param widest the room on the page, in millimetres
   * @param highest the room on the page, in millimetres
   * @return empty if its letters would be smaller than 8 points
   */
  public static Optional<PaperPicture> whole(MapPicture picture, double widest, double highest) {
    return of(picture.subject(), picture.chart(), picture.marks()).within(widest, highest);
  }

  /** One of its loops; the parameters are those of {@link #whole}. */
  public static Optional<PaperPicture> loop(
      MapPicture picture, Loop loop, double widest, double highest) {
    MapPicture.Subject subject = picture.subject();
    Part part = Part.loops(subject.map(), List.of(loop));
    Chart chart = picture.chart().part(part.elements(), part.arrows(), part.loops());
    return of(subject, chart, Marks.of(chart)).within(widest, highest);
  }

  private static PaperSheet of(MapPicture.Subject subject, Chart chart, List<Mark> marks) {
    Bounds bounds = Sheet.bounds(chart, marks).wider(2);
    List<Arrow> arrows = chart.arcs().stream().map(Chart.Arc::arrow).toList();
    Legend legend =
        new Legend(
            chart.boxes().stream().map(b -> subject.map().element(b.element())).toList(),
            arrows,
            chart.rings().stream().map(Chart.Ring::loop).toList(),
            subject.sides(),
            subject.language());
    return PaperSheet.of(
        subject,
        painter -> drawing(painter, chart, marks),
        bounds,
        legend,
        new Captions(subject.language()).description(subject.map(), chart));
  }

  private static List<Scene.Group> drawing(Painter painter, Chart chart, List<Mark> marks) {
    List<Scene.Group> groups = new ArrayList<>();
    chart.arcs().forEach(a -> groups.add(painter.arrow(a)));
    chart.boxes().forEach(b -> groups.add(painter.box(b)));
    for (Mark.Kind kind : Sheet.LAYERS) {
      marks.stream().filter(m -> m.kind() == kind).forEach(m -> groups.add(painter.mark(m, chart)));
    }
    return groups;
  }
}
