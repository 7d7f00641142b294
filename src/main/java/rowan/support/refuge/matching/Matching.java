package rowan.support.refuge.matching;

import static java.util.Comparator.comparingInt;
import static rowan.support.refuge.matching.Reason.no;
import static rowan.support.refuge.matching.Reason.onlyIf;
import static rowan.support.refuge.matching.Reason.yes;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rowan.support.refuge.limits.LimitsToday;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Fit.DoesNotFit;
import rowan.support.refuge.matching.Fit.Fits;
import rowan.support.refuge.matching.Fit.FitsIf;
import rowan.support.refuge.matching.Reason.Mark;
import rowan.support.refuge.matching.Reason.Rule;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceNow;

/**
 * Compares one household's needs with spaces. Each rule answers for itself; a space fits when no
 * rule objects, fits on a condition when the objections are ones that the household may choose to
 * live with, and does not fit otherwise.
 *
 * @param now the moment of the search, in the time zone of the council
 * @param limits what places cannot meet at that moment
 */
public record Matching(Household household, Needs needs, ZonedDateTime now, LimitsToday limits) {

  /**
   * From this age a boy whom a refuge does not take may stay with family, if he and she want that;
   * a younger child is not parted from the parent.
   */
  public static final int MAY_STAY_ELSEWHERE_FROM = 14;

  private static final Comparator<Fit> BEST_FIRST =
      comparingInt(Matching::rank)
          .thenComparing(comparingInt(Matching::conditions))
          .thenComparing(fit -> !(fit.space().now() instanceof Availability.Ready))
          .thenComparingInt(fit -> fit.space().space().features().beds())
          .thenComparing(fit -> fit.space().space().title());

  /** Every space with its answer, the best first. */
  public List<Fit> of(Collection<SpaceNow> spaces) {
    return spaces.stream().map(this::of).sorted(BEST_FIRST).toList();
  }

  /** One space. */
  public Fit of(SpaceNow space) {
    var features = space.space().features();
    var coming = coming(features);
    var reasons =
        Stream.concat(
                Stream.of(
                        free(space),
                        womenOnly(features),
                        boys(features),
                        beds(features, coming),
                        steps(features),
                        region(space.space()),
                        pets(features),
                        language(features))
                    .flatMap(Optional::stream),
                needs.support().stream().map(need -> support(space.space(), need)))
            .sorted(comparingInt(reason -> reason.mark() == Mark.NO ? 0 : 1))
            .toList();
    if (any(reasons, Mark.NO)) {
      return new DoesNotFit(space, reasons);
    }
    return any(reasons, Mark.IF) ? new FitsIf(space, reasons, coming) : new Fits(space, reasons);
  }

  private Household coming(SpaceFeatures features) {
    return household.without(child -> tooOld(child, features) && mayStayElsewhere(child));
  }

  private Optional<Reason> free(SpaceNow space) {
    return switch (space.now()) {
      case Availability.Ready() -> Optional.empty();
      case Availability.Held(var id, var until) ->
          Optional.of(no(Rule.FREE, "Held until " + PlainWords.hour(now, until)));
      case Availability.LivedIn(var id, var since) -> Optional.of(no(Rule.FREE, "Lived in"));
      case Availability.BeingCleaned(var id, var since) ->
          Optional.of(no(Rule.FREE, "Being made ready"));
      case Availability.OutOfUse(var id, var why, var until) ->
          Optional.of(
              no(
                  Rule.FREE,
                  why.title()
                      + until.map(end -> " until " + PlainWords.hour(now, end)).orElse("")));
    };
  }

  private Optional<Reason> womenOnly(SpaceFeatures features) {
    if (!features.femaleOnly()) {
      return household.men() > 0
          ? Optional.of(yes(Rule.WOMEN_ONLY, "Takes men too"))
          : Optional.empty();
    }
    if (household.men() > 0) {
      return Optional.of(no(Rule.WOMEN_ONLY, "For women and their children only"));
    }
    if (household.untold() > 0) {
      return Optional.of(
          no(Rule.WOMEN_ONLY, "For women only: ask first how each adult describes themselves"));
    }
    return Optional.of(
        household.others() > 0
            ? onlyIf(
                Rule.WOMEN_ONLY,
                "For women only: ask them, and the refuge, what its policy means for them")
            : yes(
                Rule.WOMEN_ONLY,
                household.children().isEmpty() ? "Female-only" : "Female-only, children welcome"));
  }

  private Optional<Reason> boys(SpaceFeatures features) {
    var eldest = household.eldestBoy();
    if (eldest.isEmpty()) {
      return Optional.empty();
    }
    var limit = "Boys to " + features.boysUpTo();
    var tooOld = household.children().stream().filter(child -> tooOld(child, features)).toList();
    if (tooOld.isEmpty()) {
      return Optional.of(yes(Rule.BOYS, "Takes a boy of " + eldest.getAsInt()));
    }
    if (!tooOld.stream().allMatch(Matching::mayStayElsewhere)) {
      return Optional.of(no(Rule.BOYS, limit + ", and one is " + eldest.getAsInt()));
    }
    return Optional.of(
        onlyIf(
            Rule.BOYS,
            tooOld.size() == 1
                ? limit
                    + ": the boy would stay with family, if he and "
                    + new PlainWords(household).she()
                    + " want that"
                : limit + ": the boys would stay with family, if everyone wants that"));
  }

  private static Optional<Reason> beds(SpaceFeatures features, Household coming) {
    int inCots = Math.min(coming.infants(), features.cots());
    var offer =
        PlainWords.count(features.beds(), "bed")
            + (coming.infants() > 0 && features.cots() > 0
                ? " and " + PlainWords.count(features.cots(), "cot")
                : "")
            + " for "
            + PlainWords.people(coming.people());
    return Optional.of(
        coming.people() - inCots <= features.beds() ? yes(Rule.BEDS, offer) : no(Rule.BEDS, offer));
  }

  private Optional<Reason> steps(SpaceFeatures features) {
    if (!needs.stepFree()) {
      return Optional.empty();
    }
    return Optional.of(
        features.stepFree()
            ? yes(Rule.STEPS, features.floor() == 0 ? "Ground floor, no steps" : "No steps")
            : no(Rule.STEPS, "Has steps"));
  }

  private Optional<Reason> region(Space space) {
    return needs
        .awayFrom()
        .map(away ->
            away.equalsIgnoreCase(space.region())
                ? no(Rule.REGION, "In the part of the area to be away from")
                : yes(Rule.REGION, "Not in the part of the area to be away from"));
  }

  private Optional<Reason> pets(SpaceFeatures features) {
    if (!needs.pets()) {
      return Optional.empty();
    }
    return Optional.of(
        features.pets()
            ? yes(Rule.PETS, "Pets welcome")
            : onlyIf(Rule.PETS, "No pets: the animal would be fostered for now"));
  }

  private Optional<Reason> language(SpaceFeatures features) {
    return needs
        .language()
        .map(code -> {
          var language = PlainWords.language(code);
          return features.languages().contains(code)
              ? yes(Rule.LANGUAGE, "Somebody there speaks " + language)
              : onlyIf(Rule.LANGUAGE, "With an interpreter: nobody there speaks " + language);
        });
  }

  private Reason support(Space space, SupportNeed need) {
    return limits
        .of(space, need)
        .map(limit ->
            no(
                Rule.SUPPORT,
                need.notMet()
                    + limit
                        .until()
                        .map(end -> " until " + PlainWords.hour(now, end))
                        .orElse(" for now")
                    + ": "
                    + PlainWords.inASentence(limit.why().title())))
        .orElseGet(() -> yes(Rule.SUPPORT, need.met()));
  }

  private static boolean tooOld(Household.Child child, SpaceFeatures features) {
    return child.boy() && child.age() > features.boysUpTo();
  }

  private static boolean mayStayElsewhere(Household.Child child) {
    return child.age() >= MAY_STAY_ELSEWHERE_FROM;
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
