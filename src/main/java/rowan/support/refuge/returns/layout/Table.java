package rowan.support.refuge.returns.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the return.
 *
 * @param since from which version of the definitions the return has it
 * @param counts what it counts, in a sentence
 * @param source which records it is counted from
 */
public record Table(
    String code,
    int since,
    String title,
    String counts,
    String source,
    List<Column> columns,
    List<Line> lines) {

  public Table {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** The code of one figure. */
  public String figure(String line, String column) {
    return code + "." + line + "." + column;
  }

  /** The codes of all its figures. */
  public List<String> figures() {
    var codes = new ArrayList<String>();
    lines.forEach(line -> columns.forEach(column -> codes.add(figure(line.code, column.code))));
    return codes;
  }

  /** A column of a table. */
  public record Column(String code, String title) {}

  /**
   * A line of a table.
   *
   * @param part whether it is a part of a line above it
   */
  public record Line(String code, String title, boolean part) {

    static Line total(String code, String title) {
      return new Line(code, title, false);
    }

    static Line part(String code, String title) {
      return new Line(code, title, true);
    }
  }
}
