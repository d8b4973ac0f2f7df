package trace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.model.Language;
import trace.model.Side;
import trace.picture.layout.Metrics;

/** Pictures of the example maps, of made-up maps, and of maps that mean no good. */
class MapPictureTest {
  private static MapPicture picture(CausalMap map) {
    return picture(map, "試しの図");
  }

  private static MapPicture picture(CausalMap map, String title) {
    return MapPicture.of(map, Loops.find(map, 8), Side.BUILT_IN, Language.JA, title, "非公式の例です。");
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList list = document.getElementsByTagName(name);
    List<Element> r = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      r.add((Element) list.item(i));
    }
    return r;
  }

  private static void assertClean(MapPicture picture) {
    Metrics m = picture.metrics();
    assertThat(m.boxOverlaps()).as("boxes that overlap").isZero();
    assertThat(m.arcsThroughBoxes()).as("arcs through boxes").isZero();
    assertThat(m.markOverlaps()).as("marks that overlap").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {Maps.FIRST, Maps.WORKMAN, Maps.YOHO, Maps.JAWS})
  void examplesAreDrawnWithRoundLoopsAndFewCrossings(String text) {
    MapPicture picture = picture(Maps.of(text));
    assertClean(picture);
    Metrics m = picture.metrics();
    assertThat(m.crossings()).isLessThanOrEqualTo(2);
    assertThat(m.arcsThroughMarks()).isZero();
    assertThat(m.roundness()).isGreaterThan(0.75);
    assertThat(m.aspect()).isBetween(0.8, 2.0);
    assertThat(m.smallestLetterOnA4()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void aLargeSampleStaysReadable() {
    MapPicture picture = picture(Maps.of(Maps.MISO));
    assertClean(picture);
    assertThat(picture.metrics().crossings()).isLessThanOrEqualTo(10);
    assertThat(picture.metrics().smallestLetterOnA4()).isGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"2,1", "10,14", "20,30", "20,36", "30,42", "30,55", "40,56", "40,70"})
  void madeUpMapsKeepBoxesArcsAndMarksApart(int elements, int arrows) {
    for (int seed = 0; seed < 2; seed++) {
      assertClean(
          picture(Maps.random(elements, Math.min(arrows, elements * (elements - 1)), seed)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 60, 90})
  void aboveFortyElementsBoxesStillNeverOverlap(int elements) {
    Metrics m = picture(Maps.random(elements, elements * 3 / 2, elements)).metrics();
    assertThat(m.boxOverlaps()).isZero();
    if (elements <= 60) {
      assertThat(m.arcsThroughBoxes()).isZero();
    }
  }

  @Test
  void noBadgeHidesAnArrow() {
    for (String text : List.of(Maps.FIRST, Maps.WORKMAN, Maps.YOHO, Maps.JAWS, NARROW)) {
      MapPicture picture = picture(Maps.of(text));
      assertThat(picture.metrics().arcsThroughMarks()).as(text).isZero();
      for (Loop loop : Loops.find(picture.subject().map(), 8).all()) {
        assertThat(picture.figure(loop).metrics().arcsThroughMarks()).as(loop.label()).isZero();
      }
    }
  }

  /** Two loops share the arrow between two boxes that stand close. */
  private static final String NARROW =
      """
      customer: 常連の入浴回数、湯上がりの長居
      company: 番台での会話
      常連の入浴回数 -> 番台での会話 (+) !
      番台での会話 -> 常連の入浴回数 (+, 遅れ)
      常連の入浴回数 -> 湯上がりの長居 (+) !
      湯上がりの長居 -> 番台での会話 (+)
      """;

  @Test
  void inThePictureOfAPartEverythingKeepsItsPlace() throws Exception {
    CausalMap map = Maps.of(Maps.WORKMAN);
    Loops loops = Loops.find(map, 8);
    MapPicture whole = picture(map);
    for (Loop loop : loops.all()) {
      Part part = Part.loops(map, List.of(loop));
      MapPicture close = whole.part(part, loop.label(), "");
      assertClean(close);
      assertThat(close.width()).isLessThan(whole.width());
      assertThat(elements(parse(close.svg()), "desc").get(0).getTextContent())
          .startsWith("要素" + loop.length() + "個とつながり" + loop.length() + "本の因果ループ図。");
      assertMovedTogether(boxes(whole), boxes(close));
      assertThat(boxes(close)).hasSize(loop.length());
    }
    Part around = Part.around(map, loops, map.index("店舗数").orElseThrow(), 1);
    assertThat(around.elements().stream().map(i -> map.element(i).name()))
        .containsExactly("店と駐車場の混雑度", "チェーン全店売上", "店舗数", "加盟店の収入");
    assertThat(around.arrows()).hasSize(4);
    assertThat(Part.side(map, loops, "society").elements()).hasSize(2);
  }

  /** All boxes moved by the same way from one sheet to another, but for the rounding in texts. */
  private static void assertMovedTogether(Map<String, String> from, Map<String, String> to) {
    double[] first = null;
    for (String name : to.keySet()) {
      String[] a = from.get(name).split(" ");
      String[] b = to.get(name).split(" ");
      double dx = Double.parseDouble(b[0]) - Double.parseDouble(a[0]);
      double dy = Double.parseDouble(b[1]) - Double.parseDouble(a[1]);
      first = first == null ? new double[] {dx, dy} : first;
      assertThat(Math.hypot(dx - first[0], dy - first[1])).isLessThan(0.2);
    }
  }

  /** Where the box of each element stands, as written in the SVG. */
  private static Map<String, String> boxes(MapPicture picture) throws Exception {
    Map<String, String> boxes = new TreeMap<>();
    for (Element g : elements(parse(picture.svg()), "g")) {
      if (g.getAttribute("class").startsWith("box ")) {
        Element rect = (Element) g.getElementsByTagName("rect").item(0);
        boxes.put(g.getAttribute("class"), rect.getAttribute("x") + " " + rect.getAttribute("y"));
      }
    }
    return boxes;
  }

  @Test
  void theSameMapGivesTheSameBytes() {
    CausalMap map = Maps.of(Maps.WORKMAN);
    assertThat(picture(map).svg()).isEqualTo(picture(map).svg());
  }

  @Test
  void svgIsAccessibleAndKeepsEveryLabelToItsMeasuredWidth() throws Exception {
    CausalMap map = Maps.of(Maps.WORKMAN);
    String svg = picture(map).svg();
    Document document = parse(svg);
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(elements(document, "title").get(0).getTextContent()).isEqualTo("試しの図");
    assertThat(elements(document, "desc").get(0).getTextContent())
        .startsWith("要素15個とつながり22本の因果ループ図。")
        .contains("アンバサダーの発信量 → アンバサダーの影響力 → アンバサダーの発信量");
    for (Element text : elements(document, "text")) {
      assertThat(text.getAttribute("lengthAdjust")).isEqualTo("spacingAndGlyphs");
      assertThat(Double.parseDouble(text.getAttribute("textLength"))).isPositive();
    }
    assertThat(svg).doesNotContain("<script").doesNotContain("\r").endsWith("</svg>\n");
  }

  @Test
  void everyLabelFitsItsBox() throws Exception {
    for (String text : List.of(Maps.YOHO, Maps.JAWS)) {
      Document document = parse(picture(Maps.of(text)).svg());
      for (Element g : elements(document, "g")) {
        if (g.getAttribute("class").startsWith("box ")) {
          assertLabelInside(g);
        }
      }
    }
  }

  private static void assertLabelInside(Element g) {
    Element box = (Element) g.getElementsByTagName("rect").item(0);
    double left = number(box, "x");
    double top = number(box, "y");
    NodeList texts = g.getElementsByTagName("text");
    assertThat(texts.getLength()).isPositive();
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      double half = number(text, "textLength") / 2;
      assertThat(number(text, "x") - half).isGreaterThanOrEqualTo(left + 5);
      assertThat(number(text, "x") + half).isLessThanOrEqualTo(left + number(box, "width") - 5);
      assertThat(number(text, "y")).isBetween(top + 14, top + number(box, "height") - 5);
    }
  }

  private static double number(Element e, String attribute) {
    return Double.parseDouble(e.getAttribute(attribute));
  }

  @Test
  void namesThatMeanNoGoodAreHarmless() throws Exception {
    String longName = "とても長い名前".repeat(43);
    List<trace.model.Element> elements = new ArrayList<>();
    List<String> names =
        List.of(
            "<script>alert(1)</script>",
            "\" onload=\"alert(1)",
            "a & b ]]> <!--",
            "😀👩‍👩‍👧の数𠮷野家",
            "\u202eabc\u2066def",
            longName,
            "bell\u0007\ud800\uffff");
    names.forEach(n -> elements.add(Maps.element(n, "company", "")));
    List<trace.model.Relationship> arrows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String next = names.get((i + 1) % names.size());
      arrows.add(Maps.arrow(names.get(i), next, "+", i % 2 == 0, true, ""));
    }
    MapPicture picture = picture(Maps.map(elements, arrows), names.get(0));
    assertClean(picture);
    Document document = parse(picture.svg());
    assertThat(elements(document, "script")).isEmpty();
    assertThat(document.getDocumentElement().hasAttribute("onload")).isFalse();
    List<String> titles =
        elements(document, "title").stream().map(Element::getTextContent).toList();
    assertThat(titles).contains(names.get(1), names.get(2), names.get(3), longName);
    assertThat(titles).contains("bell\ufffd\ufffd\ufffd");
    assertThat(picture.missingGlyphs())
        .contains(0x1f600, 0x20bb7)
        .doesNotContain((int) '数', 0x202e, 0x200d);
    assertThat(picture.png(1)).isNotEmpty();
    assertThat(picture.width()).isLessThan(1600);
  }

  @Test
  void emptyAndLonelyMapsGetAPictureToo() throws Exception {
    MapPicture empty = picture(Maps.map(List.of(), List.of()));
    parse(empty.svg());
    assertThat(empty.png(1)).isNotEmpty();
    List<trace.model.Element> lonely = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      lonely.add(Maps.element("ひとりの要素" + i, "society", ""));
    }
    MapPicture row = picture(Maps.map(lonely, List.of()));
    assertClean(row);
    parse(row.svg());
  }

  @Test
  void selfArrowsTwoWayArrowsParallelArrowsAndPartsAreToldApart() {
    MapPicture picture =
        picture(
            Maps.of(
                """
                company: 評判、売上
                評判 -> 評判 (+, 遅れ)
                評判 -> 売上 (+)
                売上 -> 評判 (-)
                評判 -> 売上 (-, 遅れ)
                評判 -> 売上 (?) AI
                customer: 別の島、島の数、ひとり、ふたり
                別の島 -> 島の数 (+) !
                島の数 -> 別の島 (?) !
                """));
    assertClean(picture);
    assertThat(picture.metrics().crossings()).isZero();
    assertThat(picture.svg())
        .contains("評判 → 売上（＋−が未定、仮説、AIが書いたもの）")
        .contains("評判 → 評判（同じ向き、遅れ、仮説）")
        .contains("破線は仮説");
  }

  @Test
  void pngHasTheAskedSizeAndIsNotBlank() throws Exception {
    MapPicture picture = picture(Maps.of(Maps.FIRST));
    byte[] png = picture.png(2);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo((int) (picture.width() * 2));
    assertThat(image.getHeight()).isEqualTo((int) (picture.height() * 2));
    int ink = 0;
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        ink += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
      }
    }
    assertThat(ink / (image.getWidth() / 2.0) / (image.getHeight() / 2.0)).isBetween(0.02, 0.6);
    assertThat(new String(png, StandardCharsets.UTF_8))
        .contains("試しの図")
        .contains("一般客の来店数 -> 店と駐車場の混雑度 (+)");
  }

  @Test
  void thousandsOfElementsStillGiveAPicture() {
    MapPicture picture = picture(Maps.random(2000, 3000, 7));
    assertThat(picture.svg()).contains("element-2000");
  }
}
