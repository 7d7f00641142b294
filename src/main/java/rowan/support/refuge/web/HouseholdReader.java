package rowan.support.refuge.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.casework.CaseId;
import rowan.support.refuge.LookForSpace;
import rowan.support.refuge.areas.Distance;
import rowan.support.refuge.areas.Distances;
import rowan.support.refuge.areas.RefugeAreas;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.matching.Funds;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.Priorities;
import rowan.support.refuge.matching.Priority;

/** Reads what a household asks of a place. */
@Component
class HouseholdReader {

  /** A place is looked for so many days ahead at most. */
  private static final int MOST_DAYS_AHEAD = 90;

  private static final List<String> IN_ORDER = List.of("first", "second", "third");

  private final RefugeAreas areas;
  private final Clock clock;

  HouseholdReader(RefugeAreas areas, Clock clock) {
    this.areas = areas;
    this.clock = clock;
  }

  /** What a household may need of those who work there; money has a question of its own. */
  static List<SupportNeed> support() {
    return Arrays.stream(SupportNeed.values())
        .filter(need -> need != SupportNeed.NO_PUBLIC_FUNDS)
        .toList();
  }

  /** The parts of the area that there are refuges in. */
  List<String> regions(Actor actor) {
    return areas.parts(actor);
  }

  /** The search, or nothing where the form has errors. */
  Optional<LookForSpace> read(Actor actor, CaseId caseId, FormReader form) {
    int women = count(form, "women", "Enter how many other women would come");
    int men = count(form, "men", "Enter how many men would come");
    int others = count(form, "others", "Enter how many other adults would come");
    if (women + men + others > LookForSpace.MOST_ADULTS) {
      form.refuse("women", "Enter up to %d other adults".formatted(LookForSpace.MOST_ADULTS));
    }
    var regions =
        regions(actor).stream().collect(toMap(Distances::sent, part -> part, (one, other) -> one));
    var by = by(form);
    var building =
        new Needs.Building(
            form.ticked("steps"),
            form.ticked("wheelchair"),
            form.ticked("bathroom"),
            form.ticked("pets"));
    var people = people(form);
    var away =
        new Needs.Away(
            form.someOf("away", regions.keySet()).stream()
                .map(regions::get)
                .collect(toUnmodifiableSet()),
            form.optionalChoice("distance", "Choose how far away", Distance.class)
                .orElse(Distance.NEAR));
    var funds = funds(form);
    var priorities = priorities(form, people, regions);
    var from =
        form.optionalChoice("from", "Choose from how far away they come", CameFrom.class)
            .orElse(CameFrom.NOT_SAID);
    return form.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new LookForSpace(
                actor,
                caseId,
                women,
                men,
                others,
                new Needs(building, people, away, funds, by, priorities),
                from));
  }

  private static int count(FormReader form, String field, String ask) {
    return form.optionalNumber(field, ask, 0, LookForSpace.MOST_ADULTS).orElse(0);
  }

  private Optional<LocalDate> by(FormReader form) {
    var by = form.optionalDate("by", "Enter the day by which they need it");
    var today = LocalDate.now(clock);
    by.filter(day -> day.isBefore(today))
        .ifPresent(
            day -> form.refuse("by", "That day is over. Enter today or later, or leave it empty"));
    by.filter(day -> day.isAfter(today.plusDays(MOST_DAYS_AHEAD)))
        .ifPresent(
            day -> form.refuse("by", "Enter a day in the next " + MOST_DAYS_AHEAD + " days"));
    return by;
  }

  private static Needs.People people(FormReader form) {
    var offered = SpokenLanguage.codes(SpokenLanguage.OFFERED);
    var languages = new HashSet<>(form.someOf("language", offered));
    languages.addAll(form.someOf("language-2", offered));
    var support = form.optionalChoices("support", SupportNeed.class);
    support.retainAll(support());
    return new Needs.People(
        languages,
        form.ticked("night"),
        form.optionalChoices("by-and-for", ByAndFor.class),
        support);
  }

  private static Set<Funds> funds(FormReader form) {
    var funds = form.optionalChoices("funds", Funds.class);
    if (funds.contains(Funds.NO_RECOURSE) && funds.stream().anyMatch(Funds::isPublic)) {
      form.refuse(
          "funds",
          "Housing benefit and universal credit are public funds. Choose them, or no recourse to"
              + " them");
    }
    return funds;
  }

  private static Priorities priorities(
      FormReader form, Needs.People people, Map<String, String> regions) {
    var inOrder = new ArrayList<Priority>();
    for (var field : IN_ORDER) {
      form.optionalChoice(field, "Choose what matters", Priority.class)
          .ifPresent(one -> {
            missing(one, people).ifPresent(sentence -> form.refuse(field, sentence));
            inOrder.add(one);
          });
    }
    var near = form.someOf("near", regions.keySet()).stream().map(regions::get).findFirst();
    if (inOrder.contains(Priority.NEAR) && near.isEmpty()) {
      form.refuse("near", "Choose the part of the area that they would like to be in");
    }
    return new Priorities(inOrder, near.filter(part -> inOrder.contains(Priority.NEAR)));
  }

  /** What has to be told before that can matter. */
  private static Optional<String> missing(Priority one, Needs.People people) {
    return switch (one) {
      case LANGUAGE ->
          Optional.of("Choose the language that they speak best, under ‘Language’")
              .filter(any -> people.languages().isEmpty());
      case BY_AND_FOR ->
          Optional.of("Choose by and for whom the place would be")
              .filter(any -> people.byAndFor().isEmpty());
      case TOGETHER, OWN_DOOR, OWN_BATHROOM, NEAR, STAFF_AT_NIGHT, PETS -> Optional.empty();
    };
  }

  /** A form that says what was asked in an earlier search. */
  static Form again(LookForSpace asked) {
    var needs = asked.needs();
    var form =
        Form.blank()
            .with("women", told(asked.women()))
            .with("men", told(asked.men()))
            .with("others", told(asked.others()))
            .with("away", needs.away().parts().stream().map(Distances::sent).toList())
            .with("distance", needs.away().atLeast().name())
            .with("support", FeaturesReader.names(needs.support()))
            .with("funds", FeaturesReader.names(needs.funds()))
            .with("by-and-for", FeaturesReader.names(needs.people().byAndFor()));
    form = FeaturesReader.ticked(form, "wheelchair", needs.building().wheelchair());
    form = FeaturesReader.ticked(form, "steps", needs.stepFree());
    form = FeaturesReader.ticked(form, "bathroom", needs.building().ownBathroom());
    form = FeaturesReader.ticked(form, "pets", needs.pets());
    form = FeaturesReader.ticked(form, "night", needs.people().atNight());
    int number = 0;
    for (var language : needs.people().languages()) {
      form = form.with(number++ == 0 ? "language" : "language-2", language);
    }
    for (int i = 0; i < needs.priorities().inOrder().size(); i++) {
      form = form.with(IN_ORDER.get(i), needs.priorities().inOrder().get(i).name());
    }
    form =
        form.with("near", needs.priorities().near().map(Distances::sent).orElse(""))
            .with("from", asked.cameFrom() == CameFrom.NOT_SAID ? "" : asked.cameFrom().name());
    return needs.by().isPresent() ? form.with("by", needs.by().get()) : form;
  }

  private static String told(int number) {
    return number == 0 ? "" : String.valueOf(number);
  }
}
