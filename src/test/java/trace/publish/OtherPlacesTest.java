package trace.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import trace.model.Language;

class OtherPlacesTest {
  private static final String TEXT =
      """
      前 $${x_1}$$ ![図 \\] の](figure-R1.png) 後 &#36;5

      | 店 | 数 |
      |---|---|
      | 本店 | 3 |

      ```mermaid
      flowchart LR
      ```
      ```
      $${x}$$ ![a](b.png)
      ```
      """;

  private static Post post(String title, String... tags) {
    ZonedDateTime made = ZonedDateTime.of(2026, 11, 22, 5, 7, 9, 0, ZoneId.of("Asia/Tokyo"));
    return new Post(title, TEXT, List.of(tags), "", made, Language.JA, List.of());
  }

  @Test
  void zennTakesTablesAndDiagramsAsTheyAre() {
    String slug = OtherPlaces.slug("ワークマン");
    assertThat(slug).matches("[a-z0-9_-]{12,50}").isNotEqualTo(OtherPlaces.slug("ワークマン2"));
    assertThat(
            OtherPlaces.zenn(post("題 \"と\" \\\\ \\</script>", "a", "b", "c", "d", "e", "f"), slug))
        .isEqualTo(
            """
            ---
            title: "題 \\"と\\" \\\\ </script>"
            emoji: "🔁"
            type: "idea"
            topics: ["a", "b", "c", "d", "e"]
            published: false
            ---

            前 $x_1$ ![図 \\] の](/images/SLUG/figure-R1.png) 後 &#36;5

            | 店 | 数 |
            |---|---|
            | 本店 | 3 |

            ```mermaid
            flowchart LR
            ```
            ```
            $${x}$$ ![a](b.png)
            ```
            """
                .replace("SLUG", slug));
  }

  @Test
  void hatenaGetsADraftWithMarksForPictures() {
    assertThat(OtherPlaces.hatena(post("題", "店")))
        .startsWith(
            """
            ---
            Title: "題"
            Category:
            - "店"
            Date: 2026-11-22T05:07:09+09:00
            Draft: true
            ---

            前 [tex:x_1] 【画像: figure-R1.png】 後 &#36;5
            """)
        .contains("\n$${x}$$ ![a](b.png)\n");
    assertThat(OtherPlaces.hatena(post("題"))).startsWith("---\nTitle: \"題\"\nDate: ");
  }

  @Test
  void aDeckIsAPdfWithAPageForEachSlideAndItsWordsInIt() throws Exception {
    String marp =
        "---\nmarp: true\n---\n\n# 題 ]]\\>\n\n---\n\n## 輪\n\n![bg right:52% contain](a.png)\n\n"
            + "1. 一 \\<b> &amp; 二\n\n---\n\n## 全体\n\n![bg contain](none.png)\n\n- 三\n";
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    pictures.put("a.png", png());
    byte[] pdf = DeckPdf.of(marp, "題", pictures, Language.JA);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("題 ]]>", "輪", "一 <b> & 二", "全体", "三");
      assertThat(document.getPage(1).getResources().getXObjectNames()).hasSize(1);
      var size = document.getPage(0).getMediaBox();
      assertThat(size.getWidth() / size.getHeight()).isBetween(1.77f, 1.79f);
    }
  }

  @Test
  void notesThatArePagesLongGoOnOnTheNextPage() throws Exception {
    String loop = "茶畑に通う人の数が増えると、一年ほど遅れて、定期便を続ける人の数が増える（出典 1）　";
    StringBuilder marp = new StringBuilder("---\nmarp: true\n---\n\n## 輪\n\n1. 一\n\n<!--\n");
    for (int i = 1; i <= 8; i++) {
      marp.append(loop).append("わけ".repeat(30)).append("終").append(i).append('\n');
    }
    marp.append("-->\n");
    byte[] pdf = DeckPdf.of(marp.toString(), "題", new LinkedHashMap<>(), Language.JA);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      PDFTextStripper text = new PDFTextStripper();
      text.setStartPage(2);
      text.setEndPage(2);
      String first = text.getText(document).replaceAll("\\s", "");
      assertThat(first).contains("「輪」の手がかり（1枚目、1/2）", "終1", "終4").doesNotContain("終5");
      text.setStartPage(3);
      text.setEndPage(3);
      String second = text.getText(document).replaceAll("\\s", "");
      assertThat(second).contains("「輪」の手がかり（1枚目、2/2）", "終5", "終8");
    }
  }

  private static byte[] png() throws Exception {
    var image = new java.awt.image.BufferedImage(40, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var out = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
