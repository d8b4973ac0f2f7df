package trace.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import trace.model.ProblemKind;
import trace.model.Table;

/** Reads the first sheet of an XLSX workbook that is shown and holds anything. */
final class XlsxReader {
  /** What a failing formula shows (ECMA-376 part 1, 18.17.3), and what Excel has added since. */
  private static final List<String> ERRORS =
      List.of(
          "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!");

  /** The most that a workbook may unpack to: small files can hold endless zeros. */
  private static final long LARGEST = 128L << 20;

  private static final String WORKBOOK = "xl/workbook.xml";

  private XlsxReader() {}

  /** True for any ZIP file: workbooks, documents, archives. */
  static boolean isZip(byte[] b) {
    return b.length > 3 && b[0] == 'P' && b[1] == 'K' && b[2] < 9 && b[3] < 9;
  }

  static TableReader.Read read(byte[] bytes) {
    Optional<ProblemKind> refused = refusal(bytes);
    if (refused.isPresent()) {
      return refused.get() == ProblemKind.GIVEN_OTHER_KIND
          ? TableReader.Read.failed(refused.get(), "ZIP")
          : TableReader.Read.failed(refused.get());
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      List<Sheet> sheets;
      try (Stream<Sheet> all = book.getSheets()) {
        sheets = all.filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
      }
      for (Sheet sheet : sheets) {
        TableReader.Read read = sheet(sheet);
        if (read.problem().isPresent() || !read.table().orElseThrow().rows().isEmpty()) {
          return read;
        }
      }
      return TableReader.Read.failed(ProblemKind.GIVEN_EMPTY);
    } catch (IOException | RuntimeException e) {
      // The library tells a broken workbook by exceptions of many kinds.
      if (e instanceof RuntimeException && !isAboutTheFile(e)) {
        throw (RuntimeException) e;
      }
      return TableReader.Read.failed(ProblemKind.GIVEN_BROKEN);
    }
  }

  private static boolean isAboutTheFile(Exception e) {
    return e instanceof ExcelReaderException
        || e instanceof IllegalArgumentException
        || e instanceof IllegalStateException
        || e instanceof IndexOutOfBoundsException
        || e instanceof java.io.UncheckedIOException
        || e instanceof NullPointerException
        || e instanceof java.util.NoSuchElementException;
  }

  /** Why the file is not even opened; it is unpacked once to see that there is an end to it. */
  private static Optional<ProblemKind> refusal(byte[] bytes) {
    boolean workbook = false;
    long total = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        workbook |= e.getName().equals(WORKBOOK);
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          total += n;
          if (total > LARGEST) {
            return Optional.of(ProblemKind.GIVEN_UNPACKS_TOO_LARGE);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(ProblemKind.GIVEN_BROKEN);
    }
    return workbook ? Optional.empty() : Optional.of(ProblemKind.GIVEN_OTHER_KIND);
  }

  private static TableReader.Read sheet(Sheet sheet) throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    try (Stream<Row> all = sheet.openStream()) {
      for (Iterator<Row> i = all.iterator(); i.hasNext(); ) {
        Row row = i.next();
        if (rows.size() == TableReader.MOST_ROWS) {
          return tooLarge();
        }
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          if (cell == null) {
            cells.add("");
            continue;
          }
          if (cell.getColumnIndex() >= TableReader.MOST_COLUMNS) {
            return tooLarge();
          }
          while (cells.size() < cell.getColumnIndex()) {
            cells.add("");
          }
          cells.add(text(cell));
        }
        TableReader.add(rows, row.getRowNum(), cells);
      }
    }
    return new TableReader.Read(Optional.of(new Table(rows)), "XLSX", Optional.empty());
  }

  private static TableReader.Read tooLarge() {
    return TableReader.Read.failed(
        ProblemKind.GIVEN_TABLE_TOO_LARGE, TableReader.thousands(), TableReader.columns());
  }

  /** A formula that fails has its error as a text: nobody answered that. */
  private static boolean isError(Cell cell) {
    return cell.getType() == CellType.ERROR
        || cell.getType() == CellType.FORMULA && ERRORS.contains(String.valueOf(cell.getValue()));
  }

  /** What the cell shows, as far as that can be told without Excel's own formats. */
  private static String text(Cell cell) {
    Object value = cell.getValue();
    if (value == null || isError(cell)) {
      return "";
    }
    boolean number = cell.getType() == CellType.NUMBER || value instanceof BigDecimal;
    if (!number) {
      return value.toString();
    }
    if (isDate(cell.getDataFormatString())) {
      try {
        LocalDateTime day = cell.asDate();
        String text = day.toString().replace('T', ' ');
        return text.endsWith(" 00:00") ? text.substring(0, 10) : text;
      } catch (ExcelReaderException | DateTimeException e) {
        return value.toString();
      }
    }
    String digits = new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    return withZeros(digits, cell.getDataFormatString());
  }

  /** A format such as {@code 0000} shows zeros before a number, as numbers of people have them. */
  private static String withZeros(String digits, String format) {
    boolean zeros = format != null && format.matches("0{2,20}") && digits.matches("[0-9]+");
    int missing = zeros ? Math.max(0, format.length() - digits.length()) : 0;
    return "0".repeat(missing) + digits;
  }

  /** A format that shows years or days: letters outside of quotes and brackets. */
  private static boolean isDate(String format) {
    if (format == null) {
      return false;
    }
    String letters =
        format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
    return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
  }
}
