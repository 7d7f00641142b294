package rowan.support.refuge.matching;

import static rowan.support.refuge.matching.Reason.no;
import static rowan.support.refuge.matching.Reason.onlyIf;
import static rowan.support.refuge.matching.Reason.yes;

import java.util.Optional;
import java.util.stream.Stream;
import rowan.support.refuge.matching.Reason.Rule;
import rowan.support.refuge.places.SpaceFeatures;

/** Whom a space takes, by its rule of admission. Who somebody is, is told by them or asked. */
record Admission(Household household) {

  Stream<Reason> of(SpaceFeatures features) {
    return Stream.of(whom(features), oneSex(features), boys(features)).flatMap(Optional::stream);
  }

  /** Such a space was there before the rule. Who lives in it stays; nobody else comes. */
  private static Optional<Reason> oneSex(SpaceFeatures features) {
    return features.ownDoor() || features.femaleOnly() || features.maleOnly()
        ? Optional.empty()
        : Optional.of(
            no(
                Rule.ONE_SEX,
                "Shared by anyone: its manager takes it out of use and adds a new one"));
  }

  /** Everyone, or all but boys above the age limit who may stay with family. */
  Household coming(SpaceFeatures features) {
    return household.without(child -> tooOld(child, features) && mayStayElsewhere(child));
  }

  private Optional<Reason> whom(SpaceFeatures features) {
    if (features.femaleOnly()) {
      return Optional.of(forOneSex(Rule.WOMEN_ONLY, "women", household.men(), "Female-only"));
    }
    if (features.maleOnly()) {
      return Optional.of(forOneSex(Rule.MEN_ONLY, "men", household.women(), "Male-only"));
    }
    return household.men() > 0
        ? Optional.of(yes(Rule.WOMEN_ONLY, "Takes men too"))
        : Optional.empty();
  }

  private Reason forOneSex(Rule rule, String whom, int others, String met) {
    if (others > 0) {
      return no(rule, "For " + whom + " and their children only");
    }
    if (household.untold() > 0) {
      return no(rule, "For " + whom + " only: ask first how each adult describes themselves");
    }
    if (household.others() > 0) {
      return onlyIf(
          rule, "For " + whom + " only: ask them, and the refuge, what its policy means for them");
    }
    return yes(rule, household.children().isEmpty() ? met : met + ", children welcome");
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
    if (!tooOld.stream().allMatch(Admission::mayStayElsewhere)) {
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

  private static boolean tooOld(Household.Child child, SpaceFeatures features) {
    return child.boy() && child.age() > features.boysUpTo();
  }

  private static boolean mayStayElsewhere(Household.Child child) {
    return child.age() >= Matching.MAY_STAY_ELSEWHERE_FROM;
  }
}
