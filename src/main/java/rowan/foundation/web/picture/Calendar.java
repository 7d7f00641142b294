package rowan.foundation.web.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Terms against the calendar: a row for each service or contract, a bar for each stretch of days,
 * and a line for today.
 *
 * @param finding what the picture shows, in a sentence, for who does not see it
 * @param from the first day shown
 * @param to the last day shown
 */
public record Calendar(
    String finding, LocalDate from, LocalDate to, LocalDate today, List<Row> rows) {

  public Calendar {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a calendar shows more than a day");
    }
    rows = List.copyOf(rows);
  }

  /**
   * One line of the picture.
   *
   * @param apart whether some room is left above it, to set groups of rows apart
   */
  public record Row(String label, boolean apart, List<Bar> bars) {

    public Row {
      bars = List.copyOf(bars);
    }

    public static Row of(String label, Bar... bars) {
      return new Row(label, false, List.of(bars));
    }

    public Row setApart() {
      return new Row(label, true, bars);
    }
  }

  /**
   * A stretch of days, both included.
   *
   * @param words written on it where they fit; may be empty
   */
  public record Bar(LocalDate first, LocalDate last, Kind kind, String words) {

    public Bar {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("a bar ends on or after the day it begins");
      }
    }
  }

  /** A bar in its place: where it is drawn, and where its words are, clear of today's line. */
  public record Placed(Bar bar, Span span, Span words) {}

  /** The first day of a year, in its place. */
  public record Year(int year, String x) {}

  /**
   * The heights of a drawing, in pixels: beside wide rows stand their labels, above narrow ones.
   */
  public record Layout(int head, int pitch, int barTop, int barHeight, int apart) {
    public static final Layout WIDE = new Layout(34, 40, 8, 24, 22);
    public static final Layout NARROW = new Layout(34, 56, 22, 26, 10);
  }

  /** A row in its place; {@code top} in pixels. */
  public record Line(Row row, int top, List<Placed> bars) {}

  public List<Line> lines(Layout layout) {
    var lines = new ArrayList<Line>();
    int top = layout.head;
    for (var row : rows) {
      top += row.apart && !lines.isEmpty() ? layout.apart : 0;
      lines.add(new Line(row, top, placed(row)));
      top += layout.pitch;
    }
    return lines;
  }

  /** How high the drawing is, in pixels. */
  public int height(Layout layout) {
    long gaps = rows.stream().skip(1).filter(Row::apart).count();
    return layout.head + rows.size() * layout.pitch + (int) gaps * layout.apart;
  }

  /** The years that begin in the stretch shown, thinned out to at most so many. */
  public List<Year> years(int most) {
    int first = from.getDayOfYear() == 1 ? from.getYear() : from.getYear() + 1;
    int count = to.getYear() - first + 1;
    int step = Math.max(1, (count + most - 1) / most);
    var years = new ArrayList<Year>();
    for (int year = first; year <= to.getYear(); year += step) {
      years.add(new Year(year, Span.percent(at(LocalDate.of(year, 1, 1)))));
    }
    return years;
  }

  public boolean showsToday() {
    return !today.isBefore(from) && !today.isAfter(to);
  }

  public String todayAt() {
    return Span.percent(at(today));
  }

  /** Whether the word 'today' has more room before its line than after it. */
  public boolean todayIsLate() {
    return at(today) > 80;
  }

  private List<Placed> placed(Row row) {
    var placed = new ArrayList<Placed>();
    for (var bar : row.bars) {
      var span = new Span(at(bar.first), at(bar.last.plusDays(1)));
      if (!span.isEmpty()) {
        var drawn = span.withGap();
        placed.add(new Placed(bar, drawn, showsToday() ? drawn.clearOf(at(today)) : drawn));
      }
    }
    return placed;
  }

  private double at(LocalDate day) {
    return Span.share(day.toEpochDay(), from.toEpochDay(), to.toEpochDay() + 1);
  }
}
