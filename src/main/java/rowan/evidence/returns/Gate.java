package rowan.evidence.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rowan.evidence.disclosure.Disclosed;
import rowan.evidence.disclosure.Disclosure;
import rowan.evidence.disclosure.Together;
import rowan.foundation.kernel.Tally;
import rowan.support.refuge.returns.Count;
import rowan.support.refuge.returns.Shares;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.returns.layout.Sums;

/** What of a council's exact count may be seen. */
final class Gate {

  private Gate() {}

  static SeenReturn through(Count count) {
    var people = new HashMap<String, Long>();
    var spaces = Layout.SPACES.figures();
    count
        .figures()
        .forEach((code, value) -> {
          if (!spaces.contains(code)) {
            people.put(code, value);
          }
        });
    Layout.tables(count.definitions()).stream()
        .flatMap(table -> table.figures().stream())
        .filter(code -> !spaces.contains(code))
        .forEach(code -> people.putIfAbsent(code, 0L));
    var seen = new HashMap<>(Together.seen(people, sums(count.definitions(), people)));
    seen.putAll(spaces(count));
    return new SeenReturn(count.year(), count.at(), count.definitions(), seen);
  }

  /** Those that add up in this return: whoever reads may take them to. */
  private static List<Together.Adds> sums(int definitions, Map<String, Long> people) {
    var sums = new ArrayList<Together.Adds>();
    for (var sum : Sums.all(definitions)) {
      long parts =
          sum.parts().stream().mapToLong(part -> Objects.requireNonNull(people.get(part))).sum();
      boolean always = sum.holds() == Sums.Holds.ALWAYS;
      if (always || parts == Objects.requireNonNull(people.get(sum.total()))) {
        sums.add(new Together.Adds(sum.total(), sum.parts()));
      }
      if (sum.holds() == Sums.Holds.COVERED || sum.holds() == Sums.Holds.MADE_OF) {
        sums.add(Together.Adds.atMost(sum.total(), sum.parts()));
      }
      if (sum.holds() == Sums.Holds.MADE_OF) {
        sum.parts().forEach(part -> sums.add(Together.Adds.atMost(part, List.of(sum.total()))));
      }
    }
    return sums;
  }

  /**
   * Spaces and beds are things. For what share of the days they were lived in is not, where there
   * are so few that it would tell how long somebody stayed.
   */
  private static Map<String, Disclosed> spaces(Count count) {
    var seen = new HashMap<String, Disclosed>();
    for (var column : Layout.SPACES.columns()) {
      for (var line : List.of("AT_END", "BEDS_AT_END", "DAYS")) {
        var code = Layout.SPACES.figure(line, column.code());
        seen.put(code, Disclosure.notAboutPeople(count.figure(code)));
      }
      long days = count.figure(Layout.SPACES.figure("DAYS", column.code()));
      long open = count.figure(Layout.SPACES.figure("DAYS_OPEN", column.code()));
      long livedIn = count.figure(Layout.SPACES.figure("DAYS_LIVED_IN", column.code()));
      seen.put(Shares.averageCode(column), Disclosure.notAboutPeople(Shares.average(open, days)));
      seen.put(Shares.livedInCode(column), livedIn(open, livedIn, days));
    }
    return seen;
  }

  private static Disclosed livedIn(long open, long livedIn, long days) {
    long spaces = Shares.average(open, days);
    if (open == 0) {
      return Disclosure.notAboutPeople(0);
    }
    return spaces < Disclosure.THRESHOLD
        ? Disclosure.share(new Tally(0, 0))
        : Disclosure.notAboutPeople(Math.round(100.0 * livedIn / open));
  }
}
