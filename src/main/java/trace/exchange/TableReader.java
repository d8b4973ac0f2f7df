package trace.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Table;

/**
 * Reads tables as event platforms, forms and spreadsheets write them: text with commas, tabs or
 * semicolons (RFC 4180, with cells over several lines) in any encoding that {@link Encoded} knows,
 * and XLSX (ECMA-376). A cell that begins with {@code =} is text; of a formula on a sheet, the
 * value is read that was last calculated.
 */
public final class TableReader {
  /** More rows are not read. */
  static final int MOST_ROWS = 50_000;

  /** More columns are not read. */
  static final int MOST_COLUMNS = 500;

  private TableReader() {}

  /**
   * What reading gave.
   *
   * @param table the table; empty if there is a problem
   * @param form how it was written: an encoding such as {@code Shift_JIS / CP932}, or {@code XLSX}
   * @param problem why there is no table
   */
  public record Read(Optional<Table> table, String form, Optional<Problem> problem) {
    static Read failed(Problem problem) {
      return new Read(Optional.empty(), "", Optional.of(problem));
    }

    static Read failed(ProblemKind kind, String... arguments) {
      return failed(TableReader.problem(kind, arguments));
    }
  }

  /** Reads a table. Never throws for what the bytes hold. */
  public static Read read(byte[] bytes) {
    Optional<String> other = OtherKind.of(bytes);
    if (other.isPresent()) {
      return Read.failed(ProblemKind.GIVEN_OTHER_KIND, other.get());
    }
    if (XlsxReader.isZip(bytes)) {
      return checked(XlsxReader.read(bytes));
    }
    Encoded encoded = Encoded.of(bytes);
    return encoded.problem().isPresent()
        ? Read.failed(encoded.problem().get())
        : checked(text(encoded));
  }

  private static Read checked(Read read) {
    return read.table().isPresent() && read.table().get().rows().isEmpty()
        ? Read.failed(ProblemKind.GIVEN_EMPTY)
        : read;
  }

  private static Read text(Encoded encoded) {
    String text = encoded.text();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(text))
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();
    List<Table.Row> rows = new ArrayList<>();
    Places places = new Places(text);
    long next = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord record : parser) {
        if (rows.size() == MOST_ROWS || record.size() > MOST_COLUMNS) {
          return Read.failed(ProblemKind.GIVEN_TABLE_TOO_LARGE, thousands(), columns());
        }
        add(rows, places.line((int) record.getCharacterPosition()), record.toList());
        next = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IOException e) {
      return Read.failed(openQuote((int) next));
    }
    return new Read(Optional.of(new Table(rows)), encoded.charset(), Optional.empty());
  }

  /** In which line each row begins, asked for in the order of the text. */
  private static final class Places {
    private final String text;
    private int at;
    private int line = 1;

    Places(String text) {
      this.text = text;
    }

    /** The line of a place, or of the first line after it that is not blank. */
    int line(int offset) {
      int from = offset;
      while (from < text.length() && text.charAt(from) == '\n') {
        from++;
      }
      for (; at < from; at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      return line;
    }
  }

  static void add(List<Table.Row> rows, int line, List<String> cells) {
    List<String> clean = new ArrayList<>();
    for (String cell : cells) {
      clean.add(cell == null ? "" : cell.replace("\r\n", "\n").replace('\u000B', '\n'));
    }
    while (!clean.isEmpty() && clean.get(clean.size() - 1).isBlank()) {
      clean.remove(clean.size() - 1);
    }
    if (!clean.isEmpty()) {
      rows.add(new Table.Row(line, clean));
    }
  }

  /** The delimiter that stands most often in the first row, outside of quotes. */
  private static char delimiter(String text) {
    int[] counts = new int[3];
    String delimiters = "\t,;";
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '\n' && counts[0] + counts[1] + counts[2] > 0) {
        break;
      } else if (!quoted && delimiters.indexOf(c) >= 0) {
        counts[delimiters.indexOf(c)]++;
      }
    }
    int best = 1;
    for (int i = 0; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return delimiters.charAt(best);
  }

  private static Problem openQuote(int line) {
    Position at = new Position(Math.max(1, line), 1, 1);
    return new Problem(
        ProblemKind.GIVEN_QUOTE_NOT_CLOSED,
        List.of(String.valueOf(Math.max(1, line))),
        "",
        Optional.of(at),
        Optional.empty());
  }

  static String thousands() {
    return String.format(java.util.Locale.ROOT, "%,d", MOST_ROWS);
  }

  static String columns() {
    return String.valueOf(MOST_COLUMNS);
  }

  static Problem problem(ProblemKind kind, String... arguments) {
    return new Problem(kind, List.of(arguments), "", Optional.empty(), Optional.empty());
  }

  /** What a file is that holds no table; told by its first bytes. */
  private static final class OtherKind {
    private static final List<String[]> SIGNATURES =
        List.of(
            new String[] {"%PDF", "PDF"},
            new String[] {"\u00D0\u00CF\u0011\u00E0", "XLS"},
            new String[] {"\u0089PNG", "PNG"},
            new String[] {"\u00FF\u00D8\u00FF", "JPEG"},
            new String[] {"GIF8", "GIF"},
            new String[] {"{\\rtf", "RTF"},
            new String[] {"<!DOCTYPE", "HTML"},
            new String[] {"<!doctype", "HTML"},
            new String[] {"<html", "HTML"});

    static Optional<String> of(byte[] bytes) {
      int from = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
      String start =
          new String(bytes, from, Math.min(16, bytes.length - from), StandardCharsets.ISO_8859_1);
      return SIGNATURES.stream().filter(s -> start.startsWith(s[0])).map(s -> s[1]).findFirst();
    }
  }
}
