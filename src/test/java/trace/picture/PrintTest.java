package trace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Side;
import trace.picture.scene.Scene;

/** What is made for paper and for the head of an article. */
class PrintTest {
  private static MapPicture picture(CausalMap map) {
    Loops loops = Loops.find(map, 8);
    return MapPicture.of(map, loops, Side.BUILT_IN, Language.JA, "試しの図", "非公式の例です。");
  }

  @Test
  void aPdfIsOnePageOfTextAndLines() throws Exception {
    try (PDDocument document = Loader.loadPDF(picture(Maps.of(Maps.WORKMAN)).pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isGreaterThan(page.getMediaBox().getHeight());
      assertThat(page.getResources().getXObjectNames()).isEmpty();
      for (COSName name : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        assertThat(page.getResources().getFont(name).getName()).containsPattern("^[A-Z]{6}\\+");
      }
      assertThat(new PDFTextStripper().getText(document))
          .contains("試しの図", "一般客の来店数", "チェーン全店売上", "非公式の例です。");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("試しの図");
    }
  }

  @Test
  void whereLettersWouldBeTooSmallLoopsFollowOnPagesOfTheirOwn() throws Exception {
    MapPicture picture = picture(Maps.random(50, 75, 3));
    try (PDDocument document = Loader.loadPDF(picture.pdf())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      assertThat(second.getText(document)).containsPattern("(?m)^[RB]1$");
    }
  }

  @Test
  void lettersThatTheTypefaceLacksDoNotBreakThePdf() throws Exception {
    CausalMap map =
        Maps.map(List.of(Maps.element("🍶と𠮷野家\u202e\u0007", "company", "")), List.of());
    try (PDDocument document = Loader.loadPDF(picture(map).pdf())) {
      assertThat(new PDFTextStripper().getText(document)).contains("〓と〓野家");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ワークマン",
        "一般客が増えると、なぜ職人客は遠のくのか。どうすれば、どちらにも選ばれ続けるのか",
        "Why do tradespeople stay away when everybody else comes to the shop?",
        "とても長い題名がどこまでもどこまでもつづいていくときにも文字ははみださないでいてほしいと思うのですがどうでしょうか、"
      })
  void allLettersOfACoverLieInItsMiddle(String title) {
    for (String text : List.of(Maps.FIRST, Maps.WORKMAN, Maps.YOHO, Maps.JAWS)) {
      CausalMap map = Maps.of(text);
      for (var loop : Loops.find(map, 8).all()) {
        Scene scene =
            new Cover(map, Side.BUILT_IN, Language.JA).draw(title, "非公式の例です。".repeat(9), loop);
        for (Scene.Text t : texts(scene)) {
          double left = t.centred() ? t.x() - t.width() / 2 : t.x();
          assertThat(left).as(t.text()).isGreaterThan(40);
          assertThat(left + t.width()).as(t.text()).isLessThan(Cover.WIDTH - 20);
          assertThat(t.y() - t.size()).as(t.text()).isGreaterThanOrEqualTo(Cover.TOP);
          assertThat(t.y() + 0.2 * t.size()).as(t.text()).isLessThanOrEqualTo(Cover.BOTTOM);
        }
        assertApart(texts(scene));
        assertBadgeFree(scene);
      }
    }
  }

  /** The badge in the middle of the loop touches none of the boxes around it. */
  private static void assertBadgeFree(Scene scene) {
    List<Double> ring = new ArrayList<>();
    List<Scene.Rect> boxes = new ArrayList<>();
    for (Scene.Group g : scene.groups()) {
      for (Scene.Shape s : g.shapes()) {
        if (g.role() == Scene.Role.BADGE && s instanceof Scene.Path b && b.curved()) {
          ring.addAll(b.points());
        } else if (g.role() == Scene.Role.BOX && s instanceof Scene.Rect r && r.height() > 30) {
          boxes.add(r);
        }
      }
    }
    assertThat(ring).isNotEmpty();
    assertThat(boxes).hasSizeGreaterThan(1);
    for (Scene.Rect r : boxes) {
      for (int i = 0; i < ring.size(); i += 2) {
        boolean across = ring.get(i) > r.x() && ring.get(i) < r.x() + r.width();
        boolean down = ring.get(i + 1) > r.y() && ring.get(i + 1) < r.y() + r.height();
        assertThat(across && down).isFalse();
      }
    }
  }

  @Test
  void aPrintedPictureTakesOneSheetAcrossIfItIsWide() {
    assertThat(picture(Maps.of(Maps.MISO)).svg()).contains("@page { size: A4 landscape;");
    assertThat(picture(Maps.of(Maps.FIRST)).svg()).contains("@page { size: A4;");
    assertThat(picture(Maps.of(Maps.MISO)).piece()).doesNotContain("<style");
  }

  private static void assertApart(List<Scene.Text> texts) {
    for (int i = 0; i < texts.size(); i++) {
      for (int k = 0; k < i; k++) {
        Scene.Text a = texts.get(i);
        Scene.Text b = texts.get(k);
        double ax = a.centred() ? a.x() - a.width() / 2 : a.x();
        double bx = b.centred() ? b.x() - b.width() / 2 : b.x();
        boolean across = ax < bx + b.width() && bx < ax + a.width();
        boolean down = Math.abs(a.y() - b.y()) < Math.min(a.size(), b.size()) * 0.9;
        assertThat(across && down).as(a.text() + " / " + b.text()).isFalse();
      }
    }
  }

  private static List<Scene.Text> texts(Scene scene) {
    List<Scene.Text> texts = new ArrayList<>();
    for (Scene.Group g : scene.groups()) {
      for (Scene.Shape s : g.shapes()) {
        if (s instanceof Scene.Text t) {
          texts.add(t);
        }
      }
    }
    return texts;
  }

  @Test
  void aSeriesGrowsOnEqualSheets() {
    List<MapPicture> series = picture(Maps.of(Maps.WORKMAN)).series();
    assertThat(series).hasSize(3);
    assertThat(series).allMatch(p -> p.width() == series.get(2).width());
    assertThat(series).allMatch(p -> p.height() == series.get(2).height());
    String whole = series.get(2).svg();
    assertThat(withoutColours(series.get(0).svg())).isEqualTo(withoutColours(whole));
    assertThat(withoutColours(series.get(1).svg())).isEqualTo(withoutColours(whole));
    assertThat(strong(series.get(0).svg())).isLessThan(strong(series.get(1).svg()));
    assertThat(strong(series.get(1).svg())).isLessThan(strong(whole)).isGreaterThan(4);
    assertThat(strong(whole)).isEqualTo(15);
  }

  /** The drawing alone, without the title, the words for those who do not see it, and colours. */
  private static String withoutColours(String svg) {
    return svg.replaceAll("(?s)<desc.*?</desc>|<g class=\"title\">.*?</g>|<title.*?</title>", "")
        .replaceAll("#[0-9a-f]{6}", "#");
  }

  /** How many boxes have letters in the full colour. */
  private static int strong(String svg) {
    int count = 0;
    for (String g : svg.split("<g class=\"")) {
      count += g.startsWith("box ") && g.contains("<text") && g.contains("#222222") ? 1 : 0;
    }
    return count;
  }

  @Test
  void everythingThatIsDrawnHasAColourOnADarkPage() {
    String dark = Theme.dark();
    String svg = picture(Maps.of(Maps.WORKMAN)).svg() + picture(Maps.of(Maps.YOHO)).svg();
    var colours = java.util.regex.Pattern.compile("(?:fill|stroke)=\"(#[0-9a-f]{6})\"");
    colours
        .matcher(svg)
        .results()
        .map(m -> m.group(1))
        .distinct()
        .forEach(c -> assertThat(dark).contains("\"" + c + "\""));
  }

  @Test
  void inGreyNothingIsToldByColour() {
    String grey = picture(Maps.of(Maps.WORKMAN)).in(Theme.PRINT).svg();
    java.util.regex.Pattern.compile("(?:fill|stroke)=\"#(..)(..)(..)\"")
        .matcher(grey)
        .results()
        .forEach(
            m -> {
              assertThat(m.group(2)).isEqualTo(m.group(1));
              assertThat(m.group(3)).isEqualTo(m.group(1));
            });
  }

  @Test
  void sidesAreToldApartWithoutColourInEveryTheme() {
    List<trace.model.Element> elements = new ArrayList<>();
    for (Side side : SIDES) {
      elements.add(Maps.element(side.key() + "の数", side.key(), ""));
      elements.add(Maps.element(side.key() + "に来てくれた人たちの声の数", side.key(), ""));
    }
    CausalMap map = Maps.map(elements, List.of());
    MapPicture picture = MapPicture.of(map, Loops.find(map, 8), SIDES, Language.JA, "試しの図", "");
    for (Theme theme : Theme.values()) {
      String svg = picture.in(theme).svg();
      List<String> boxes =
          java.util.regex.Pattern.compile("<g class=\"box.*?</g>", java.util.regex.Pattern.DOTALL)
              .matcher(svg)
              .results()
              .map(m -> outlines(m.group()))
              .toList();
      assertThat(boxes).hasSize(elements.size());
      assertThat(boxes.stream().distinct()).as(theme + " " + boxes).hasSize(SIDES.size());
      String legend = svg.substring(svg.indexOf("<g class=\"legend"));
      assertThat(legend.split("<rect", -1).length - 1)
          .as("samples in the legend, some with two outlines")
          .isEqualTo(SIDES.size() + 3);
    }
  }

  /** The corners and the widths of the outlines of a box. */
  private static String outlines(String group) {
    return java.util.regex.Pattern.compile(
            "<rect[^>]*?rx=\"([0-9.]+)\"[^>]*?stroke-width=\"([0-9.]+)")
        .matcher(group)
        .results()
        .map(m -> m.group(1) + " " + m.group(2))
        .toList()
        .toString();
  }

  /** Those that are built in, those without a side, and three of a kit. */
  private static final List<Side> SIDES = sides();

  private static List<Side> sides() {
    List<Side> sides = new ArrayList<>(Side.BUILT_IN);
    for (String key : List.of("starter", "colleague", "press")) {
      sides.add(new Side(key, Side.BUILT_IN.get(0).title(), List.of()));
    }
    return sides;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ヤッホーブルーイング", "コミュニティマーケティング", "International competitiveness"})
  void theTitleOfACoverTearsNoWord(String title) {
    CausalMap map = Maps.of(Maps.FIRST);
    Loop loop = Loops.find(map, 8).all().get(0);
    Scene scene = new Cover(map, Side.BUILT_IN, Language.JA).draw(title, "", loop);
    List<String> rows = texts(scene).stream().map(Scene.Text::text).toList();
    assertThat(List.of(title.split(" ")))
        .allSatisfy(w -> assertThat(rows).anyMatch(r -> r.contains(w)));
  }
}
