package rowan.support.refuge.returns.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import rowan.support.refuge.returns.layout.Table.Column;
import rowan.support.refuge.returns.layout.Table.Line;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.UnableReason;

/** The tables of homes made safe: nobody moves into one, so they stand apart from stays. */
final class HomeTables {

  private static final List<Column> ALL = List.of(new Column(Layout.ALL, "All"));

  private HomeTables() {}

  static Table supported(int since) {
    return new Table(
        "HOMES",
        since,
        "Supported at home, made safe",
        "Households that stayed in their own home, made safe, on any day of the year: from the first"
            + " work done to the day it ended. Once each, with everybody in them as they were told"
            + " of when the later was asked for. They are not in the figures above, unless they"
            + " lived in a place of ours as well.",
        "What was done in homes",
        ALL,
        List.of(
            Line.total(Layout.HOUSEHOLDS, "Households"),
            Line.total("INDIVIDUALS", "People"),
            Line.part("WOMEN", "Women"),
            Line.part("MEN", "Men"),
            Line.part("ANOTHER", "Describe themselves in another way"),
            Line.part("NOT_SAID", "Adults who have not said"),
            Line.part("CHILDREN", "Children")));
  }

  static Table ended(int since) {
    return new Table(
        "HOMES_ENDED",
        since,
        "Homes made safe that ended, and why",
        "Households for whom a home made safe ended in the year, once each, by why it ended the last"
            + " time.",
        "Why it was over",
        ALL,
        households(EndReason.values(), EndReason::title));
  }

  static Table unable(int since) {
    return new Table(
        "HOMES_UNABLE",
        since,
        "Homes that could not be made safe",
        "Households that asked for it and for whom nothing was done, once each, by why not the last"
            + " time that this was said in the year. If something was done another time, they are"
            + " among those supported too.",
        "Why it was over",
        ALL,
        households(UnableReason.values(), UnableReason::title));
  }

  private static <R extends Enum<R>> List<Line> households(R[] reasons, Function<R, String> title) {
    var lines = new ArrayList<Line>();
    lines.add(Line.total(Layout.HOUSEHOLDS, "Households"));
    Stream.of(reasons)
        .map(reason -> Line.part(reason.name(), title.apply(reason)))
        .forEach(lines::add);
    return lines;
  }
}
