package rowan.commissioning.contracts.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.kernel.Dates;

/**
 * Finds the days that nothing signed covers. A gap is there from the day that it becomes possible:
 * an option that was not taken covers nothing, nor does a tender, nor an extension that may be
 * signed; they are what could close the gap.
 */
public final class Continuity {

  private Continuity() {}

  /**
   * The gaps of a service since its first contract, the earliest first. The last of each part is
   * without end: nothing signed lasts for ever.
   *
   * @param strands the parts of the service, each of which must be covered every day
   * @param covers what is signed
   */
  public static List<Gap> gaps(Collection<String> strands, Collection<Cover> covers) {
    Map<Stretch, Set<String>> found = new HashMap<>();
    for (var strand : strands) {
      for (var stretch : uncovered(strand, covers)) {
        found.computeIfAbsent(stretch, one -> new HashSet<>()).add(strand);
      }
    }
    return found.entrySet().stream()
        .map(entry -> new Gap(entry.getValue(), entry.getKey().from, entry.getKey().until))
        .sorted(Comparator.comparing(Gap::from).thenComparing(gap -> gap.strands().toString()))
        .toList();
  }

  private record Stretch(LocalDate from, Optional<LocalDate> until) {}

  private static List<Stretch> uncovered(String strand, Collection<Cover> covers) {
    var days =
        covers.stream()
            .filter(cover -> cover.strands().contains(strand))
            .map(Cover::days)
            .sorted(Comparator.comparing(Dates::first).thenComparing(Dates::last))
            .toList();
    if (days.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Stretch>();
    var next = days.getFirst().first();
    for (var covered : days) {
      if (covered.first().isAfter(next)) {
        found.add(new Stretch(next, Optional.of(covered.first().minusDays(1))));
      }
      if (!covered.last().isBefore(next)) {
        next = covered.last().plusDays(1);
      }
    }
    found.add(new Stretch(next, Optional.empty()));
    return found;
  }

  /**
   * The first gap that is on at a day or still to come; there is one wherever there is a contract.
   */
  public static Optional<Gap> nextGap(List<Gap> gaps, LocalDate today) {
    return gaps.stream().filter(gap -> !gap.isOverBefore(today)).findFirst();
  }

  /** On how many days, up to and including one, some part of the service was not covered. */
  public static long daysWithout(List<Gap> gaps, LocalDate upTo) {
    return gaps.stream()
        .filter(gap -> !gap.from().isAfter(upTo))
        .flatMap(gap -> {
          var last = gap.until().filter(until -> until.isBefore(upTo)).orElse(upTo);
          return gap.from().datesUntil(last.plusDays(1));
        })
        .distinct()
        .count();
  }
}
