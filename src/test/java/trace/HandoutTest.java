package trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.print.PrintOptions;

/** The papers of a session, as they come out of the printer. */
class HandoutTest {
  private static final double SMALLEST = 8;
  private static final double POINT = 72 / 25.4;

  private static final String LONG_NAME = "寿限無".repeat(26) + "！。";

  /** An evening of twenty people in five groups, printed once for all tests that only look. */
  @TempDir static Path evening;

  /** A session to print in other ways. */
  @TempDir Path small;

  @BeforeAll
  static void anEvening() throws IOException {
    copy(evening, "first", "パン屋");
    copy(evening, "workman", "ワークマン");
    run(
        evening,
        "session new 12月トレース会 --kind practice --date 2026-12-09 --start 19:00 --minutes 120"
            + " --place 渋谷 --trace ワークマン --trace パン屋");
    StringBuilder people = new StringBuilder("people:\n");
    for (int i = 0; i < 20; i++) {
      String name = i == 7 ? LONG_NAME : "参加" + (i + 1);
      people.append("  - \"" + name + "\": { group: " + (i % 5 + 1));
      people.append(i % 3 == 0 ? ", first: yes }\n" : " }\n");
    }
    Files.writeString(evening.resolve("12月トレース会/people.yaml"), people);
    run(evening, "handout 12月トレース会");
  }

  private void smallSession() throws IOException {
    copy(small, "first", "パン屋");
    run(small, "session new 会 --kind practice --minutes 60 --trace パン屋");
  }

  private static void copy(Path home, String example, String name) throws IOException {
    Files.createDirectories(home.resolve(name));
    Files.copy(Path.of("examples", example, "trace.yaml"), home.resolve(name + "/trace.yaml"));
  }

  private static Terminal.Screen run(Path home, String command) {
    Terminal.Screen result = new Terminal(home).type("trace " + command);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    return result;
  }

  private static byte[] made(String file) throws IOException {
    return Files.readAllBytes(evening.resolve("12月トレース会/out").resolve(file));
  }

  private byte[] alone(String file) throws IOException {
    return Files.readAllBytes(small.resolve("会/out").resolve(file));
  }

  private String page(String file) throws IOException {
    return new String(alone(file), StandardCharsets.UTF_8);
  }

  @Test
  void theLoopsThatAreNotToldAreCounted() throws IOException {
    assertThat(new String(made("handout.md"), StandardCharsets.UTF_8))
        .contains("ループは、このほかに2つあります。図の上で、丸い印をたよりに探してみてください。")
        .containsOnlyOnce("このほかに");
  }

  @Test
  void everyPaperIsLegibleSmallAndWhole() throws IOException {
    for (String paper : List.of("guide", "handout", "worksheet", "groups", "tags")) {
      byte[] pdf = made(paper + ".pdf");
      assertThat(pdf.length).as(paper).isLessThan(1_000_000);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(smallest(document)).as(paper).isGreaterThanOrEqualTo(SMALLEST);
        assertThat(notEmbedded(document)).as(paper).isEmpty();
        for (PDPage page : document.getPages()) {
          PDRectangle box = page.getMediaBox();
          List<Integer> sides = List.of(Math.round(box.getWidth()), Math.round(box.getHeight()));
          assertThat(sides).containsExactlyInAnyOrder(595, 842);
        }
      }
    }
  }

  @Test
  void theTextOfTheHandoutIsThereAndInOrder() throws IOException {
    String text = text(made("handout.pdf"));
    assertThat(text)
        .containsSubsequence(
            "12月トレース会",
            "2026年12月9日（水）",
            "なぜ集まるのか",
            "19:00",
            "はじめに",
            "20:55",
            "因果ループ図の読み方",
            "口コミの数→来店数（＋）",
            "この会で使うことば",
            "ワークマンの図（あとで見る）",
            "アンバサダーの",
            "ワークマンの図のループを読む",
            "ひなた町のパン屋の図");
    assertThat(text).contains("1 / ").doesNotContain("〓", "#");
  }

  @Test
  void theFirstPageToPrintTellsHowManyCopies() throws IOException {
    byte[] all = made("印刷用.pdf");
    try (PDDocument document = Loader.loadPDF(all)) {
      int pages = 1;
      List<String> ranges = new ArrayList<>();
      for (String paper : List.of("guide", "handout", "worksheet", "groups", "tags")) {
        try (PDDocument one = Loader.loadPDF(made(paper + ".pdf"))) {
          ranges.add((pages + 1) + "〜" + (pages + one.getNumberOfPages()));
          pages += one.getNumberOfPages();
        }
      }
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      PDFTextStripper first = new PDFTextStripper();
      first.setSortByPosition(true);
      first.setEndPage(1);
      assertThat(first.getText(document).replace(" ", ""))
          .containsSubsequence(ranges)
          .containsSubsequence("進行の手引き", "参加する人の手引き", "22", "ワークシート", "22", "名札");
    }
  }

  @Test
  void aGroupSheetAndTheNameTagsHoldTheirNames() throws IOException {
    try (PDDocument groups = Loader.loadPDF(made("groups.pdf"))) {
      assertThat(groups.getNumberOfPages()).isEqualTo(5);
    }
    try (PDDocument tags = Loader.loadPDF(made("tags.pdf"))) {
      // Twenty names, ten on a sheet, and a sheet for those who come unannounced.
      assertThat(tags.getNumberOfPages()).isEqualTo(3);
    }
    assertThat(text(made("tags.pdf"))).contains("参加19 参加20", "グループ 4", "グループ 5");
    // A name of eighty letters keeps them all, on its own tag.
    assertThat(places(made("tags.pdf"), "寿"))
        .hasSize(26)
        .allMatch(x -> x > 105 * POINT && x < 196 * POINT);
  }

  @Test
  void aGroupFitsOnOneSheetAndTheTableOfAReadingHasALineForEverybody() throws IOException {
    copy(small, "first", "パン屋");
    for (String kind : List.of("practice", "fieldwork", "reading", "presentations")) {
      run(small, "session new " + kind + " --kind " + kind + " --minutes 120 --trace パン屋");
      Files.writeString(
          small.resolve(kind + "/people.yaml"),
          "people:\n  - 清水 りく: {group: 1, first: yes}\n  - 長谷川ひかり: {group: 1, role: 計時}\n"
              + "  - 森: {group: 1}\n  - 田中（営業）: {group: 1}\n");
      run(small, "handout " + kind + " --to md,pdf");
      byte[] groups = Files.readAllBytes(small.resolve(kind + "/out/groups.pdf"));
      try (PDDocument document = Loader.loadPDF(groups)) {
        assertThat(document.getNumberOfPages()).as(kind).isEqualTo(1);
      }
    }
    assertThat(Files.readString(small.resolve("reading/out/groups.md")))
        .contains("| 人（呼び名） | 持ってきた本（題、著者） | 読む前の問い |")
        .contains("| **森** | <br> | <br> | <br> | <br> |\n| **田中（営業）** | <br> |")
        .doesNotContain("***");
    assertThat(Files.readString(small.resolve("practice/out/groups.md")))
        .contains("**清水 りく**（はじめに描く人）と**")
        .doesNotContain("***");
  }

  @Test
  void theNameTagsHaveALineToCutOnEverySide() throws IOException {
    try (PDDocument tags = Loader.loadPDF(made("tags.pdf"))) {
      BufferedImage page = new PDFRenderer(tags).renderImageWithDPI(2, 150);
      List<Integer> columns = lines(page.getWidth(), page.getHeight(), (a, b) -> page.getRGB(a, b));
      List<Integer> rows = lines(page.getHeight(), page.getWidth(), (a, b) -> page.getRGB(b, a));
      // The last sheet is for names still to be written: two tags beside each other have three
      // lines,
      // five below each other six.
      assertThat(columns).hasSize(3);
      assertThat(rows).hasSize(6);
    }
  }

  /** Where something that is not white goes on along most of a page, once for each line. */
  private static List<Integer> lines(int across, int along, IntBinaryOperator colour) {
    List<Integer> lines = new ArrayList<>();
    for (int a = 0; a < across; a++) {
      int inked = 0;
      for (int b = 0; b < along; b++) {
        inked += (colour.applyAsInt(a, b) & 0xFF) < 0xF0 ? 1 : 0;
      }
      boolean line = inked > along * 0.45;
      if (line && (lines.isEmpty() || a - lines.get(lines.size() - 1) > 20)) {
        lines.add(a);
      }
    }
    return lines;
  }

  @Test
  void theCodesOpenTheMapsInLoopy() throws IOException {
    List<String> codes = decoded(made("handout.pdf"));
    for (String trace : List.of("ワークマン", "パン屋")) {
      String address = run(evening, "export loopy " + trace).out().strip();
      String data = address.substring(address.indexOf("data="));
      assertThat(codes).contains("https://ncase.me/loopy/v1.1/?embed=1&" + data);
    }
  }

  @Test
  void aCodeIsNotCutWhereAPageEnds() throws IOException {
    Files.createDirectories(small.resolve("喫茶店"));
    String[] arrows = {
      "新規客の来店数→待ち時間（＋）",
      "待ち時間→常連の来店数（-、遅れ）",
      "新規客の来店数→SNSでの投稿数（＋）",
      "SNSでの投稿数→新規客の来店数（＋、遅れ）",
      "待ち時間→接客に使える時間（-）",
      "接客に使える時間→常連の来店数（＋）",
      "常連の来店数→店の前の立ち話の量（＋）",
      "店の前の立ち話の量→新規客の来店数（＋）",
      "席の回転率→待ち時間（-）",
      "待ち時間→席の回転率（＋）"
    };
    Files.writeString(
        small.resolve("喫茶店/trace.yaml"),
        "trace: 駅前の喫茶店\nquestion: 並ぶ人が増えたのに、なぜ常連は減ったのか\n"
            + "elements:\n  company: [接客に使える時間, 席の回転率]\n"
            + "  customer: [常連の来店数, 待ち時間, 新規客の来店数]\n"
            + "  society: [SNSでの投稿数, 店の前の立ち話の量]\nrelationships:\n  - "
            + String.join("\n  - ", arrows)
            + "\n");
    run(small, "session new 会 --online --start 19:00 --date 2026-12-09 --trace 喫茶店");
    run(small, "handout 会");
    assertThat(decoded(alone("handout.pdf"))).hasSize(1);
  }

  @Test
  void aMapIsKeptForLaterOnlyWhereASheetHidesIt() throws IOException {
    smallSession();
    run(small, "handout 会 --to md");
    assertThat(page("handout.md")).contains("パン屋の図（あとで見る）");
    assertThat(page("guide.md")).contains("パン屋の図（あとで見る）", "名前も読めるように写真に撮ります");
    run(small, "handout 会 --to md --sheets blank");
    assertThat(page("handout.md")).contains("パン屋の図").doesNotContain("あとで見る");
    assertThat(page("guide.md")).doesNotContain("あとで見る", "＋か－か");
  }

  @Test
  void everybodyWhoWalksGetsFourCards() throws IOException {
    copy(small, "first", "パン屋");
    run(small, "session new 会 --kind fieldwork --trace パン屋");
    run(small, "handout 会 --to md");
    assertThat(page("worksheet.md").split("書いた人：", -1)).hasSize(4 + 1);
  }

  @Test
  void aNameOfAGroupIsNotBrokenWithin() throws IOException {
    smallSession();
    Files.writeString(small.resolve("会/people.yaml"), "people:\n  - 清水 りく: {group: 1}\n");
    run(small, "handout 会 --to html");
    assertThat(page("groups.html")).contains("<strong class=\"whole\">清水 りく</strong>");
    assertThat(page("guide.html")).contains("<strong class=\"whole\">清水 りく</strong>");
  }

  @Test
  void withoutLinksNothingLeadsOut() throws IOException {
    smallSession();
    run(small, "handout 会 --to html");
    assertThat(page("handout.html")).contains("LOOPY");
    run(small, "handout 会 --to html --no-links");
    assertThat(page("handout.html")).doesNotContain("LOOPY", "http:", "https:");
  }

  @Test
  void theSameSeedLeavesOutTheSameArrows() throws IOException {
    copy(small, "workman", "ワークマン");
    run(small, "session new 会 --trace ワークマン");
    List<String> sheets = new ArrayList<>();
    for (int seed : new int[] {7, 8, 7}) {
      run(small, "handout 会 --to md --sheets arrows --seed " + seed);
      sheets.add(page("paper-arrows-1.svg"));
    }
    assertThat(sheets.get(0)).isEqualTo(sheets.get(2)).isNotEqualTo(sheets.get(1));
    assertThat(sheets.get(0).split("class=\"arrow ", -1)).hasSize(22 - 5 + 1);
    assertThat(sheets.get(0)).doesNotContain("class=\"delay", "class=\"badge", "dasharray");
  }

  @Test
  void aBrowserPrintsEverythingToo() throws IOException {
    try (Browser browser = Browser.start(small.resolve("profile"))) {
      for (String paper : List.of("handout", "worksheet", "groups", "tags", "guide")) {
        Path page = evening.resolve("12月トレース会/out/" + paper + ".html");
        browser.go(page.toUri().toString());
        PrintOptions options = new PrintOptions();
        options.setBackground(true);
        options.setShrinkToFit(false);
        Pdf pdf = browser.driver.print(options);
        byte[] printed = Base64.getDecoder().decode(pdf.getContent());
        try (PDDocument document = Loader.loadPDF(printed);
            PDDocument own = Loader.loadPDF(made(paper + ".pdf"))) {
          assertThat(outside(document)).as(paper).isEmpty();
          assertThat(document.getNumberOfPages())
              .as(paper)
              .isBetween(own.getNumberOfPages() - 1, own.getNumberOfPages() + 2);
        }
        assertThat(browser.console()).isEmpty();
      }
    }
  }

  @Test
  void withoutPeopleNothingIsInvented() throws IOException {
    smallSession();
    Terminal.Screen said = run(small, "handout 会 --to md");
    assertThat(said.err()).contains("参加する人がまだ分からない");
    assertThat(small.resolve("会/out/groups.md")).doesNotExist();
    Files.writeString(small.resolve("会/people.yaml"), "people:\n  - \"ひとり\": { first: yes }\n");
    run(small, "handout 会 --to md");
    assertThat(page("tags.md")).contains("ひとり");
  }

  @Test
  void fiveHundredPeopleGetTheirTags() throws IOException {
    smallSession();
    StringBuilder many = new StringBuilder("people:\n");
    for (int i = 1; i <= 500; i++) {
      many.append("  - \"参加").append(i).append("\": {}\n");
    }
    Files.writeString(small.resolve("会/people.yaml"), many);
    run(small, "handout 会 --to pdf --sheets blank --no-links");
    assertThat(text(alone("tags.pdf")).lines()).contains("参加1 参加2").anyMatch("参加499 参加500"::equals);
    assertThat(alone("tags.pdf").length).isLessThan(1_000_000);
  }

  @Test
  void aTraceThatDoesNotLoadIsToldAndNothingIsPrinted() throws IOException {
    smallSession();
    Files.writeString(small.resolve("パン屋/trace.yaml"), "format: 1\ntrace: a\nelements: [\n");
    Terminal.Screen result = new Terminal(small).type("trace handout 会");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("パン屋/trace.yaml:");
    assertThat(small.resolve("会/out")).doesNotExist();
  }

  /** The size of the smallest letter, in points. */
  private static double smallest(PDDocument document) throws IOException {
    List<Double> sizes = new ArrayList<>();
    strip(document, t -> sizes.add((double) t.getFontSizeInPt()));
    return sizes.stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  /** Letters that lie outside their page. */
  private static List<String> outside(PDDocument document) throws IOException {
    List<String> outside = new ArrayList<>();
    strip(
        document,
        t -> {
          boolean in =
              t.getXDirAdj() >= 0
                  && t.getXDirAdj() + t.getWidthDirAdj() <= t.getPageWidth()
                  && t.getYDirAdj() >= 0
                  && t.getYDirAdj() <= t.getPageHeight();
          if (!in && !t.getUnicode().isBlank()) {
            outside.add(t.getUnicode());
          }
        });
    return outside;
  }

  private static void strip(PDDocument document, java.util.function.Consumer<TextPosition> each)
      throws IOException {
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            each.accept(text);
          }
        };
    stripper.getText(document);
  }

  private static List<Double> places(byte[] pdf, String letter) throws IOException {
    List<Double> places = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      strip(
          document,
          t -> {
            if (t.getUnicode().equals(letter)) {
              places.add((double) t.getXDirAdj());
            }
          });
    }
    return places;
  }

  private static List<String> notEmbedded(PDDocument document) throws IOException {
    List<String> all = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      notEmbedded(page.getResources(), all);
    }
    return all;
  }

  private static void notEmbedded(PDResources resources, List<String> all) throws IOException {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      if (!font.isEmbedded()) {
        all.add(font.getName());
      }
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        notEmbedded(form.getResources(), all);
      }
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  /** What the codes on the pages say, as a telephone reads them. */
  private static List<String> decoded(byte[] pdf) throws IOException {
    List<String> all = new ArrayList<>();
    Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
    hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        // As a phone is moved nearer until it reads the code.
        Optional<String> code = Optional.empty();
        for (int dpi = 300; dpi <= 400 && code.isEmpty(); dpi += 50) {
          code = decoded(new PDFRenderer(document).renderImageWithDPI(i, dpi), hints);
        }
        code.ifPresent(all::add);
      }
    }
    return all;
  }

  /** The code on a picture of a page, if there is one that can be read. */
  private static Optional<String> decoded(BufferedImage page, Map<DecodeHintType, Object> hints) {
    int w = page.getWidth();
    int h = page.getHeight();
    int[] pixels = page.getRGB(0, 0, w, h, null, 0, w);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(w, h, pixels)));
    try {
      return Optional.of(new QRCodeReader().decode(bitmap, hints).getText());
    } catch (com.google.zxing.ReaderException e) {
      return Optional.empty();
    }
  }
}
