package rowan.support.refuge.matching;

import static rowan.support.refuge.matching.Reason.no;
import static rowan.support.refuge.matching.Reason.onlyIf;
import static rowan.support.refuge.matching.Reason.yes;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.features.StaffHours;
import rowan.support.refuge.limits.LimitsToday;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Reason.Rule;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceFeatures;

/** Whether those who work in a place can give what a household needs of them. */
record Help(Needs.People asked, LimitsToday limits, ZonedDateTime now) {

  Stream<Reason> of(Space space) {
    return Stream.concat(
        Stream.of(language(space.features()), atNight(space.features()), byAndFor(space.features()))
            .flatMap(Optional::stream),
        asked.support().stream().map(need -> support(space, need)));
  }

  private Optional<Reason> language(SpaceFeatures features) {
    if (asked.languages().isEmpty()) {
      return Optional.empty();
    }
    var spoken = asked.languages().stream().filter(features.languages()::contains).toList();
    return Optional.of(
        spoken.isEmpty()
            ? onlyIf(
                Rule.LANGUAGE,
                "With an interpreter: nobody there speaks "
                    + PlainWords.languages(asked.languages(), "or"))
            : yes(Rule.LANGUAGE, "Somebody there speaks " + PlainWords.languages(spoken, "and")));
  }

  private Optional<Reason> atNight(SpaceFeatures features) {
    if (!asked.atNight()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (features.living().staff()) {
          case ROUND_THE_CLOCK -> yes(Rule.STAFF, StaffHours.ROUND_THE_CLOCK.title());
          case DAYTIME, VISITING ->
              onlyIf(Rule.STAFF, "Nobody works there at night: if they feel safe with that");
          case NOT_SAID -> onlyIf(Rule.STAFF, "Ask whether somebody works there at night");
        });
  }

  /** A wish: said where it is met, and no condition where it is not. */
  private Optional<Reason> byAndFor(SpaceFeatures features) {
    return Optional.of(
            asked.byAndFor().stream().filter(features.living().byAndFor()::contains).toList())
        .filter(met -> !met.isEmpty())
        .map(met ->
            yes(
                Rule.BY_AND_FOR,
                "Run by and for "
                    + met.stream().map(ByAndFor::title).collect(Collectors.joining(", "))));
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
}
