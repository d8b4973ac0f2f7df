package trace.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as spreadsheets write them, part by part (ECMA-376, part 1, chapter 18). */
public final class Workbooks {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /** A workbook with a hidden sheet and one with these rows (the content of sheetData). */
  public static byte[] with(String rows, String... sharedStrings) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("/xl/workbook.xml", "sheet.main")
            + type("/xl/worksheets/sheet1.xml", "worksheet")
            + type("/xl/worksheets/sheet2.xml", "worksheet")
            + type("/xl/sharedStrings.xml", "sharedStrings")
            + type("/xl/styles.xml", "styles")
            + "</Types>");
    parts.put("_rels/.rels", relations(OFFICE + "/officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook"
            + MAIN
            + " xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"設定\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
            + "<sheet name=\"回答\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            OFFICE + "/worksheet",
            "worksheets/sheet1.xml",
            OFFICE + "/worksheet",
            "worksheets/sheet2.xml",
            OFFICE + "/sharedStrings",
            "sharedStrings.xml",
            OFFICE + "/styles",
            "styles.xml"));
    parts.put("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>"));
    parts.put("xl/worksheets/sheet2.xml", sheet(rows));
    StringBuilder strings = new StringBuilder("<sst" + MAIN + ">");
    for (String s : sharedStrings) {
      strings.append("<si><t xml:space=\"preserve\">").append(s).append("</t></si>");
    }
    parts.put("xl/sharedStrings.xml", strings.append("</sst>").toString());
    parts.put(
        "xl/styles.xml",
        "<styleSheet"
            + MAIN
            + "><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
            + "</styleSheet>");
    return zip(parts);
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String sheet(String rows) {
    return "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder out = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats");
    out.append(".org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      out.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"");
      out.append(typesAndTargets[i]).append("\" Target=\"").append(typesAndTargets[i + 1]);
      out.append("\"/>");
    }
    return out.append("</Relationships>").toString();
  }

  /** A ZIP file of texts. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        String head = part.getKey().endsWith(".xml") ? HEAD : "";
        zip.write((head + part.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
