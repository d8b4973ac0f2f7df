package trace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Side;
import trace.picture.layout.Metrics;

/** A picture drawn over an earlier one: what is known stays, what is new finds room. */
class PlacesTest {
  private static final Pattern BOX = Pattern.compile("box (\\S+) (\\S+) (.+)");

  private static MapPicture picture(CausalMap map, String earlier) {
    return MapPicture.of(
        map, Loops.find(map, 8), Side.BUILT_IN, Language.JA, "試し", "", Places.read(earlier));
  }

  /** Centres of boxes as an SVG keeps them. */
  private static Map<String, double[]> boxes(String svg) {
    Map<String, double[]> boxes = new TreeMap<>();
    for (String line : svg.split("\n")) {
      Matcher m = BOX.matcher(line);
      if (m.matches()) {
        boxes.put(
            m.group(3), new double[] {Double.parseDouble(m.group(1)), Double.valueOf(m.group(2))});
      }
    }
    return boxes;
  }

  /** How far the box moved that moved most, of those in both pictures. */
  private static double moved(String before, String after) {
    double most = 0;
    Map<String, double[]> now = boxes(after);
    for (var entry : boxes(before).entrySet()) {
      double[] a = entry.getValue();
      double[] b = now.getOrDefault(entry.getKey(), a);
      most = Math.max(most, Math.hypot(b[0] - a[0], b[1] - a[1]));
    }
    return most;
  }

  private static void assertClean(MapPicture picture) {
    Metrics m = picture.metrics();
    assertThat(m.boxOverlaps() + m.arcsThroughBoxes() + m.markOverlaps()).isZero();
  }

  @Test
  void theSameMapOverItsOwnPictureIsTheSamePicture() {
    List<CausalMap> maps = new ArrayList<>();
    List.of(Maps.FIRST, Maps.WORKMAN, Maps.JAWS).forEach(t -> maps.add(Maps.of(t)));
    maps.add(Maps.random(25, 36, 3));
    maps.add(Maps.of("company: a & b、\"<c>\"、ひとり\na & b -> \"<c>\" (+)\na & b -> \"<c>\" (-)"));
    for (CausalMap map : maps) {
      String svg = picture(map, "").svg();
      assertThat(boxes(svg)).hasSize(map.elements().size());
      assertThat(picture(map, svg).svg()).isEqualTo(svg);
    }
  }

  @Test
  void aNewElementWithItsArrowsMovesTheOthersLittle() {
    String before = picture(Maps.of(Maps.WORKMAN), "").svg();
    String more =
        Maps.WORKMAN
            + """
            一般客の来店数 -> 口コミの数 (+)
            口コミの数 -> 店舗数 (+, 遅れ)
            """;
    MapPicture after = picture(Maps.of(more), before);
    assertClean(after);
    assertThat(boxes(after.svg())).hasSize(16);
    assertThat(moved(before, after.svg())).isLessThan(30);
    assertThat(picture(Maps.of(more), after.svg()).svg()).isEqualTo(after.svg());
    MapPicture anew = picture(Maps.of(more), "");
    assertThat(moved(before, anew.svg())).isGreaterThan(60);
  }

  @Test
  void whatIsTakenAwayMovesNothing() {
    String before = picture(Maps.of(Maps.WORKMAN), "").svg();
    String less =
        Maps.WORKMAN
            .replace("、データを使う社員の割合", "")
            .replace("データを使う社員の割合 -> 定価販売率 (+)\n", "")
            .replace("流行品の割合 -> 定価販売率 (-", "流行品の割合 -> 定価販売率 (?");
    String after = picture(Maps.of(less), before).svg();
    assertThat(boxes(after)).hasSize(14);
    assertThat(moved(before, after)).isZero();
  }

  @Test
  void aMapThatIsMostlyNewIsLaidOutAnew() {
    CausalMap map = Maps.of(Maps.JAWS);
    String other = picture(Maps.of(Maps.WORKMAN), "").svg();
    assertThat(picture(map, other).svg()).isEqualTo(picture(map, "").svg());
  }

  @Test
  void aPictureGrownStepByStepStaysClean() {
    String[] lines = Maps.JAWS.strip().split("\n");
    String svg = "";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      text.append(lines[i]).append('\n');
      if (i >= 4) {
        MapPicture picture = picture(Maps.of(text.toString()), svg);
        assertClean(picture);
        svg = picture.svg();
      }
    }
    assertThat(picture(Maps.of(Maps.JAWS), svg).metrics().crossings()).isLessThanOrEqualTo(5);
  }

  @Test
  void placesThatMakeNoSenseAreNotUsed() {
    CausalMap map = Maps.of(Maps.FIRST);
    String svg = picture(map, "").svg();
    String wild =
        svg.replaceAll("(?m)^box \\S+ \\S+ ", "box 1 1 ")
            .replaceAll("(?m)^arc \\S+ \\d+", "arc 0.1 99999999999");
    assertClean(picture(map, wild));
    String broken = svg.replaceAll("(?m)^box .*$", "box NaN 1e999 x");
    assertThat(picture(map, broken).svg()).isEqualTo(svg);
  }
}
