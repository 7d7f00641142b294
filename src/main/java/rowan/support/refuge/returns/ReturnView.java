package rowan.support.refuge.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.returns.layout.Table;
import rowan.support.refuge.returns.layout.Table.Column;
import rowan.support.refuge.returns.layout.Table.Line;

/**
 * A year's return as a page shows it: tables of figures in their order, without lines that nobody
 * is in, and one picture. It is the same whether the figures are exact or have been through the
 * disclosure gate.
 *
 * @param leftOut kinds of places of which there were no spaces to speak of
 * @param notYet titles of tables that the return did not have when it was counted
 */
public record ReturnView(
    ReturnPicture picture, List<TableView> tables, List<String> leftOut, List<String> notYet) {

  public ReturnView {
    tables = List.copyOf(tables);
    leftOut = List.copyOf(leftOut);
    notYet = List.copyOf(notYet);
  }

  /** One figure: its number, or nothing where it is kept back. */
  @FunctionalInterface
  public interface Figures extends Function<String, OptionalLong> {

    /** As it is written. */
    default String words(String code, boolean share) {
      var value = apply(code);
      return value.isEmpty() ? "kept back" : "%,d%s".formatted(value.getAsLong(), share ? "%" : "");
    }
  }

  /**
   * A table.
   *
   * @param columns the titles of those with figures
   */
  public record TableView(
      String title, String counts, String source, List<String> columns, List<RowView> rows) {

    /** The titles of all columns, that of the lines first. */
    public List<String> allColumns() {
      return Stream.concat(Stream.of(title), columns.stream()).toList();
    }
  }

  /** A line of it. */
  public record RowView(String title, boolean part, List<CellView> figures) {

    /** Whether it is a part with nobody in it, seen to be so. */
    private boolean isEmpty() {
      return part && figures.stream().allMatch(cell -> cell.figure.equals("0"));
    }
  }

  /** A figure of it, as it is written, with the title of its column. */
  public record CellView(String column, String figure) {}

  /**
   * Lays figures out.
   *
   * @param definitions the version that they were counted by
   * @param withTurnedAway whether those turned away are counted, which they are of a whole council
   */
  public static ReturnView of(Figures figures, int definitions, boolean withTurnedAway) {
    var empty =
        Layout.SUPPORTED.columns().stream().filter(column -> isEmpty(column, figures)).toList();
    var tables = new ArrayList<TableView>();
    var notYet = new ArrayList<String>();
    for (var table : Layout.tables()) {
      if (withTurnedAway || !turnedAway(table)) {
        if (table.since() > definitions) {
          notYet.add(table.title());
        } else {
          var columns = table.columns().stream().filter(column -> !empty.contains(column)).toList();
          tables.add(view(table, columns, figures));
        }
      }
    }
    return new ReturnView(
        ReturnPicture.of(figures, withTurnedAway),
        tables,
        empty.stream().map(Column::title).toList(),
        notYet);
  }

  private static boolean turnedAway(Table table) {
    return List.of(
            Layout.TURNED_AWAY, Layout.WHOSE_NO, Layout.TURNED_AWAY_DESCRIBED, Layout.ELSEWHERE)
        .contains(table);
  }

  /** Whether there was nothing of the kind. A figure that is kept back is not nothing. */
  private static boolean isEmpty(Column column, Figures figures) {
    var households = figures.apply(Layout.SUPPORTED.figure(Layout.HOUSEHOLDS, column.code()));
    return !column.code().equals(Layout.ALL)
        && households.equals(OptionalLong.of(0))
        && figures.apply(Layout.SPACES.figure("AT_END", column.code())).equals(OptionalLong.of(0))
        && figures.apply(Shares.averageCode(column)).equals(OptionalLong.of(0));
  }

  private static TableView view(Table table, List<Column> columns, Figures figures) {
    return new TableView(
        table.title(),
        table.counts(),
        table.source(),
        columns.stream().map(Column::title).toList(),
        (table.equals(Layout.SPACES) ? Shares.lines() : table.lines())
            .stream()
                .map(line -> row(table, line, columns, figures))
                .filter(row -> !row.isEmpty())
                .toList());
  }

  private static RowView row(Table table, Line line, List<Column> columns, Figures figures) {
    boolean share = Shares.isShare(table, line);
    return new RowView(
        line.title(),
        line.part(),
        columns.stream()
            .map(column ->
                new CellView(
                    column.title(), figures.words(table.figure(line.code(), column.code()), share)))
            .toList());
  }
}
