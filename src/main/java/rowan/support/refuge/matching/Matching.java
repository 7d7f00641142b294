package rowan.support.refuge.matching;

import static java.util.Comparator.comparingInt;
import static rowan.support.refuge.matching.Reason.no;
import static rowan.support.refuge.matching.Reason.onlyIf;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rowan.support.refuge.areas.Distances;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.limits.LimitsToday;
import rowan.support.refuge.matching.Fit.DoesNotFit;
import rowan.support.refuge.matching.Fit.Fits;
import rowan.support.refuge.matching.Fit.FitsIf;
import rowan.support.refuge.matching.Reason.Mark;
import rowan.support.refuge.matching.Reason.Rule;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.SpaceNow;

/**
 * Compares one household's needs with spaces. Each rule answers for itself; a space fits when no
 * rule objects, fits on a condition when the objections are ones that the household may choose to
 * live with, and does not fit otherwise. What matters most to them ranks what fits, and what fits
 * if; it changes no answer.
 *
 * @param now the moment of the search, in the time zone of the council
 * @param limits what places cannot meet at that moment
 * @param distances how far apart parts of the area are
 */
public record Matching(
    Household household, Needs needs, ZonedDateTime now, LimitsToday limits, Distances distances) {

  /**
   * From this age a boy whom a refuge does not take may stay with family, if he and she want that;
   * a younger child is not parted from the parent.
   */
  public static final int MAY_STAY_ELSEWHERE_FROM = 14;

  /** Where nobody said how far apart parts of the area are. */
  public Matching(Household household, Needs needs, ZonedDateTime now, LimitsToday limits) {
    this(household, needs, now, limits, Distances.NONE);
  }

  /** Every space with its answer, the best first. */
  public List<Fit> of(Collection<SpaceNow> spaces) {
    return spaces.stream().map(this::of).sorted(bestFirst()).toList();
  }

  /** One space. */
  public Fit of(SpaceNow one) {
    var space = one.space();
    var admission = new Admission(household);
    var coming = admission.coming(space.features());
    var reasons =
        Stream.of(
                free(one.now()).stream(),
                admission.of(space.features()),
                new Rooms(needs.building()).of(space.features(), coming),
                new Whereabouts(needs.away(), distances).of(space).stream(),
                new Help(needs.people(), limits, now).of(space))
            .flatMap(some -> some)
            .sorted(comparingInt(reason -> reason.mark() == Mark.NO ? 0 : 1))
            .toList();
    boolean together = coming.people() == household.people();
    var meets = needs.priorities().metBy(space, needs, together);
    if (any(reasons, Mark.NO)) {
      return new DoesNotFit(one, reasons, meets);
    }
    return any(reasons, Mark.IF)
        ? new FitsIf(one, reasons, coming, meets)
        : new Fits(one, reasons, meets);
  }

  /** The moment by which a space must be ready, if that is later than at once. */
  public static Optional<Instant> readyBy(Needs needs, ZonedDateTime now) {
    return needs
        .by()
        .filter(day -> day.isAfter(now.toLocalDate()))
        .map(day -> day.atStartOfDay(now.getZone()).toInstant());
  }

  private Optional<Reason> free(Availability standing) {
    return switch (standing) {
      case Availability.Ready() -> Optional.empty();
      case Availability.Held(var id, var until) ->
          Optional.of(no(Rule.FREE, "Held until " + PlainWords.hour(now, until)));
      case Availability.LivedIn(var id, var since) -> Optional.of(no(Rule.FREE, "Lived in"));
      case Availability.BeingCleaned(var id, var since) ->
          Optional.of(no(Rule.FREE, "Being made ready"));
      case Availability.OutOfUse(var id, var why, var until) ->
          Optional.of(notInUse(why.title(), until));
    };
  }

  /** Not today; but it may be ready by the day on which they need it. */
  private Reason notInUse(String why, Optional<Instant> until) {
    var words = why + until.map(end -> " until " + PlainWords.hour(now, end)).orElse("");
    boolean inTime =
        readyBy(needs, now).flatMap(by -> until.map(end -> !end.isAfter(by))).orElse(false);
    return inTime ? onlyIf(Rule.FREE, words + ": if it is ready by then") : no(Rule.FREE, words);
  }

  private Comparator<Fit> bestFirst() {
    return comparingInt(Matching::rank)
        .thenComparing(comparingInt(this::whatMatters).reversed())
        .thenComparing(fit -> !needs.people().wantsOneOf(byAndFor(fit)))
        .thenComparing(comparingInt(Matching::conditions))
        .thenComparing(fit -> !(fit.space().now() instanceof Availability.Ready))
        .thenComparingInt(fit -> fit.space().space().features().beds())
        .thenComparing(fit -> fit.space().space().title());
  }

  /** More for what matters first than for all that matters less together. */
  private int whatMatters(Fit fit) {
    int sum = 0;
    for (var one : needs.priorities().inOrder()) {
      sum = 2 * sum + (fit.meets().contains(one) ? 1 : 0);
    }
    return sum;
  }

  private static Set<ByAndFor> byAndFor(Fit fit) {
    return fit.space().space().features().living().byAndFor();
  }

  private static boolean any(List<Reason> reasons, Mark mark) {
    return reasons.stream().anyMatch(reason -> reason.mark() == mark);
  }

  private static int rank(Fit fit) {
    return switch (fit) {
      case Fits f -> 0;
      case FitsIf f -> 1;
      case DoesNotFit f -> 2;
    };
  }

  private static int conditions(Fit fit) {
    return (int) fit.reasons().stream().filter(reason -> reason.mark() == Mark.IF).count();
  }
}
