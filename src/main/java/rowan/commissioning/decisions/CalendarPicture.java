package rowan.commissioning.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rowan.foundation.kernel.Dates;
import rowan.foundation.web.picture.Calendar;

/**
 * Which contract covers which service on which days, to be drawn.
 *
 * @param shown the stretch of days drawn, from left to right
 * @param finding what the picture says, in one sentence, for who cannot see it
 * @param tablePath where the same is shown as a table
 */
public record CalendarPicture(
    Dates shown, List<Row> rows, String finding, Optional<DecideBy> decideBy, String tablePath) {

  public CalendarPicture {
    rows = List.copyOf(rows);
  }

  /** The same with its colours, as the pages of this room and of contracts show it. */
  public Calendar drawn(LocalDate today) {
    return new Calendar(
        finding,
        shown.first(),
        shown.last(),
        today,
        rows.stream()
            .map(row ->
                new Calendar.Row(
                    row.service(), row.beginsGroup(), row.bars().stream().map(Bar::drawn).toList()))
            .toList());
  }

  /**
   * One line of the picture.
   *
   * @param service short, such as {@code Support A}, {@code Refuge, new}
   * @param beginsGroup whether a gap sets it off from the row above
   */
  public record Row(String service, boolean beginsGroup, List<Bar> bars) {

    public Row {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One stretch within a row.
   *
   * @param label written on it if there is room, such as {@code 3 years + option of 2}
   */
  public record Bar(Kind kind, Dates days, String label) {

    Calendar.Bar drawn() {
      return new Calendar.Bar(days.first(), days.last(), kind.looks(), label);
    }
  }

  /** What covers the service, or is to. */
  public enum Kind {
    /** A present contract, which the decision replaces. */
    PRESENT,
    /** An extension that may be signed and is not yet. */
    EXTENSION_UNSIGNED,
    /** A procurement under way. */
    TENDER,
    /** A signed contract under the decision. */
    SIGNED,
    /** An extension that a signed contract permits. */
    OPTION,
    /** Days that nothing signed covers. */
    GAP;

    rowan.foundation.web.picture.Kind looks() {
      return switch (this) {
        case PRESENT -> rowan.foundation.web.picture.Kind.PAST;
        case EXTENSION_UNSIGNED -> rowan.foundation.web.picture.Kind.EXTENSION;
        case TENDER -> rowan.foundation.web.picture.Kind.TENDER;
        case SIGNED -> rowan.foundation.web.picture.Kind.RUNNING;
        case OPTION -> rowan.foundation.web.picture.Kind.OPTION;
        case GAP -> rowan.foundation.web.picture.Kind.GAP;
      };
    }
  }

  /**
   * What must be decided and until when.
   *
   * @param says what happens otherwise and what to do: {@code from 1 October no signed contract
   *     covers support. The extension must be signed by 30 September.}
   */
  public record DecideBy(LocalDate by, String says) {}
}
