package rowan.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.access.register.Listing;
import rowan.foundation.kernel.AccountId;
import rowan.support.casework.GivenCases;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** Who is listed under People, in which order, and how long that takes. */
@RowanTest
class ListingPeopleTests {

  private static final Logger LOG = LoggerFactory.getLogger(ListingPeopleTests.class);

  @Autowired private GivenCases given;
  @Autowired private People people;
  @Autowired private KeepingStanding standing;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private Actor administrator;
  private LocalDate today;

  @BeforeEach
  void aCouncilWithAnAdministrator() {
    team = given.team();
    administrator = team.council().holder(Office.ADMINISTRATOR);
    today = LocalDate.now(clock);
  }

  private PersonView view(Actor of) {
    return people.find(administrator, of.account()).orElseThrow();
  }

  @Test
  void listsWhoNeedsAttentionAndFindsByTheBeginningOfANameOrAddress() {
    standing.trained(administrator, team.idva().account(), today.plusDays(29));
    standing.trained(administrator, team.otherIdva().account(), today.plusDays(30));
    assertThat(
            people
                .list(administrator, Listing.Show.ATTENTION, "", Optional.empty(), Optional.empty())
                .rows())
        .extracting(one -> one.account())
        .containsExactly(team.idva().account());
    var council = team.council();
    var named =
        council.named("Aoife O%Dwyer", council.organisation(), Office.EVALUATOR, "Evaluator");
    for (var typed : List.of("aoi", "O%Dw", view(named).colleague().email().substring(0, 12))) {
      assertThat(
              people
                  .list(administrator, Listing.Show.HERE, typed, Optional.empty(), Optional.empty())
                  .rows())
          .extracting(one -> one.account())
          .containsExactly(named.account());
    }
    assertThat(
            people
                .list(administrator, Listing.Show.HERE, "%", Optional.empty(), Optional.empty())
                .rows())
        .isEmpty();
  }

  @Test
  void listsAtMostFiftyAPageByNameWithoutLosingAnybody() {
    for (int i = 0; i < 55; i++) {
      accounts.admit(
          administrator.authority(),
          team.provider(),
          "Same Name",
          UUID.randomUUID() + "@example.org");
    }
    var first =
        people.list(administrator, Listing.Show.HERE, "same", Optional.empty(), Optional.empty());
    var second =
        people.list(administrator, Listing.Show.HERE, "same", Optional.empty(), first.next());
    assertThat(first.rows()).hasSize(50);
    assertThat(second.rows()).hasSize(5).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.next()).isEmpty();
  }

  /** The list and a search in it, at a size that no council has. */
  @Test
  @Tag("long")
  void listsTenThousandPeopleInNoTime() {
    acting.run(
        Wing.FOUNDATION,
        administrator,
        () ->
            jdbc.sql(
                    """
                    insert into access.account (authority_id, id, organisation_id, name, email)
                    select ?, gen_random_uuid(), ?, 'Worker ' || n, 'worker' || n || '@example.org' from generate_series(1, 10000) n\
                    """)
                .params(administrator.authority().value(), team.provider().value())
                .update());
    var none = Optional.<AccountId>empty();
    for (var typed : List.of("", "worker 99", "worker9999@", "nobody")) {
      people.list(administrator, Listing.Show.HERE, typed, Optional.empty(), none);
      var began = System.nanoTime();
      people.list(administrator, Listing.Show.HERE, typed, Optional.empty(), none);
      var took = Duration.ofNanos(System.nanoTime() - began);
      LOG.info("10,000 people, '{}': {} ms", typed, took.toMillis());
      assertThat(took).isLessThan(Duration.ofMillis(250));
    }
    var began = System.nanoTime();
    people.list(administrator, Listing.Show.ATTENTION, "", Optional.empty(), none);
    var took = Duration.ofNanos(System.nanoTime() - began);
    LOG.info("10,000 people, needing attention: {} ms", took.toMillis());
    assertThat(took).isLessThan(Duration.ofMillis(250));
  }
}
