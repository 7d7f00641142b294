package rowan.support.refuge.occupancy.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rowan.foundation.web.Days;
import rowan.foundation.web.picture.Calendar.Layout;
import rowan.foundation.web.picture.Span;
import rowan.support.refuge.occupancy.Filling;
import rowan.support.refuge.occupancy.MonthOfSpaces;
import rowan.support.refuge.occupancy.Stretch;
import rowan.support.refuge.places.SpaceId;

/**
 * A month of spaces: a row for each space, a bar for each stretch of time. A bar without a known
 * end goes on to the end of the month.
 *
 * @param after the space after which the page begins, if it is not the first
 */
public record CalendarPage(MonthOfSpaces spaces, Days days, @Nullable SpaceId after) {

  private static final double LEAST_WIDTH = 0.7;
  private static final List<Integer> WEEKS = List.of(1, 8, 15, 22, 29);

  /** One space, and how high its line stands in pixels. */
  public record Line(String title, int top, List<Bar> bars) {}

  /** What fills it for a time, and where its words are, clear of the line of now. */
  public record Bar(Stretch stretch, String look, Span span, Span beside) {

    public String words() {
      return stretch.what().title();
    }
  }

  /** A day of the month, in its place. */
  public record Tick(int day, String x) {}

  /** 'March 2030'. */
  public String name() {
    return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(spaces.month());
  }

  /** What the month shows, in a sentence. */
  public String finding() {
    if (spaces.days().isEmpty()) {
      return name() + (isToCome() ? ": no midday of it has been yet" : ": no space was there yet");
    }
    var last = spaces.days().getLast();
    return "%s: %d of %d spaces lived in, %d ready"
        .formatted(days.full(last.day()), last.livedIn(), last.spaces(), last.ready());
  }

  /** Whether its first midday has not been yet, so that nothing could be counted. */
  public boolean isToCome() {
    var midday = spaces.month().atDay(1).atTime(LocalTime.NOON).atZone(Days.LONDON).toInstant();
    return midday.isAfter(days.now().toInstant());
  }

  public List<Line> lines(Layout layout) {
    var bySpace = spaces.stretches().stream().collect(groupingBy(Stretch::space));
    var lines = new ArrayList<Line>();
    int top = layout.head();
    for (var space : spaces.page().spaces()) {
      var bars =
          bySpace.getOrDefault(space.space().id(), List.of()).stream().map(this::bar).toList();
      lines.add(new Line(space.space().title(), top, bars));
      top += layout.pitch();
    }
    return lines;
  }

  public int height(Layout layout) {
    return layout.head() + layout.pitch() * spaces.page().spaces().size();
  }

  private Bar bar(Stretch stretch) {
    double from = at(stretch.from());
    double to = stretch.until().map(this::at).orElse(100.0);
    double seen = Math.min(100, Math.max(to, from + LEAST_WIDTH));
    var span = new Span(Math.min(from, 100 - LEAST_WIDTH), seen);
    return new Bar(stretch, Looks.of(stretch.what()), span, clearOfNow(span));
  }

  private Span clearOfNow(Span span) {
    double now = at(days.now().toInstant());
    if (!showsToday() || now <= span.from() || now >= span.to()) {
      return span;
    }
    return now - span.from() >= span.to() - now
        ? new Span(span.from(), now)
        : new Span(now, span.to());
  }

  private double at(Instant moment) {
    var from = start(spaces.month());
    var to = start(spaces.month().plusMonths(1));
    double whole = to.toEpochMilli() - from.toEpochMilli();
    return Math.clamp((moment.toEpochMilli() - from.toEpochMilli()) / whole * 100, 0, 100);
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(Days.LONDON).toInstant();
  }

  /** The first day of each week of the month. */
  public List<Tick> ticks() {
    return WEEKS.stream()
        .filter(spaces.month()::isValidDay)
        .map(day ->
            new Tick(
                day,
                Span.percent(at(spaces.month().atDay(day).atStartOfDay(Days.LONDON).toInstant()))))
        .toList();
  }

  public boolean showsToday() {
    return YearMonth.from(days.today()).equals(spaces.month());
  }

  public String todayAt() {
    return Span.percent(at(days.now().toInstant()));
  }

  public boolean todayIsLate() {
    return at(days.now().toInstant()) > 80;
  }

  /** What the bars stand for. */
  public static List<Filling> key() {
    return Arrays.asList(Filling.values());
  }

  public static String look(Filling filling) {
    return Looks.of(filling);
  }

  /** The same spaces, a month earlier. */
  public String earlierMonth() {
    return path(spaces.month().minusMonths(1), after);
  }

  /** The same spaces, a month later. */
  public String laterMonth() {
    return path(spaces.month().plusMonths(1), after);
  }

  /** The next spaces in the same month, if there are any. */
  public @Nullable String next() {
    return spaces.page().next().map(id -> path(spaces.month(), id)).orElse(null);
  }

  /** The first spaces in the same month; nothing if these are they. */
  public @Nullable String first() {
    return after == null ? null : path(spaces.month(), null);
  }

  private static String path(YearMonth month, @Nullable SpaceId after) {
    return "/refuge/calendar?month=" + month + (after == null ? "" : "&after=" + after);
  }
}
