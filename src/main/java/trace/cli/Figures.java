package trace.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.document.FilledDraft;
import trace.picture.MapPicture;

/** The pictures an article shows, as PNG: the whole map and single loops. */
final class Figures {
  private static final double SCALE = 2;

  private final Opened opened;
  private final Loops loops;
  private final long most;
  private MapPicture whole;

  /**
   * Draws for one place.
   *
   * @param most the most bytes of a picture there
   */
  Figures(Opened opened, Loops loops, long most) {
    this.opened = opened;
    this.loops = loops;
    this.most = most;
  }

  /** The pictures by file name; none of a map that is too large to be drawn. */
  Map<String, byte[]> of(List<FilledDraft.Figure> figures) {
    Map<String, byte[]> pngs = new LinkedHashMap<>();
    int elements = opened.trace().elements().size();
    int arrows = opened.map().arrows().size();
    if (elements <= Rendering.MOST_ELEMENTS && arrows <= Rendering.MOST_ARROWS) {
      figures.forEach(f -> pngs.put(f.file(), png(picture(f.loop()))));
    }
    return pngs;
  }

  private MapPicture picture(Optional<Loop> loop) {
    if (whole == null) {
      whole =
          MapPicture.of(
              opened.map(),
              loops,
              opened.kit().sides(),
              opened.language(),
              opened.trace().name(),
              opened.trace().notice());
    }
    return loop.map(whole::figure).orElse(whole);
  }

  /** As sharp as the place takes it. */
  private byte[] png(MapPicture picture) {
    byte[] png = picture.png(SCALE);
    return png.length <= most ? png : picture.png(SCALE / 2);
  }
}
