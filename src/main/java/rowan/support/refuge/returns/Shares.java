package rowan.support.refuge.returns;

import java.util.List;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.returns.layout.Table;
import rowan.support.refuge.returns.layout.Table.Column;
import rowan.support.refuge.returns.layout.Table.Line;

/** What the days on which spaces were open and lived in come to. */
public final class Shares {

  private static final String AVERAGE = "AVERAGE";
  private static final String LIVED_IN = "LIVED_IN";

  private Shares() {}

  /** How many spaces were open on an average day, to the nearest whole one. */
  public static long average(long daysOpen, long days) {
    return days == 0 ? 0 : Math.round((double) daysOpen / days);
  }

  /** On what share of the days that they were open spaces were lived in, in whole per cent. */
  public static long livedIn(long daysLivedIn, long daysOpen) {
    return daysOpen == 0 ? 0 : Math.round(100.0 * daysLivedIn / daysOpen);
  }

  public static String averageCode(Column column) {
    return Layout.SPACES.figure(AVERAGE, column.code());
  }

  public static String livedInCode(Column column) {
    return Layout.SPACES.figure(LIVED_IN, column.code());
  }

  /** What a page shows of spaces: shares, and not the days behind them. */
  public static List<Line> lines() {
    return List.of(
        new Line("AT_END", "Open at the end of the year, or today", false),
        new Line("BEDS_AT_END", "Beds in them", true),
        new Line(AVERAGE, "Open on an average day", false),
        new Line(LIVED_IN, "Of those days, lived in", true));
  }

  /** Whether a line of a table is in per cent. */
  public static boolean isShare(Table table, Line line) {
    return table.equals(Layout.SPACES) && line.code().equals(LIVED_IN);
  }

  /** An exact figure, or one that follows from two of them. */
  public static long exact(Count count, String code) {
    for (var column : Layout.SPACES.columns()) {
      long open = count.figure(Layout.SPACES.figure("DAYS_OPEN", column.code()));
      if (code.equals(averageCode(column))) {
        return average(open, count.figure(Layout.SPACES.figure("DAYS", column.code())));
      }
      if (code.equals(livedInCode(column))) {
        return livedIn(count.figure(Layout.SPACES.figure("DAYS_LIVED_IN", column.code())), open);
      }
    }
    return count.figure(code);
  }
}
