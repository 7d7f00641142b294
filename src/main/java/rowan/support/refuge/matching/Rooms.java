package rowan.support.refuge.matching;

import static rowan.support.refuge.matching.Reason.no;
import static rowan.support.refuge.matching.Reason.onlyIf;
import static rowan.support.refuge.matching.Reason.yes;

import java.util.Optional;
import java.util.stream.Stream;
import rowan.support.refuge.matching.Reason.Rule;
import rowan.support.refuge.places.SpaceFeatures;

/** Whether the building has what a household needs of it: beds, doors without steps, a bathroom. */
record Rooms(Needs.Building asked) {

  Stream<Reason> of(SpaceFeatures features, Household coming) {
    return Stream.of(
            Optional.of(beds(features, coming)),
            steps(features),
            adapted(features),
            ownBathroom(features),
            pets(features))
        .flatMap(Optional::stream);
  }

  private static Reason beds(SpaceFeatures features, Household coming) {
    int inCots = Math.min(coming.infants(), features.cots());
    var beds = PlainWords.count(features.beds(), "bed");
    var people = " for " + PlainWords.people(coming.people());
    if (coming.people() - inCots <= features.beds()) {
      var cots = inCots > 0 ? " and " + PlainWords.count(features.cots(), "cot") : "";
      return yes(Rule.BEDS, beds + cots + people);
    }
    boolean onlyWithCots = coming.people() <= features.beds() + features.cots();
    return no(
        Rule.BEDS, beds + people + (onlyWithCots ? ", and a cot is for a child under two" : ""));
  }

  private Optional<Reason> steps(SpaceFeatures features) {
    if (!asked.stepFree()) {
      return Optional.empty();
    }
    return Optional.of(
        features.stepFree()
            ? yes(Rule.STEPS, features.floor() == 0 ? "Ground floor, no steps" : "No steps")
            : no(Rule.STEPS, "Has steps"));
  }

  private Optional<Reason> adapted(SpaceFeatures features) {
    if (!asked.wheelchair()) {
      return Optional.empty();
    }
    return Optional.of(
        features.living().adaptedBathroom()
            ? yes(Rule.BATHROOM, "A bathroom for somebody who uses a wheelchair")
            : no(Rule.BATHROOM, "No bathroom for somebody who uses a wheelchair"));
  }

  private Optional<Reason> ownBathroom(SpaceFeatures features) {
    if (!asked.ownBathroom()) {
      return Optional.empty();
    }
    return Optional.of(
        features.living().ownBathroom()
            ? yes(Rule.BATHROOM, "A bathroom of their own")
            : onlyIf(Rule.BATHROOM, "The bathroom is shared: if they can live with that"));
  }

  private Optional<Reason> pets(SpaceFeatures features) {
    if (!asked.pets()) {
      return Optional.empty();
    }
    return Optional.of(
        features.pets()
            ? yes(Rule.PETS, "Pets welcome")
            : onlyIf(Rule.PETS, "No pets: the animal would be fostered for now"));
  }
}
