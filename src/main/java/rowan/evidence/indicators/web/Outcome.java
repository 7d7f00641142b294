package rowan.evidence.indicators.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rowan.evidence.disclosure.Disclosed;
import rowan.evidence.disclosure.Shown;
import rowan.evidence.indicators.Figure;
import rowan.evidence.indicators.Indicator;
import rowan.foundation.web.picture.Span;

/**
 * An indicator by quarter, as a picture and its message.
 *
 * @param columns the earliest quarter first, the running one last
 * @param year the four quarters that are over, together
 */
public record Outcome(Indicator indicator, List<Column> columns, Figure year) {

  /** The height of the drawing, in pixels. */
  public static final int HEIGHT = 176;

  private static final int TOP = 30;
  private static final int FOOT = 132;
  private static final int LEAST_BAR = 2;

  public Outcome {
    columns = List.copyOf(columns);
  }

  /** One quarter and its figure. */
  public record Column(Quarter quarter, Figure figure) {

    public OptionalLong value() {
      return Outcome.value(figure.measured().value());
    }

    /** The figure with its unit, or that it is kept back. */
    public String words() {
      return Outcome.words(figure.measured().indicator(), figure.measured().value());
    }

    /** What was published before, where it was another; else empty. */
    public String wasWords() {
      return figure
          .before()
          .map(before -> Outcome.words(figure.measured().indicator(), before))
          .orElse("");
    }
  }

  /** A column in its place. */
  public record Bar(Column column, Span span, int y, int height) {

    public String middle() {
      return Span.percent((span.from() + span.to()) / 2);
    }

    /** What stands over it, unless it is kept back. */
    public String figure() {
      var value = column.value();
      return value.isEmpty()
          ? ""
          : column.figure().measured().indicator().inFigures(value.getAsLong());
    }

    public String look() {
      return column.value().isEmpty()
          ? "quarter-kept-back"
          : column.quarter().running() ? "quarter-so-far" : "quarter-bar";
    }
  }

  /** What the picture shows, in a sentence. */
  public String finding() {
    var shown = columns.stream().filter(column -> !column.quarter().running()).toList();
    var last = lastShown(shown);
    if (last.isEmpty()) {
      return value(year.measured().value()).isPresent()
          ? says(value(year.measured().value()).getAsLong()) + " in the last 12 months"
          : "Too few people to show: " + indicator.title().toLowerCase(java.util.Locale.UK);
    }
    var column = last.get();
    var before = lastShown(shown.subList(0, shown.indexOf(column)));
    return says(column.value().getAsLong())
        + " from "
        + column.quarter().months()
        + before.map(one -> trend(one, column)).orElse("");
  }

  private String trend(Column before, Column now) {
    long was = before.value().getAsLong();
    long is = now.value().getAsLong();
    if (was == is) {
      return ", as from " + before.quarter().months();
    }
    return (is > was ? ", up from " : ", down from ")
        + before.words()
        + " from "
        + before.quarter().months();
  }

  private static Optional<Column> lastShown(List<Column> columns) {
    return columns.reversed().stream().filter(column -> column.value().isPresent()).findFirst();
  }

  private String says(long value) {
    var counted = indicator.inWords(value);
    return switch (indicator) {
      case REACHED_IN_TWO_DAYS -> counted + " were reached within two days of being referred";
      case FEELS_SAFER -> counted + " felt safer at the end than at the start";
      case HOURS_WITHOUT_A_LEAD ->
          value == 0 ? "No hour without a lead worker" : counted + " without a lead worker";
      case SPACES_READY_OR_LIVED_IN ->
          "Never fewer than %,d refuge spaces ready or lived in".formatted(value);
      case REACHED_BY_PREVENTION ->
          value == 0
              ? "Nobody reached by prevention sessions"
              : "About " + counted + " reached by prevention sessions";
      case COMMUNITIES_REACHED ->
          counted + " of those helped belong to a community that the decision names";
    };
  }

  /** Whether some column is kept back, so that the page says why. */
  public boolean keepsBack() {
    return columns.stream().anyMatch(column -> column.value().isEmpty());
  }

  public String yearWords() {
    return words(indicator, year.measured().value());
  }

  public List<Bar> bars() {
    double step = 100.0 / columns.size();
    double highest =
        Math.max(
            indicator.unit() == Indicator.Unit.PER_CENT ? 100 : 1,
            columns.stream().mapToLong(column -> column.value().orElse(0)).max().orElse(0));
    return java.util.stream.IntStream.range(0, columns.size())
        .mapToObj(i -> bar(columns.get(i), i * step, step, highest))
        .toList();
  }

  private static Bar bar(Column column, double from, double step, double highest) {
    int height =
        column.value().isEmpty()
            ? FOOT - TOP
            : Math.max(
                LEAST_BAR, (int) Math.round(column.value().getAsLong() / highest * (FOOT - TOP)));
    var span = new Span(from + step * 0.12, from + step * 0.88);
    return new Bar(column, span, FOOT - height, height);
  }

  private static OptionalLong value(Disclosed disclosed) {
    return disclosed instanceof Shown shown ? OptionalLong.of(shown.value()) : OptionalLong.empty();
  }

  private static String words(Indicator indicator, Disclosed disclosed) {
    var value = value(disclosed);
    return value.isEmpty() ? "kept back" : indicator.inWords(value.getAsLong());
  }
}
