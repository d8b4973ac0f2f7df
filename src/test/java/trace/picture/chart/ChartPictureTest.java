package trace.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import trace.analysis.AsOf;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Trace;
import trace.picture.Theme;
import trace.yaml.TraceReader;

/** Pictures of what stands in sections: exact dates, nothing unknown, letters that fit. */
class ChartPictureTest {
  private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");

  private static Kit kit(String name) {
    return Kits.builtIn().load(name).flatMap(LoadedKit::kit).orElseThrow();
  }

  private static Trace trace(String kit, String sections) {
    String text = "format: 1\ntrace: 試し\nkit: " + kit + "\nsections:\n" + sections.indent(2);
    return TraceReader.read(text, n -> Optional.of(kit(kit))).trace().orElseThrow();
  }

  private static Optional<ChartPicture> draw(String kit, String chart, String sections) {
    return draw(kit, chart, trace(kit, sections), Language.JA, "");
  }

  private static Optional<ChartPicture> draw(
      String kit, String chart, Trace trace, Language language, String day) {
    Kit k = kit(kit);
    Kit.Chart c = k.charts().stream().filter(x -> x.key().equals(chart)).findFirst().orElseThrow();
    return ChartPicture.of(c, k, trace, language, day);
  }

  private static List<String> texts(ChartPicture picture) {
    return TEXT.matcher(picture.svg()).results().map(m -> m.group(1)).toList();
  }

  private static final String STAGES =
      """
      stages:
        - name: 準備
          from: 2024-06
          to: 2024-07-10
          actions:
            - what: 紹介を頼む
              date: 2024-06-29
              mark: o
            - what: 公開する
              mark: "~"
        - name: 現地
          from: 2024-07-08
          to: 2024-08
      """;

  @Test
  void aCalendarHasEveryDayAndABandInEachWeekOfAStage() {
    ChartPicture picture = draw("experiment", "calendar", STAGES).orElseThrow();
    List<String> texts = texts(picture);
    assertThat(texts).contains("2024年6月", "2024年7月", "2024年8月", "準備：2024-06〜2024-07-10");
    // 92 days, and the numbers of two stages: a band for each week (and month) they run in.
    assertThat(texts.stream().filter("31"::equals)).hasSize(2);
    assertThat(texts.stream().filter("30"::equals)).hasSize(3);
    assertThat(texts.stream().filter("29"::equals)).as("and in what the frame means").hasSize(4);
    // June 2024 has 5 weeks from Monday, July from the 8th to August the 31st has 4 and 5.
    assertThat(texts.stream().filter("1"::equals)).hasSize(3 + 5 + 2 + 1);
    assertThat(texts.stream().filter("2"::equals)).hasSize(3 + 4 + 5 + 1);
    assertThat(texts).contains("2024-06-29　紹介を頼む", "公開する");
    assertThat(picture.svg()).contains("準備：2024-06〜2024-07-10\n⭕️ 2024-06-29　紹介を頼む");
  }

  @Test
  void aCalendarSaysWhatItsSignsMeanAndOnlyThose() {
    List<String> texts = texts(draw("experiment", "calendar", STAGES).orElseThrow());
    assertThat(texts)
        .containsSubsequence("29", "下の一覧に日付のある日", "できた", "半分できた", "準備：2024-06〜2024-07-10");
    assertThat(texts).doesNotContain("できなかった");
    List<String> english =
        texts(
            draw("experiment", "calendar", trace("experiment", STAGES), Language.EN, "")
                .orElseThrow());
    assertThat(english).contains("a day named in the list below", "done", "half done");
    // The calendar of the plan has neither marks nor days, so there is nothing to explain.
    assertThat(texts(draw("experiment", "schedule", STAGES).orElseThrow()))
        .doesNotContain("下の一覧に日付のある日", "できた", "半分できた");
  }

  @Test
  void aRoadmapSaysWhatItsMarksMean() {
    String tasks =
        "tasks:\n  - name: 書く\n    from: 2026-05-11\n    to: 2026-05-29\n    state: まだ\n"
            + "  - name: 配る\n    from: 2026-06-01\n    to: 2026-06-19\n    state: 来週\n";
    List<String> texts = texts(draw("produce", "tasks", tasks).orElseThrow());
    assertThat(texts).contains("できていない", "2026-06-01〜2026-06-19　来週").doesNotContain("できた", "途中");
  }

  @Test
  void aCalendarOfYearsBecomesALineOfTime() {
    String years = "stages:\n  - name: 長い準備\n    from: 2020\n    to: 2024\n";
    List<String> texts = texts(draw("experiment", "calendar", years).orElseThrow());
    assertThat(texts).contains("2020年", "2024年", "2020〜2024").doesNotContain("月");
  }

  @Test
  void aBarLiesExactlyOnItsDays() throws Exception {
    String roadmap =
        """
        roadmap:
          - name: 前半
            from: 2026-01
            to: 2026-03
          - name: 後半
            from: 2026-04
            to: 2026-12
            owner: 店長
        """;
    ChartPicture picture = draw("produce", "roadmap", roadmap).orElseThrow();
    List<double[]> bars = new ArrayList<>();
    NodeList rects = elements(picture, "rect");
    for (int i = 0; i < rects.getLength(); i++) {
      Element r = (Element) rects.item(i);
      if (r.getAttribute("height").equals("20")) {
        bars.add(new double[] {number(r, "x"), number(r, "width")});
      }
    }
    // 640 pixels for the 365 days of 2026; January to March are 90 of them.
    assertThat(bars).hasSize(2);
    assertThat(bars.get(0)[0]).isEqualTo(300.0);
    assertThat(bars.get(0)[1]).isEqualTo(Math.round(640 * 90 / 365.0 * 10) / 10.0);
    assertThat(bars.get(1)[0]).isEqualTo(Math.round((300 + 640 * 90 / 365.0) * 10) / 10.0);
    assertThat(texts(picture)).contains("2026-04〜2026-12", "担当 店長", "2026年", "12月");
  }

  private static NodeList elements(ChartPicture picture, String name) throws Exception {
    byte[] bytes = picture.svg().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getElementsByTagName(name);
  }

  private static double number(Element e, String attribute) {
    return Double.parseDouble(e.getAttribute(attribute));
  }

  private static final String MEASURES =
      """
      measures:
        - name: 来た人
          unit: 人
          target: 40
          actuals:
            - date: 2026-01-10
              value: 12
            - date: 2026-02-10
              value: 1234
            - date: 2026-03-10
        - name: まだ数えていないもの
          target: 3
      """;

  @Test
  void numbersLeaveOutWhatIsNotKnown() {
    ChartPicture picture = draw("experiment", "numbers", MEASURES).orElseThrow();
    assertThat(texts(picture))
        .contains("来た人（人）", "12", "1,234", "目標 40", "2026年2月")
        .doesNotContain("まだ数えていないもの");
    assertThat(picture.svg().split("<circle", -1)).hasSize(3);
    assertThat(draw("experiment", "numbers", "measures:\n  - name: 何か\n")).isEmpty();
    assertThat(draw("experiment", "calendar", "measures: []\n")).isEmpty();
  }

  private static String twoNumbers(String first, String last) {
    return "measures:\n  - name: 数\n    target: 3\n    actuals:\n      - date: "
        + first
        + "\n        value: 1\n      - date: "
        + last
        + "\n        value: 4\n";
  }

  @Test
  void everyMonthOnTheLineOfTimeIsNamed() {
    // The week of Thursday the 1st begins on the 29th of July, in a month of three days.
    String weeks = twoNumbers("2024-08-01", "2024-09-01");
    List<String> texts = texts(draw("experiment", "numbers", weeks).orElseThrow());
    assertThat(texts).containsSubsequence("29", "5", "12", "19", "26", "2024年7月", "2024年8月");
    assertThat(texts).contains("2024年9月");
    String months = twoNumbers("2024-06-01", "2024-08-31");
    assertThat(texts(draw("experiment", "numbers", months).orElseThrow()))
        .contains("6月", "7月", "8月", "2024年")
        .doesNotContain("27");
  }

  @Test
  void theNumberOfAWeekStandsAtTheLineOfItsFirstDay() throws Exception {
    String tasks = "tasks:\n  - name: 書く\n    from: 2026-05-11\n    to: 2026-07-05\n";
    ChartPicture picture = draw("produce", "tasks", tasks).orElseThrow();
    List<Double> lines = new ArrayList<>();
    Pattern upright = Pattern.compile("<path d=\"M([\\d.]+) [\\d.]+L\\1 ");
    upright.matcher(picture.svg()).results().forEach(m -> lines.add(Double.valueOf(m.group(1))));
    NodeList letters = elements(picture, "text");
    List<String> weeks = new ArrayList<>();
    for (int i = 0; i < letters.getLength(); i++) {
      Element t = (Element) letters.item(i);
      if (t.getTextContent().matches("\\d+")) {
        weeks.add(t.getTextContent());
        double x = number(t, "x");
        assertThat(lines).as(t.getTextContent()).anyMatch(l -> x - l > 3 && x - l < 15);
      }
    }
    assertThat(weeks).containsExactly("11", "18", "25", "1", "8", "15", "22", "29");
  }

  @Test
  void noNumberStandsOnTheLineOfTheTarget() throws Exception {
    String near =
        "measures:\n  - name: 割合\n    target: 30\n    actuals:\n      - date: 2026-06-17\n"
            + "        value: 18.5\n      - date: 2026-07-12\n        value: 27\n";
    ChartPicture picture = draw("experiment", "numbers", near).orElseThrow();
    NodeList letters = elements(picture, "text");
    NodeList circles = elements(picture, "circle");
    double point = number((Element) circles.item(1), "cy");
    for (int i = 0; i < letters.getLength(); i++) {
      Element t = (Element) letters.item(i);
      if (t.getTextContent().equals("27")) {
        // The target lies a little above the point: its number stands below.
        assertThat(number(t, "y")).isGreaterThan(point);
        return;
      }
    }
    throw new AssertionError("no 27");
  }

  @Test
  void theNumberOfADayStandsOnItsTick() throws Exception {
    ChartPicture picture =
        draw("experiment", "numbers", twoNumbers("2024-08-05", "2024-09-01")).orElseThrow();
    NodeList circles = elements(picture, "circle");
    NodeList all = elements(picture, "text");
    List<Double> days = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element t = (Element) all.item(i);
      if (t.getTextContent().equals("5")) {
        days.add(number(t, "x"));
      }
    }
    assertThat(days).containsExactly(number((Element) circles.item(0), "cx"));
  }

  @Test
  void whatCameLaterIsNotInAPictureOfAnEarlierDay() {
    Trace all = trace("experiment", MEASURES);
    Trace then = AsOf.trace(all, kit("experiment"), LocalDate.parse("2026-01-31"));
    ChartPicture picture =
        draw("experiment", "numbers", then, Language.JA, "2026-01-31").orElseThrow();
    assertThat(texts(picture)).contains("12", "試し　（2026-01-31 までにわかったこと）").doesNotContain("1,234");
    Trace roadmap = trace("produce", "tasks:\n  - name: する\n    from: 2026-01\n    to: 2026-02\n");
    ChartPicture line = draw("produce", "tasks", roadmap, Language.EN, "2026-01-31").orElseThrow();
    assertThat(texts(line))
        .contains("up to 2026-01-31", "2026-01 – 2026-02", "試し · what was known by 2026-01-31");
  }

  @Test
  void aCalendarOfAnEarlierDayDoesNotKnowWhenTheRestWasDone() {
    String stages =
        """
        stages:
          - name: 頼む
            from: 2024-06-01
            to: 2024-07-31
            actions:
              - { what: 友人に頼む, date: 2024-06-20, mark: o }
              - { what: 会いに行く, date: 2024-07-25, mark: x }
        """;
    Trace then =
        AsOf.trace(trace("experiment", stages), kit("experiment"), LocalDate.parse("2024-07-15"));
    ChartPicture whole = draw("experiment", "calendar", stages).orElseThrow();
    ChartPicture picture =
        draw("experiment", "calendar", then, Language.JA, "2024-07-15").orElseThrow();
    assertThat(whole.told()).contains("❌ 2024-07-25　会いに行く");
    assertThat(picture.told()).contains("⭕️ 2024-06-20　友人に頼む", "会いに行く");
    assertThat(picture.svg()).doesNotContain("2024-07-25");
  }

  @Test
  void aTreeHangsEachKpiOnItsOwn() {
    String kpis =
        """
        kpis:
          - name: 会員
            parent: 売上
          - name: 初めての人
            parent: 会員
            target: 30
            unit: 人
            owner: 広報
          - name: 輪のA
            parent: 輪のB
          - name: 輪のB
            parent: 輪のA
        """;
    ChartPicture picture = draw("produce", "kpi_tree", kpis).orElseThrow();
    assertThat(texts(picture)).contains("売上", "会員", "初めての人", "目標 30人　担当 広報", "輪のA", "輪のB");
    assertThat(picture.svg()).contains("売上：会員", "会員：初めての人", "stroke-dasharray");
  }

  @Test
  void stairsShowWhoStandsWhere() {
    String pins =
        """
        first_pins:
          - who: 副店長
            step: 試す
          - who: まだ知らない人
        """;
    ChartPicture picture = draw("crossing", "steps", pins).orElseThrow();
    assertThat(texts(picture))
        .contains("知る", "話す", "試す", "自分の言葉で語る", "誘う", "副店長", "まだ決めていない：まだ知らない人");
  }

  @Test
  void lettersStayOnThePaperWhateverTheyAre() throws Exception {
    String long300 = "とても長い名前 & <b>𠮷</b> \"".repeat(15);
    for (String name : List.of(long300, "x".repeat(300), "あ")) {
      String quoted = "'" + name + "'";
      String sections =
          STAGES.replace("準備", quoted).replace("紹介を頼む", quoted)
              + "first_pins: []\n"
              + MEASURES.replace("来た人", quoted);
      for (String chart : List.of("calendar", "numbers")) {
        ChartPicture picture = draw("experiment", chart, sections).orElseThrow();
        double width = number((Element) elements(picture, "svg").item(0), "width");
        NodeList all = elements(picture, "text");
        for (int i = 0; i < all.getLength(); i++) {
          Element t = (Element) all.item(i);
          boolean middle = t.getAttribute("text-anchor").equals("middle");
          double wide = number(t, "textLength");
          double left = number(t, "x") - (middle ? wide / 2 : 0);
          assertThat(left).as(t.getTextContent()).isGreaterThanOrEqualTo(0);
          assertThat(left + wide).as(t.getTextContent()).isLessThanOrEqualTo(width);
        }
      }
    }
  }

  @Test
  void theSamePictureAsPngAndPdfAndInGrey() throws IOException {
    ChartPicture picture = draw("experiment", "calendar", STAGES).orElseThrow();
    assertThat(picture.svg()).isEqualTo(draw("experiment", "calendar", STAGES).get().svg());
    var image = ImageIO.read(new ByteArrayInputStream(picture.png(1)));
    assertThat(image.getWidth()).isGreaterThan(800);
    try (var pdf = Loader.loadPDF(picture.pdf())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("2024年6月", "紹介を頼む");
    }
    String grey = picture.in(Theme.PRINT).svg();
    Pattern colour = Pattern.compile("#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})");
    assertThat(colour.matcher(grey).results())
        .allMatch(
            m -> {
              int red = Integer.parseInt(m.group(1), 16);
              int green = Integer.parseInt(m.group(2), 16);
              int blue = Integer.parseInt(m.group(3), 16);
              return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue))
                  <= 8;
            });
    assertThat(picture.missingGlyphs()).isEmpty();
  }
}
