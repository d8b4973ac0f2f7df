package trace.model;

import java.util.List;

/**
 * A table that somebody else wrote: what its cells say, whatever the file was like.
 *
 * @param rows all rows that hold anything; the first one usually says what the columns are
 */
public record Table(List<Row> rows) {
  /**
   * A row.
   *
   * @param line where it begins: the line of a text file, the number of the row on a sheet; from 1
   * @param cells what the cells say, with line breaks as LF; shorter where nothing follows
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** What the cell of a column says; empty where the row has none. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  public Table {
    rows = List.copyOf(rows);
  }
}
