package rowan.support.refuge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Wing;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.limits.LimitId;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.limits.SayLimit;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.Reason;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.RowanTest;

/** What a place cannot meet today is a 'no' with its reason, before anybody rings in vain. */
@RowanTest
class RefugeLimitsTests {

  private static final Instant EVENING = Instant.parse("2030-03-05T20:00:00Z");

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @Autowired private Refuge refuge;
  @Autowired private RefugeLimits limits;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private SpaceId room;
  private SpaceId other;

  @BeforeEach
  void aHouseWithTwoRooms() {
    house = given.house();
    room = given.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    other = given.space(house, "room 2", GivenRefuges.FAMILY_ROOM);
  }

  private SayLimit cannot(SupportNeed need, Optional<SpaceId> space, Optional<Instant> until) {
    return new SayLimit(house.manager(), house.refuge(), space, need, LimitReason.STAFFING, until);
  }

  private NeedId searchFor(SupportNeed... support) {
    return given.search(
        house,
        cases.aCase(house.team()),
        new Needs(false, Optional.empty(), false, Optional.empty(), Set.of(support)));
  }

  private List<String> said(NeedId search) {
    return refuge.found(house.worker(), search).orElseThrow().fits().stream()
        .map(fit ->
            fit.space().space().name()
                + ": "
                + fit.reasons().stream()
                    .filter(reason -> reason.rule() == Reason.Rule.SUPPORT)
                    .map(Reason::words)
                    .toList())
        .sorted()
        .toList();
  }

  @Test
  void areSaidOfEverySpaceOfARefugeWithTheReason() {
    limits.say(cannot(SupportNeed.MENTAL_HEALTH, Optional.empty(), Optional.empty()));
    var search = searchFor(SupportNeed.MENTAL_HEALTH, SupportNeed.NO_PUBLIC_FUNDS);
    assertThat(said(search))
        .containsExactly(
            "room 1: [Cannot support with mental health for now: not enough staff,"
                + " Takes somebody with no recourse to public funds]",
            "room 2: [Cannot support with mental health for now: not enough staff,"
                + " Takes somebody with no recourse to public funds]");
    assertThat(refuge.found(house.worker(), search).orElseThrow().fits())
        .allMatch(Fit.DoesNotFit.class::isInstance);
    assertThat(given.hold(house, search, room))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.DOES_NOT_FIT));
  }

  @Test
  void keepNobodyOutWhoDoesNotNeedThat() {
    limits.say(cannot(SupportNeed.MENTAL_HEALTH, Optional.empty(), Optional.empty()));
    assertThat(given.hold(house, searchFor(SupportNeed.QUIET), room))
        .isInstanceOf(HoldResult.Done.class);
    assertThat(given.hold(house, searchFor(), other)).isInstanceOf(HoldResult.Done.class);
  }

  @Test
  void areOfOneSpaceWhereTheyAreSaidOfOne() {
    limits.say(cannot(SupportNeed.QUIET, Optional.of(room), Optional.empty()));
    assertThat(said(searchFor(SupportNeed.QUIET)))
        .containsExactly("room 1: [Not quiet for now: not enough staff]", "room 2: [Quiet]");
  }

  @Test
  void areOverByThemselvesAtTheInstantThatWasSaid() {
    var until = EVENING.plus(Duration.ofHours(12));
    story.at(
        EVENING, () -> limits.say(cannot(SupportNeed.QUIET, Optional.empty(), Optional.of(until))));
    var search = searchFor(SupportNeed.QUIET);
    assertThat(story.at(until.minusNanos(1000), () -> said(search)))
        .first()
        .isEqualTo("room 1: [Not quiet until 08:00: not enough staff]");
    assertThat(story.at(until, () -> said(search))).first().isEqualTo("room 1: [Quiet]");
  }

  @Test
  void areOverOnceTheManagerSaysSo() {
    var id =
        GivenRefuges.done(
            limits.say(cannot(SupportNeed.QUIET, Optional.empty(), Optional.empty())));
    assertThat(limits.lift(house.manager(), house.refuge(), id))
        .isEqualTo(new PlaceResult.Done<>(id));
    assertThat(said(searchFor(SupportNeed.QUIET))).first().isEqualTo("room 1: [Quiet]");
    assertThat(limits.lift(house.manager(), house.refuge(), id))
        .isEqualTo(new PlaceResult.Refused<LimitId>(PlaceRefusal.NOT_LIMITED));
    assertThat(limits.say(cannot(SupportNeed.QUIET, Optional.empty(), Optional.empty())))
        .isInstanceOf(PlaceResult.Done.class);
  }

  @Test
  void areSaidOnceOfTheSamePlace() {
    limits.say(cannot(SupportNeed.QUIET, Optional.of(room), Optional.empty()));
    assertThat(limits.say(cannot(SupportNeed.QUIET, Optional.of(room), Optional.empty())))
        .isEqualTo(new PlaceResult.Refused<LimitId>(PlaceRefusal.SAID_ALREADY));
    assertThat(limits.say(cannot(SupportNeed.QUIET, Optional.of(other), Optional.empty())))
        .isInstanceOf(PlaceResult.Done.class);
  }

  @Test
  void endLaterThanTheyBegin() {
    assertThat(
            story.at(
                EVENING,
                () ->
                    limits.say(cannot(SupportNeed.QUIET, Optional.empty(), Optional.of(EVENING)))))
        .isEqualTo(new PlaceResult.Refused<LimitId>(PlaceRefusal.ALREADY_OVER));
  }

  @Test
  void areSaidByItsOwnManagersAndOfItsOwnSpaces() {
    var stranger = given.house();
    var theirs = given.familyRoom(stranger);
    assertThat(limits.say(cannot(SupportNeed.QUIET, Optional.of(theirs), Optional.empty())))
        .isEqualTo(new PlaceResult.Refused<LimitId>(PlaceRefusal.NOT_YOURS));
    var id =
        GivenRefuges.done(
            limits.say(cannot(SupportNeed.QUIET, Optional.empty(), Optional.empty())));
    assertThat(limits.lift(stranger.manager(), house.refuge(), id))
        .isEqualTo(new PlaceResult.Refused<LimitId>(PlaceRefusal.NOT_YOURS));
    assertThatThrownBy(() -> limits.lift(house.worker(), house.refuge(), id))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void areKeptAndWhatAHouseholdNeedsIsSealed() {
    var id =
        GivenRefuges.done(
            limits.say(cannot(SupportNeed.QUIET, Optional.empty(), Optional.empty())));
    limits.lift(house.manager(), house.refuge(), id);
    searchFor(SupportNeed.DRUGS_OR_ALCOHOL);
    var stored =
        acting.in(
            Wing.SUPPORT,
            house.worker(),
            () ->
                jdbc.sql(
                        """
                        select (select count(*) from refuge.cannot_meet c where c.authority_id = n.authority_id)
                          || encode(n.support, 'escape')
                        from refuge.need n where n.authority_id = ?\
                        """)
                    .param(house.worker().authority().value())
                    .query(String.class)
                    .single());
    assertThat(stored).startsWith("1").doesNotContain("DRUGS");
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                house.worker(),
                () -> jdbc.sql("delete from refuge.cannot_meet").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
