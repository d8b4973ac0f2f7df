package trace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import trace.model.ProblemKind;
import trace.model.Table;

/** Files as platforms, forms and spreadsheets write them. */
class TableReaderTest {
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private static Table table(byte[] bytes) {
    TableReader.Read read = TableReader.read(bytes);
    assertThat(read.problem()).isEmpty();
    return read.table().orElseThrow();
  }

  private static List<List<String>> cells(byte[] bytes) {
    return table(bytes).rows().stream().map(Table.Row::cells).toList();
  }

  private static void refused(byte[] bytes, ProblemKind kind, String... arguments) {
    TableReader.Read read = TableReader.read(bytes);
    assertThat(read.table()).isEmpty();
    assertThat(read.problem().orElseThrow().kind()).isEqualTo(kind);
    assertThat(read.problem().orElseThrow().arguments()).containsExactly(arguments);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  @Test
  void tabsInUtf16WithQuotesOverLines() {
    String text = "販売ID\t参加者名\tご質問\r\n1\t髙橋 ①\t\"一つ目\r\n\"\"二つ目\"\"\t,\"\r\n2\t𠮷田\t\r\n";
    List<List<String>> expected =
        List.of(
            List.of("販売ID", "参加者名", "ご質問"),
            List.of("1", "髙橋 ①", "一つ目\n\"二つ目\"\t,"),
            List.of("2", "𠮷田"));
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(cells(marked(text, charset))).isEqualTo(expected);
      assertThat(cells(text.getBytes(charset))).isEqualTo(expected);
      assertThat(TableReader.read(text.getBytes(charset)).form()).isEqualTo(charset.name());
    }
    assertThat(table(utf8(text)).rows().stream().map(Table.Row::line)).containsExactly(1, 2, 4);
  }

  @Test
  void commasInTheEncodingOfWindows() {
    String text = "お名前,ご所属\n髙橋①,\"営業部, 東京\"\n";
    List<List<String>> expected = List.of(List.of("お名前", "ご所属"), List.of("髙橋①", "営業部, 東京"));
    assertThat(cells(text.getBytes(WINDOWS_31J))).isEqualTo(expected);
    assertThat(TableReader.read(text.getBytes(WINDOWS_31J)).form()).isEqualTo("Shift_JIS / CP932");
    assertThat(cells(marked(text, StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(cells(utf8(text))).isEqualTo(expected);
  }

  @Test
  void aCellThatLooksLikeAFormulaIsTextAndEmptyRowsAreNone() {
    assertThat(cells(utf8("名前;答え\n\n田中;=1+1\n;;\n\n佐藤;-2\n")))
        .containsExactly(List.of("名前", "答え"), List.of("田中", "=1+1"), List.of("佐藤", "-2"));
  }

  @Test
  void linesAreThoseOfTheFile() {
    Table table = table(utf8("\n名前,答え\n\n\n田中,\"a\n\nb\"\n\n佐藤,c\n"));
    assertThat(table.rows().stream().map(Table.Row::line)).containsExactly(2, 5, 9);
  }

  @Test
  void oneColumnNeedsNoDelimiter() {
    assertThat(cells(utf8("名前\n田中 \"T\"\n"))).containsExactly(List.of("名前"), List.of("田中 \"T\""));
  }

  @Test
  void thousandsOfRowsAndNoMoreThanALimit() {
    StringBuilder text = new StringBuilder("名前,答え\n");
    for (int i = 0; i < 2000; i++) {
      text.append("参加者").append(i).append(",\"一行目\n二行目\"\n");
    }
    Table table = table(utf8(text.toString()));
    assertThat(table.rows()).hasSize(2001);
    assertThat(table.rows().get(2000)).isEqualTo(row(4000, "参加者1999", "一行目\n二行目"));
    refused(utf8("a,b\n".repeat(50_001)), ProblemKind.GIVEN_TABLE_TOO_LARGE, "50,000", "500");
    refused(utf8(",".repeat(500) + "x\n"), ProblemKind.GIVEN_TABLE_TOO_LARGE, "50,000", "500");
  }

  private static Table.Row row(int line, String... cells) {
    return new Table.Row(line, List.of(cells));
  }

  @Test
  void sheetsWithSharedTextsFormulasAndDates() {
    byte[] book =
        Workbooks.with(
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>髙橋</t></is></c>"
                + "<c r=\"B3\" s=\"1\"><v>46347</v></c><c r=\"C3\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"D3\" t=\"str\"><f>A3&amp;\"さん\"</f><v>髙橋さん</v></c></row>"
                + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>2</v></c><c r=\"B5\" t=\"e\"><v>#N/A</v></c>"
                + "<c r=\"C5\"><v>0.1</v></c></row>",
            "名前",
            "答え",
            "=1+1\n二行目");
    assertThat(table(book).rows())
        .containsExactly(
            row(2, "名前", "", "答え"),
            row(3, "髙橋", "2026-11-21", "2", "髙橋さん"),
            row(5, "=1+1\n二行目", "", "0.1"));
    assertThat(TableReader.read(book).form()).isEqualTo("XLSX");
  }

  @Test
  void aWorkbookAsASpreadsheetSavesIt() throws Exception {
    byte[] book =
        Files.readAllBytes(Path.of("src/test/resources/tables/attendees-libreoffice.xlsx"));
    assertThat(table(book).rows())
        .containsExactly(
            row(1, "12月トレース会 申込者一覧"),
            row(2, "お名前", "参加ステータス", "申込日", "社員番号", "経験年数", "話したいこと", "部署"),
            row(3, "髙橋 さくら", "参加", "2026-11-20", "0042", "7", "値上げのあと、\n客が離れる理由①", "営業"),
            row(4, "鈴木", "参加", "2026-11-21", "0007", "0.5", "=SUM(1,2)"),
            row(5, "隠れた 人", "キャンセル"),
            row(6, "絞られた 人", "参加"),
            row(7, "林 花", "補欠"));
  }

  @Test
  void aWorkbookThatIsCutOffOrUnpacksWithoutEnd() throws Exception {
    byte[] book = Workbooks.with("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    for (int length = 40; length < book.length; length += 97) {
      assertThat(TableReader.read(Arrays.copyOf(book, length)).table()).as("%d", length).isEmpty();
    }
    refused(Workbooks.with(""), ProblemKind.GIVEN_EMPTY);
    refused(Workbooks.with("<row r=\"1\"><c"), ProblemKind.GIVEN_BROKEN);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 130; i++) {
        zip.write(zeros);
      }
    }
    refused(bomb.toByteArray(), ProblemKind.GIVEN_UNPACKS_TOO_LARGE);
  }

  @Test
  void filesOfAnotherKind() {
    refused(utf8("%PDF-1.7\n"), ProblemKind.GIVEN_OTHER_KIND, "PDF");
    refused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
        ProblemKind.GIVEN_OTHER_KIND,
        "XLS");
    refused(utf8("<!DOCTYPE html><title>x</title>"), ProblemKind.GIVEN_OTHER_KIND, "HTML");
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("word/document.xml", "<x/>");
    refused(Workbooks.zip(parts), ProblemKind.GIVEN_OTHER_KIND, "ZIP");
    refused(utf8(""), ProblemKind.GIVEN_EMPTY);
    refused(utf8(" \n,,\n"), ProblemKind.GIVEN_EMPTY);
    refused(new byte[] {(byte) 0x81, 0x20, (byte) 0xFF, 0x30}, ProblemKind.GIVEN_UNKNOWN_ENCODING);
    refused(new byte[] {'a', 0, 0, 0, 0, 'b'}, ProblemKind.GIVEN_UNKNOWN_ENCODING);
    refused(utf8("名前,答え\n田中,x\n佐藤,\"y\n鈴木,z\n"), ProblemKind.GIVEN_QUOTE_NOT_CLOSED, "3");
  }

  /** Whatever the bytes are, there is a table or a problem. */
  @Test
  void anyBytesAreAnswered() {
    Random random = new Random(7);
    byte[] book = Workbooks.with("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "名前");
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      if (i % 3 == 0) {
        bytes = book.clone();
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
      }
      TableReader.Read read = TableReader.read(bytes);
      assertThat(read.table().isPresent()).isNotEqualTo(read.problem().isPresent());
    }
  }
}
