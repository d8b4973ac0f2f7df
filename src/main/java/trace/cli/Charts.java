package trace.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import trace.model.Kit;
import trace.picture.chart.ChartPicture;

/**
 * The pictures that the kit draws of its sections: of those in which there is something to draw.
 */
final class Charts {
  private final Map<String, ChartPicture> drawn = new LinkedHashMap<>();

  Charts(Opened opened) {
    Kit kit = opened.kit();
    for (Kit.Chart chart : kit.charts()) {
      ChartPicture.of(chart, kit, opened.trace(), opened.language(), opened.day())
          .ifPresent(p -> drawn.put(chart.key(), p));
    }
  }

  void forEach(BiConsumer<String, ChartPicture> each) {
    drawn.forEach(each);
  }

  /** The names of their files as documents write them. */
  Map<String, String> files(UnaryOperator<String> name) {
    Map<String, String> files = new LinkedHashMap<>();
    drawn.keySet().forEach(k -> files.put(k, name.apply(k)));
    return files;
  }

  /** What they show, in words. */
  Map<String, List<String>> told() {
    Map<String, List<String>> told = new LinkedHashMap<>();
    drawn.forEach((k, p) -> told.put(k, p.told()));
    return told;
  }

  /** One of those that are drawn. */
  ChartPicture get(String key) {
    return drawn.get(key);
  }

  /** Characters that the pictures' font does not have. */
  List<Integer> missingGlyphs() {
    List<Integer> missing = new ArrayList<>();
    drawn.values().forEach(p -> missing.addAll(p.missingGlyphs()));
    return missing;
  }
}
