package rowan.support.refuge.matching;

import static rowan.support.refuge.matching.Reason.no;
import static rowan.support.refuge.matching.Reason.onlyIf;
import static rowan.support.refuge.matching.Reason.yes;

import java.util.Optional;
import rowan.support.refuge.areas.Distance;
import rowan.support.refuge.areas.Distances;
import rowan.support.refuge.matching.Reason.Rule;
import rowan.support.refuge.places.Space;

/**
 * Whether a space is far enough from where a household must not be. The reasons name no part: they
 * are read beside the name of a refuge.
 */
record Whereabouts(Needs.Away away, Distances distances) {

  Optional<Reason> of(Space space) {
    if (away.parts().isEmpty()) {
      return Optional.empty();
    }
    var part = away.parts().size() == 1 ? "the part of the area" : "any part of the area";
    if (away.parts().stream().anyMatch(one -> Distances.same(one, space.region()))) {
      return Optional.of(no(Rule.REGION, "In " + one() + " of the area to be away from"));
    }
    if (away.atLeast() == Distance.NEAR) {
      return Optional.of(yes(Rule.REGION, "Not in " + part + " to be away from"));
    }
    var known = away.parts().stream().map(one -> distances.between(one, space.region())).toList();
    if (known.stream()
        .flatMap(Optional::stream)
        .anyMatch(far -> far.compareTo(away.atLeast()) < 0)) {
      return Optional.of(no(Rule.REGION, "Too near to " + one() + " of the area to be away from"));
    }
    return Optional.of(
        known.stream().allMatch(Optional::isPresent)
            ? yes(Rule.REGION, "Far enough from " + part + " to be away from")
            : onlyIf(
                Rule.REGION,
                "Ask how far it is from " + part + " to be away from: nobody has said yet"));
  }

  private String one() {
    return away.parts().size() == 1 ? "the part" : "a part";
  }
}
