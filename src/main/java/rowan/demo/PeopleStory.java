package rowan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.register.GivenOffice;
import rowan.foundation.access.register.Tenure;
import rowan.foundation.people.Appointing;
import rowan.foundation.people.KeepingStanding;
import rowan.foundation.people.Organising;
import rowan.foundation.people.PeopleResult;

/** Somebody covers, somebody acts up, and somebody's training is soon to be done again. */
@Component
@Profile("demo")
class PeopleStory {

  private static final int WEEKS_OF_COVER = 3;
  private static final int MONTHS_OF_ACTING_UP = 2;
  private static final int DAYS_OF_TRAINING_LEFT = 12;

  private final StoryClock clock;
  private final Appointing appointing;
  private final KeepingStanding standing;
  private final Organising organising;

  PeopleStory(
      StoryClock clock, Appointing appointing, KeepingStanding standing, Organising organising) {
    this.clock = clock;
    this.appointing = appointing;
    this.standing = standing;
    this.organising = organising;
  }

  void tell(Cast cast, LocalDate today, Instant now) {
    clock.at(
        now,
        () -> {
          offices(cast, cast.named("Kit R"), today);
          var trained = cast.named("Kofi B").account();
          standing.trained(cast.named("Kit R"), trained, today.plusDays(DAYS_OF_TRAINING_LEFT));
          nights(cast, cast.named("Kit R"));
          return now;
        });
  }

  private void offices(Cast cast, Actor administrator, LocalDate today) {
    done(
        appointing.give(
            administrator,
            new GivenOffice(
                cast.named("Hannah T").account(),
                Office.TRIAGE,
                "Triage worker",
                Tenure.COVERS,
                Optional.of(cast.named("Joel P").account()),
                today,
                Optional.of(today.plusWeeks(WEEKS_OF_COVER)))));
    done(
        appointing.give(
            administrator,
            new GivenOffice(
                cast.named("Tess Q").account(),
                Office.REFUGE_MANAGER,
                "Acting refuge manager",
                Tenure.ACTS_UP,
                Optional.empty(),
                today,
                Optional.of(today.plusMonths(MONTHS_OF_ACTING_UP)))));
  }

  private void nights(Cast cast, Actor administrator) {
    var house = cast.organisation(Cast.LARCH_HOUSE);
    var team = done(organising.addTeam(administrator, house, "Nights"));
    for (var name : new String[] {"Ola J", "Tess Q"}) {
      done(organising.join(administrator, cast.named(name).account(), house, team));
    }
  }

  private static java.util.UUID done(PeopleResult result) {
    if (result instanceof PeopleResult.Done(var about)) {
      return about;
    }
    throw new IllegalStateException("the story cannot be told: " + result);
  }
}
