package rowan.support.refuge.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.FormReader;
import rowan.support.casework.CaseId;
import rowan.support.refuge.LookForSpace;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.places.RefugePlaces;

/** Reads what a household asks of a place. */
@Component
class HouseholdReader {

  private static final Set<String> OFFERED =
      Arrays.stream(SupportNeed.values()).map(Enum::name).collect(Collectors.toSet());

  private final RefugePlaces places;

  HouseholdReader(RefugePlaces places) {
    this.places = places;
  }

  /** The parts of the area that there are spaces in. */
  List<String> regions(Actor actor) {
    return places.spaces(actor).stream()
        .map(space -> space.space().region())
        .distinct()
        .sorted()
        .toList();
  }

  /** The search, or nothing where the form has errors. */
  Optional<LookForSpace> read(Actor actor, CaseId caseId, FormReader form) {
    int women = count(form, "women", "Enter how many other women would come");
    int men = count(form, "men", "Enter how many men would come");
    int others = count(form, "others", "Enter how many other adults would come");
    if (women + men + others > LookForSpace.MOST_ADULTS) {
      form.refuse("women", "Enter up to %d other adults".formatted(LookForSpace.MOST_ADULTS));
    }
    var needs =
        new Needs(
            form.ticked("steps"),
            form.someOf("language", SpokenLanguage.codes(SpokenLanguage.OFFERED)).stream()
                .findFirst(),
            form.ticked("pets"),
            form.someOf("away", Set.copyOf(regions(actor))).stream().findFirst(),
            form.someOf("support", OFFERED).stream()
                .map(SupportNeed::valueOf)
                .collect(Collectors.toSet()));
    var from =
        form.optionalChoice("from", "Choose from how far away they come", CameFrom.class)
            .orElse(CameFrom.NOT_SAID);
    return form.hasErrors()
        ? Optional.empty()
        : Optional.of(new LookForSpace(actor, caseId, women, men, others, needs, from));
  }

  private static int count(FormReader form, String field, String ask) {
    return form.optionalNumber(field, ask, 0, LookForSpace.MOST_ADULTS).orElse(0);
  }
}
