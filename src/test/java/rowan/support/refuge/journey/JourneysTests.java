package rowan.support.refuge.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.support.refuge.offers.GivenOffers.EVENING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.access.Wing;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.journey.JourneyResult.Why;
import rowan.support.refuge.offers.AskedOfUs;
import rowan.support.refuge.offers.Awaiting;
import rowan.support.refuge.offers.GivenOffers;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.OfferState;
import rowan.support.refuge.offers.Offers;
import rowan.support.refuge.offers.RefugesNo;
import rowan.support.refuge.offers.SurvivorsChoice;
import rowan.testing.RowanTest;

/** From a yes to the door, and what is done when nobody comes to it. */
@RowanTest
class JourneysTests {

  private static final Instant EXPECTED = EVENING.plus(Duration.ofHours(3));
  private static final String CODE = "marigold";

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenOffers given;
  @Autowired private Journeys journeys;
  @Autowired private FollowUps followUps;
  @Autowired private Arriving arriving;
  @Autowired private Offers offers;
  @Autowired private AskedOfUs askedOfUs;
  @Autowired private Stays stays;
  @Autowired private List<OverdueDuty.Own> own;
  @Autowired private List<OverdueDuty> duties;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private Actor worker;
  private Actor manager;
  private OfferId id;

  @BeforeEach
  void somebodyOnTheirWay() {
    house = refuges.house("Flat 2, 4 Quillwort Row, Fernborough, ZZ99 9ZZ");
    worker = house.worker();
    manager = house.manager();
    id = story.at(EVENING, () -> given.accepted(house, EXPECTED));
  }

  private Journey journey(Instant when, Actor actor) {
    return story.at(when, () -> journeys.journey(actor, id)).orElseThrow();
  }

  private PlanJourney plan(Actor by, int seen, String meetingPoint) {
    return new PlanJourney(
        by,
        id,
        seen,
        Travel.TRAIN_OR_COACH,
        Optional.of(meetingPoint),
        Optional.of("Nights, in a green scarf"),
        Optional.of(CODE),
        Optional.of("Inhalers"));
  }

  private JourneyResult planned(Supplier<PlanJourney> plan) {
    return story.at(EVENING, () -> journeys.plan(plan.get()));
  }

  private static JourneyResult refused(Why why) {
    return new JourneyResult.Refused(why);
  }

  private List<String> first(Instant when, Actor actor) {
    return story.at(
        when,
        () ->
            own.stream()
                .flatMap(duty -> duty.of(actor).stream())
                .filter(OverdueDuty.Line::danger)
                .map(OverdueDuty.Line::words)
                .toList());
  }

  private JourneyResult follow(Instant when, FollowUp what, String words) {
    return story.at(
        when,
        () ->
            followUps.followUp(
                new FollowUps.Follow(worker, id, what, words, Optional.of("CR-77"))));
  }

  @Test
  void isPlannedForBothSidesToReadAndSealed() {
    assertThat(planned(() -> plan(worker, 1, "Inside the station, by the ticket office")))
        .isEqualTo(new JourneyResult.Done(true));
    var seen = journey(EVENING, manager);
    assertThat(seen.meetingPoint()).contains("Inside the station, by the ticket office");
    assertThat(seen.metBy()).contains("Nights, in a green scarf");
    assertThat(seen.bring()).contains("Inhalers");
    assertThat(seen.state()).isEqualTo(new JourneyState.Expected(EXPECTED));
    assertThat(seen.toString()).doesNotContain("station");
    var stored =
        acting.in(
            Wing.SUPPORT,
            worker,
            () ->
                jdbc.sql(
                        """
                        select encode(meeting_point || met_by || code_word || bring, 'escape') from refuge.journey
                        where authority_id = ? and meeting_point is not null\
                        """)
                    .param(worker.authority().value())
                    .query(String.class)
                    .single());
    assertThat(stored).doesNotContain("station", CODE, "scarf", "Inhalers");
  }

  @Test
  void showsItsCodeWordToTheRefugeAlone() {
    planned(() -> plan(worker, 1, "The station"));
    assertThat(story.at(EVENING, () -> journeys.codeWord(manager, id))).contains(CODE);
    assertThat(story.at(EVENING, () -> journeys.codeWord(worker, id))).isEmpty();
    assertThat(story.at(EVENING, () -> journeys.codeWord(house.team().stranger(), id))).isEmpty();
    planned(() ->
        new PlanJourney(
            worker,
            id,
            2,
            Travel.BUS,
            Optional.of("The library"),
            Optional.of("Nights"),
            Optional.empty(),
            Optional.empty()));
    assertThat(story.at(EVENING, () -> journeys.codeWord(manager, id))).contains(CODE);
  }

  @Test
  void isMetNowhereNearTheDoor() {
    for (var meeting :
        List.of(
            "By the shop in Quillwort Row",
            "quillwort  row",
            "12 Fernhill Lane",
            "The café at ZZ99 9ZZ")) {
      assertThat(planned(() -> plan(worker, 1, meeting)))
          .as(meeting)
          .isEqualTo(
              new JourneyResult.Refused(
                  Why.GIVES_THE_PLACE_AWAY, Optional.of(JourneyResult.Said.MEETING_POINT)));
    }
    assertThat(
            planned(() ->
                new PlanJourney(
                    worker,
                    id,
                    1,
                    Travel.BUS,
                    Optional.of("The library"),
                    Optional.of("Nights, from Quillwort Row"),
                    Optional.empty(),
                    Optional.empty())))
        .isEqualTo(
            new JourneyResult.Refused(
                Why.GIVES_THE_PLACE_AWAY, Optional.of(JourneyResult.Said.MET_BY)));
    for (var meeting :
        List.of("Bus station, stand 4, by the café", "Fernborough library, in the High Street")) {
      int seen = journey(EVENING, worker).number();
      assertThat(planned(() -> plan(worker, seen, meeting)))
          .as(meeting)
          .isEqualTo(new JourneyResult.Done(true));
    }
  }

  @Test
  void isChangedByOneAtATime() {
    planned(() -> plan(worker, 1, "The station"));
    assertThat(planned(() -> plan(manager, 1, "The library"))).isEqualTo(refused(Why.CHANGED));
    assertThat(journey(EVENING, worker).meetingPoint()).contains("The station");
  }

  @Test
  void isNotThereForOthersNorBeforeTheyAccepted() {
    assertThat(story.at(EVENING, () -> journeys.journey(house.team().stranger(), id))).isEmpty();
    var asked =
        given.asked(
            house, refuges.search(house), refuges.space(house, "2", GivenRefuges.FAMILY_ROOM));
    assertThat(journeys.journey(worker, asked)).isEmpty();
    assertThat(journeys.journey(manager, asked)).isEmpty();
  }

  @Test
  void takesLongerAndTheSpaceIsKeptUntilThen() {
    planned(() -> plan(worker, 1, "The station"));
    var later = EXPECTED.plus(Duration.ofHours(6));
    var told = EXPECTED.plus(Duration.ofHours(1));
    assertThat(story.at(told, () -> journeys.expectedAt(manager, id, 2, later)))
        .isEqualTo(new JourneyResult.Done(true));
    var seen = journey(told, worker);
    assertThat(seen.expected()).isEqualTo(later);
    assertThat(seen.later()).isTrue();
    assertThat(seen.meetingPoint()).contains("The station");
    assertThat(seen.offer().state())
        .isInstanceOfSatisfying(
            OfferState.Accepted.class,
            kept -> assertThat(kept.until()).isEqualTo(later.plus(Awaiting.MARGIN)));
    assertThat(first(told, manager)).isEmpty();
    var moved =
        story.at(
            later,
            () ->
                stays.moveIn(
                    worker,
                    ((OfferState.Accepted) offers.offer(worker, id).orElseThrow().state())
                        .space()));
    assertThat(moved).isInstanceOf(MoveResult.Done.class);
    assertThat(journey(later, worker).state()).isEqualTo(new JourneyState.Arrived(later));
  }

  @Test
  void isToldToTakeTooLongForTheSpaceAndIsWrittenDownAllTheSame() {
    var later = EVENING.plus(Duration.ofHours(47));
    assertThat(story.at(EVENING, () -> journeys.expectedAt(worker, id, 1, later)))
        .isEqualTo(new JourneyResult.Done(false));
    assertThat(journey(EVENING, worker).expected()).isEqualTo(later);
    assertThat(story.at(EVENING, () -> journeys.expectedAt(worker, id, 2, EVENING)))
        .isEqualTo(refused(Why.HOUR_IS_OVER));
  }

  @Test
  void standsFirstForBothSidesFromTheHourThatTheyShouldHaveBeenThere() {
    assertThat(first(EXPECTED.minusNanos(1000), manager)).isEmpty();
    var words = "Somebody who was to be at Alder, family room by 22:00 has not arrived. ";
    assertThat(first(EXPECTED, manager)).containsExactly(words + "Follow it up now.");
    assertThat(first(EXPECTED, worker)).containsExactly(words + "Follow it up now.");
    assertThat(first(EXPECTED, given.refugeWorker(house))).hasSize(1);
    assertThat(first(EXPECTED, house.team().stranger())).isEmpty();
    assertThat(first(EXPECTED, house.team().council().holder(Office.COMMISSIONER))).isEmpty();
    follow(EXPECTED.plusSeconds(60), FollowUp.POLICE_TOLD, "999, they go to the station.");
    assertThat(first(EXPECTED.plusSeconds(60), manager))
        .containsExactly(words + "The police are told. Say when they are found.");
  }

  @Test
  void isFollowedUpAsDangerUntilSomebodyHasReachedThem() {
    assertThat(follow(EXPECTED.minusSeconds(1), FollowUp.TRIED_TO_REACH, "Too early."))
        .isEqualTo(refused(Why.NOT_DUE));
    follow(EXPECTED.plusSeconds(60), FollowUp.TRIED_TO_REACH, "No answer in the safe hours.");
    assertThat(journey(EXPECTED.plusSeconds(61), manager).state())
        .isEqualTo(new JourneyState.Overdue(EXPECTED));
    follow(EXPECTED.plusSeconds(120), FollowUp.POLICE_TOLD, "999.");
    var missing = journey(EXPECTED.plusSeconds(121), manager);
    assertThat(missing.state()).isEqualTo(new JourneyState.PoliceTold(EXPECTED.plusSeconds(120)));
    assertThat(missing.followUps().getLast().reference()).contains("CR-77");
    assertThat(missing.followUps().getFirst().reference()).isEmpty();
    var released = EXPECTED.plus(Awaiting.MARGIN).plusSeconds(1);
    assertThat(first(released, worker)).as("the space is free, the danger is not over").hasSize(1);
    follow(released, FollowUp.REACHED_AND_SAFE, "With her sister, and well.");
    assertThat(first(released, worker)).isEmpty();
    assertThat(journey(released, worker).state())
        .isEqualTo(new JourneyState.ReachedAndSafe(released));
    assertThat(follow(released, FollowUp.POLICE_TOLD, "Again."))
        .isEqualTo(refused(Why.SAFE_ALREADY));
    assertThat(story.at(released, () -> journeys.plan(plan(worker, 1, "The station"))))
        .as("a plan without a new hour would have them missing again")
        .isEqualTo(refused(Why.OVER));
    assertThat(
            story.at(released, () -> journeys.expectedAt(worker, id, 1, released.plusSeconds(600))))
        .isEqualTo(new JourneyResult.Done(false));
    assertThat(first(released.plusSeconds(600), worker)).hasSize(1);
  }

  @Test
  void isOverOnceTheyLiveInAnySpaceOfOurs() {
    var late = EXPECTED.plus(Awaiting.MARGIN);
    assertThat(first(late, worker)).hasSize(1);
    story.at(
        late,
        () ->
            stays.moveIn(
                worker,
                refuges.held(
                    house,
                    offers.offer(worker, id).orElseThrow().need(),
                    refuges.space(house, "flat", GivenRefuges.FLAT))));
    assertThat(first(late, worker)).isEmpty();
    assertThat(journey(late, worker).state()).isEqualTo(new JourneyState.Elsewhere(late));
  }

  @Test
  void isLookedForUntilSomebodyHasReachedThemWhoeverSaidNoToTheSpace() {
    var late = EXPECTED.plusSeconds(600);
    story.at(
        late, () -> offers.decline(worker, id, SurvivorsChoice.NOT_REACHED, "We go on trying."));
    assertThat(journey(late, worker).state()).isEqualTo(new JourneyState.Overdue(EXPECTED));
    assertThat(first(late, worker)).hasSize(1);
    assertThat(first(late, manager)).as("not the refuge's any more").isEmpty();
    assertThat(story.at(late, () -> journeys.comingTo(manager))).isEmpty();
    assertThat(follow(late.plusSeconds(60), FollowUp.POLICE_TOLD, "999."))
        .isEqualTo(new JourneyResult.Done(false));
    var found = late.plusSeconds(120);
    follow(found, FollowUp.REACHED_AND_SAFE, "With her sister.");
    assertThat(first(found, worker)).isEmpty();
    assertThat(journey(found, worker).state()).isEqualTo(new JourneyState.CalledOff(late));
  }

  @Test
  void isDangerThoughTheRefugeSaysNoWhileTheyShouldBeThere() {
    var late = EXPECTED.plusSeconds(600);
    story.at(
        late, () -> askedOfUs.no(manager, id, new RefugesNo.NoCapacity(false), Optional.empty()));
    assertThat(first(late, worker))
        .containsExactlyInAnyOrder(
            "Alder said no after a household of yours had accepted. Reach them now, and say what happens next.",
            "Somebody who was to be at Alder, family room by 22:00 has not arrived. Follow it up now.");
  }

  @Test
  void isNotAnotherStoryForThePoliceOnceThePlanIsChanged() {
    follow(EXPECTED.plusSeconds(60), FollowUp.POLICE_TOLD, "999.");
    var after = EXPECTED.plusSeconds(120);
    assertThat(story.at(after, () -> journeys.plan(plan(worker, 1, "The station"))))
        .isEqualTo(new JourneyResult.Done(true));
    assertThat(first(after, worker)).first().asString().contains("The police are told.");
    var reader = house.team().council().holder(Office.SCRUTINY_MEMBER);
    assertThat(owed(EXPECTED.plus(Duration.ofHours(2)), reader))
        .doesNotContain("The follow-up of a journey to a safe place is overdue.");
  }

  @Test
  void takesLongerThanTheSpaceIsFreeAndKeepsItAsLongAsItWasKept() {
    var space = journey(EVENING, worker).offer().space().id();
    var free = EXPECTED.plus(Awaiting.MARGIN);
    story.at(free, () -> refuges.held(house, refuges.search(house), space));
    var later = EXPECTED.plus(Duration.ofHours(6));
    assertThat(story.at(EXPECTED, () -> journeys.expectedAt(worker, id, 1, later)))
        .isEqualTo(new JourneyResult.Done(false));
    var seen = journey(EXPECTED, worker);
    assertThat(seen.expected()).isEqualTo(later);
    assertThat(seen.offer().state())
        .isInstanceOfSatisfying(
            OfferState.Accepted.class, kept -> assertThat(kept.until()).isEqualTo(free));
  }

  @Test
  void arrivesForWhoWorksWithThemAndIsNotThereForOthers() {
    assertThat(story.at(EXPECTED, () -> arriving.arrived(house.team().stranger(), id))).isEmpty();
    assertThat(story.at(EXPECTED, () -> arriving.arrived(manager, id)).orElseThrow())
        .isInstanceOf(MoveResult.Done.class);
    assertThat(story.at(EXPECTED, () -> arriving.arrived(worker, id)))
        .contains(new MoveResult.Refused(MoveResult.Why.RAN_OUT));
  }

  @Test
  void isOverdueOnAssuranceOnceNothingWasDoneForAnHour() {
    var reader = house.team().council().holder(Office.SCRUTINY_MEMBER);
    var sentence = "The follow-up of a journey to a safe place is overdue.";
    assertThat(owed(EXPECTED.plus(Duration.ofMinutes(59)), reader)).doesNotContain(sentence);
    assertThat(owed(EXPECTED.plus(Duration.ofHours(1)), reader)).contains(sentence);
    follow(EXPECTED.plus(Duration.ofHours(1)), FollowUp.TRIED_TO_REACH, "No answer.");
    assertThat(owed(EXPECTED.plus(Duration.ofHours(1)), reader)).doesNotContain(sentence);
  }

  private List<String> owed(Instant when, Actor reader) {
    return story.at(
        when, () -> duties.stream().flatMap(duty -> duty.now(reader).stream()).toList());
  }
}
