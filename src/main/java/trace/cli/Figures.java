package trace.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import trace.analysis.Loops;
import trace.document.FilledDraft;
import trace.picture.MapPicture;

/** The pictures an article shows, as PNG: the whole map, single loops, a cover. */
final class Figures {
  private static final double SCALE = 2;

  private final Opened opened;
  private final long most;
  private final Rendering rendering;
  private final Charts charts;

  /**
   * Draws for one place; everything stands where the report's pictures have it.
   *
   * @param most the most bytes of a picture there
   */
  Figures(Opened opened, Loops loops, long most) {
    this.opened = opened;
    this.most = most;
    this.rendering = new Rendering(opened, loops, List.of(), new LookOptions());
    this.charts = new Charts(opened);
  }

  /** The pictures by file name; none of a map that is too large to be drawn. */
  Map<String, byte[]> of(List<FilledDraft.Figure> figures) {
    Map<String, byte[]> pngs = new LinkedHashMap<>();
    for (FilledDraft.Figure f : figures) {
      if (f.chart().isPresent()) {
        pngs.put(f.file(), png(charts.get(f.chart().get())::png));
      } else if (rendering.isDrawable()) {
        pngs.put(f.file(), png(picture(f)::png));
      }
    }
    return pngs;
  }

  /** A cover under a title; empty for a map that is too large to be drawn. */
  Optional<byte[]> cover(String title) {
    return rendering.isDrawable()
        ? Optional.of(rendering.picture().cover(title, opened.trace().notice()))
        : Optional.empty();
  }

  /** Characters that the pictures' font does not have, on the map and in these texts. */
  static List<String> missingGlyphs(Opened opened, List<String> texts) {
    List<String> all = new java.util.ArrayList<>(texts);
    opened.trace().elements().forEach(e -> all.add(e.name()));
    opened.trace().loops().forEach(l -> all.add(l.name()));
    all.add(opened.trace().name());
    return MapPicture.missingGlyphs(all).stream().map(Character::toString).toList();
  }

  private MapPicture picture(FilledDraft.Figure figure) {
    MapPicture whole = rendering.picture();
    return figure.loop().map(whole::figure).orElse(whole);
  }

  /** As sharp as the place takes it. */
  private byte[] png(DoubleFunction<byte[]> drawn) {
    byte[] png = drawn.apply(SCALE);
    return png.length <= most ? png : drawn.apply(SCALE / 2);
  }
}
