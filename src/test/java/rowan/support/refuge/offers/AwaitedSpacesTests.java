package rowan.support.refuge.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.support.refuge.offers.GivenOffers.EVENING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.RowanTest;

/**
 * Attacks, by SQL in the role of the wing, on what an awaited space promises. To see one succeed,
 * take the constraint that it names out of V750.
 */
@RowanTest
class AwaitedSpacesTests {

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenOffers given;
  @Autowired private Offers offers;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private SpaceId space;
  private OfferId accepted;

  @BeforeEach
  void aSpaceThatIsAwaited() {
    house = refuges.house();
    space = refuges.familyRoom(house);
    accepted =
        story.at(
            EVENING,
            () -> {
              var id = given.offered(house, given.asked(house, refuges.search(house), space));
              return GivenOffers.done(offers.accept(house.worker(), id, EVENING.plusSeconds(3600)));
            });
  }

  private void refused(String constraint, Runnable attack) {
    assertThatThrownBy(() -> acting.run(Wing.SUPPORT, house.worker(), attack))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .message()
        .containsPattern(constraint);
  }

  private void awaited(SpaceId where, Instant from, Instant until) {
    jdbc.sql(
            """
            insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at,
              begun_by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy, agreed_by_policy,
              offer_id, accepted_at)
            select authority_id, gen_random_uuid(), :space, female_only, boys_up_to, 'AWAITED', tstzrange(:from, :until),
              :from, begun_by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy,
              agreed_by_policy, offer_id, accepted_at
            from refuge.occupancy where authority_id = :authority and offer_id = :offer\
            """)
        .param("authority", house.worker().authority().value())
        .param("offer", accepted.value())
        .param("space", where.value())
        .param("from", DatabaseTime.of(from))
        .param("until", DatabaseTime.of(until))
        .update();
  }

  private int change(String change) {
    return jdbc.sql(
            "update refuge.occupancy set " + change + " where authority_id = ? and offer_id = ?")
        .params(house.worker().authority().value(), accepted.value())
        .update();
  }

  @Test
  void areAwaitedByNobodyElse() {
    refused(
        "one_household_at_a_time|one_hold_and_one_stay",
        () -> awaited(space, EVENING.plusSeconds(60), EVENING.plusSeconds(120)));
  }

  @Test
  void areKeptForTwoDaysAtMostAndNotStretched() {
    var afterwards = EVENING.plus(Duration.ofHours(10));
    refused(
        "an_awaited_space_runs_out",
        () -> awaited(space, afterwards, EVENING.plus(Duration.ofHours(48)).plusSeconds(1)));
    refused(
        "a_hold_is_renewed_once",
        () -> change("during = tstzrange(lower(during), upper(during) + interval '1 minute')"));
    refused("only_holds_are_renewed", () -> change("renewed_at = lower(during)"));
  }

  @Test
  void belongToTheSpaceAndTheHouseholdThatWereOffered() {
    var other = refuges.space(house, "2", GivenRefuges.FAMILY_ROOM);
    var afterwards = EVENING.plus(Duration.ofHours(10));
    refused(
        "awaited_for_that_household", () -> awaited(other, afterwards, afterwards.plusSeconds(60)));
  }

  @Test
  void belongToAnOfferThatWasAccepted() {
    var asked =
        given.asked(
            house, refuges.search(house), refuges.space(house, "2", GivenRefuges.FAMILY_ROOM));
    refused(
        "awaited_once_accepted",
        () ->
            jdbc.sql(
                    """
                    insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at,
                      begun_by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy, agreed_by_policy,
                      offer_id, accepted_at)
                    select o.authority_id, gen_random_uuid(), o.space_id, female_only, boys_up_to, 'AWAITED',
                      tstzrange(:at, :at + interval '1 hour'), :at, begun_by, o.case_id, o.person_id, o.need_id, women, men,
                      others, untold, children, eldest_boy, agreed_by_policy, f.id, :at
                    from refuge.offer f join refuge.occupancy o on o.authority_id = f.authority_id and o.id = f.occupancy_id
                    where f.authority_id = :authority and f.id = :asked\
                    """)
                .param("at", DatabaseTime.of(EVENING.plus(Duration.ofHours(10))))
                .param("authority", house.worker().authority().value())
                .param("asked", asked.value())
                .update());
  }

  @Test
  void takeNobodyWhomTheSpaceMustNotTake() {
    var afterwards = EVENING.plus(Duration.ofHours(10));
    acting.run(Wing.SUPPORT, house.worker(), () -> change("outcome = 'RAN_OUT'"));
    refused("permission denied", () -> change("men = 1"));
    refused(
        "women_and_children_only",
        () ->
            jdbc.sql(
                    """
                    insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at,
                      begun_by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy, agreed_by_policy,
                      offer_id, accepted_at)
                    select authority_id, gen_random_uuid(), space_id, female_only, boys_up_to, 'AWAITED',
                      tstzrange(:at, :at + interval '1 hour'), :at, begun_by, case_id, person_id, need_id, 0, 1,
                      0, 0, 0, null, agreed_by_policy, offer_id, accepted_at
                    from refuge.occupancy where authority_id = :authority and offer_id = :offer\
                    """)
                .param("at", DatabaseTime.of(afterwards))
                .param("authority", house.worker().authority().value())
                .param("offer", accepted.value())
                .update());
  }

  @Test
  void haveDeedsThatFollowWhatPermitsThemAndAreNeverChanged() {
    var asked =
        given.asked(
            house, refuges.search(house), refuges.space(house, "2", GivenRefuges.FAMILY_ROOM));
    refused("follows_what_permits_it", () -> deed(asked, 2, "ACCEPTED", null, null));
    refused("in_their_order", () -> deed(asked, 1, "ACCEPTED", null, null));
    refused("a_no_says_whose_and_why", () -> deed(asked, 1, "DECLINED", null, null));
    refused("a_no_says_whose_and_why", () -> deed(asked, 1, "DECLINED", "REFUGE", "COST"));
    for (var change :
        List.of(
            "update refuge.offer_deed set deed = 'REFUSED'",
            "delete from refuge.offer_deed",
            "update refuge.offer set occupancy_id = id",
            "delete from refuge.follow_up",
            "update refuge.journey set expected_at = now()")) {
      refused("permission denied", () -> jdbc.sql(change).update());
    }
    assertThat(offers.offer(house.worker(), asked).orElseThrow().state())
        .isInstanceOf(OfferState.Asked.class);
  }

  private void deed(OfferId offer, int number, String deed, String party, String reason) {
    jdbc.sql(
            """
            insert into refuge.offer_deed (authority_id, offer_id, id, number, deed, case_id, person_id, at, account_id,
              organisation_id, party, reason)
            select authority_id, id, ?, ?, ?, case_id, person_id, asked_at, asked_by, referrer_id, ?, ?
            from refuge.offer where authority_id = ? and id = ?\
            """)
        .params(
            UUID.randomUUID(),
            number,
            deed,
            party,
            reason,
            house.worker().authority().value(),
            offer.value())
        .update();
  }
}
