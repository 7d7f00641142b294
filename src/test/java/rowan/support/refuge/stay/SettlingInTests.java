package rowan.support.refuge.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.changes.ChangeRefuge;
import rowan.support.refuge.changes.RefugeChanges;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.stay.PartOfAStay.Duty;
import rowan.support.refuge.stay.settling.AgreeLicence;
import rowan.support.refuge.stay.settling.GivenHow;
import rowan.support.refuge.stay.settling.HouseTextResult;
import rowan.support.refuge.stay.settling.HouseTexts;
import rowan.support.refuge.stay.settling.InductionItem;
import rowan.support.refuge.stay.settling.SettlingIn;
import rowan.support.refuge.stay.settling.TextKind;
import rowan.support.refuge.stay.settling.WriteHouseText;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** The first day of a stay: who may see it, the licence, and what they are shown of the house. */
@RowanTest
class SettlingInTests {

  @Autowired private GivenStays given;
  @Autowired private GivenRefuges refuges;
  @Autowired private WholeStay stays;
  @Autowired private Stays moves;
  @Autowired private SettlingIn settling;
  @Autowired private HouseTexts texts;
  @Autowired private RefugePlaces places;
  @Autowired private RefugeChanges changes;
  @Autowired private ConnectedPeople connected;
  @Autowired private TestClock clock;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private GivenStays.Living living;

  @BeforeEach
  void aHouseholdMovedIn() {
    living = given.living();
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private StayView seen(Actor actor) {
    return stays.of(actor, living.room()).orElseThrow();
  }

  private AgreeLicence agree(int version, LocalDate on) {
    return new AgreeLicence(version, GivenHow.INTERPRETER, "ur", on);
  }

  private static StayResult refused(StayRefusal why) {
    return new StayResult.Refused(why);
  }

  @Test
  void theStayIsThereForTheHouseAndForTheLeadAndForNobodyElse() {
    assertThat(seen(living.worker()).managed()).isFalse();
    assertThat(seen(living.manager()).managed()).isTrue();
    assertThat(seen(living.lead()).id().value()).isEqualTo(living.room().value());
    var team = living.house().team();
    for (var other : List.of(team.otherIdva(), team.triage(), team.stranger())) {
      assertThat(stays.of(other, living.room())).as(other.title()).isEmpty();
    }
    assertThat(stays.of(living.worker(), new OccupancyId(UUID.randomUUID()))).isEmpty();
    assertThatThrownBy(() -> stays.of(team.council().holder(Office.COMMISSIONER), living.room()))
        .isInstanceOf(NotPermitted.class);
    assertThat(stays.ours(living.worker(), 1).lines()).hasSize(1);
    assertThat(stays.ours(living.worker(), 2).lines()).isEmpty();
    assertThat(stays.ours(team.stranger(), 1).lines()).isEmpty();
  }

  @Test
  void aHoldIsNoStay() {
    var room = refuges.space(living.house(), "room 2", GivenRefuges.FAMILY_ROOM);
    var hold = refuges.held(living.house(), refuges.search(living.house()), room);
    assertThat(stays.of(living.worker(), hold)).isEmpty();
  }

  @Test
  void showsWhoLivesThereAndWhenTheCaseIsDue() {
    var stay = seen(living.worker());
    assertThat(stay.of().initials()).isEqualTo("A. K.");
    assertThat(stay.children())
        .extracting(child -> child.name().orElse(child.about()))
        .containsExactlyInAnyOrder("Idris", "A child, aged 4");
    assertThat(stay.caseDue()).isPresent();
    assertThat(stay.rooms()).extracting(StayView.Room::title).containsExactly("Alder, family room");
  }

  @Test
  void isOnTheListFromTheFirstHourAndDueADayAfterTheyMovedIn() {
    assertThat(seen(living.worker()).duties())
        .extracting(Duty::words, Duty::due)
        .contains(
            tuple("Licence: go through it with them", today().plusDays(1)),
            tuple("Show them the house: 8 still to do", today().plusDays(1)));
    settling.agree(living.worker(), living.room(), agree(1, today()));
    settling.show(living.worker(), living.room(), Set.of(InductionItem.KEYS), today());
    assertThat(seen(living.worker()).duties())
        .extracting(Duty::words)
        .contains("Show them the house: 7 still to do")
        .doesNotContain("Licence: go through it with them");
    settling.show(living.worker(), living.room(), EnumSet.allOf(InductionItem.class), today());
    assertThat(seen(living.worker()).duties())
        .extracting(Duty::path)
        .noneMatch(path -> path.endsWith("/settling-in"));
  }

  @Test
  void keepsWhichVersionTheyAgreedToWhenTheTextChanges() {
    assertThat(settling.agree(living.worker(), living.room(), agree(1, today())))
        .isEqualTo(StayResult.done());
    assertThat(settling.agree(living.worker(), living.room(), agree(1, today())))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    assertThat(write("Longer words.", 1)).isEqualTo(new HouseTextResult.Done(2));
    assertThat(write("Longer words.", 1)).isEqualTo(new HouseTextResult.Done(2));
    var settled = settling.of(living.worker(), living.room()).orElseThrow();
    assertThat(settled.agreedToNewest()).isFalse();
    assertThat(settled.agreed().getFirst().version()).isEqualTo(1);
    assertThat(settled.agreed().getFirst().language()).isEqualTo("Urdu");
    assertThat(texts.own(living.manager()))
        .filteredOn(text -> text.kind() == TextKind.LICENCE)
        .extracting(text -> text.version())
        .containsExactly(2, 1);
    assertThat(settling.agree(living.worker(), living.room(), agree(3, today())))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
  }

  private HouseTextResult write(String words, int seen) {
    return texts.write(living.manager(), new WriteHouseText(TextKind.LICENCE, seen, words));
  }

  @Test
  void aTextIsNotWrittenOverWhatAnotherManagerWroteMeanwhile() {
    assertThat(write("By one of us.", 1)).isEqualTo(new HouseTextResult.Done(2));
    assertThat(write("By another.", 1))
        .isEqualTo(new HouseTextResult.Refused(HouseTextResult.Why.CHANGED_MEANWHILE));
    assertThat(texts.own(living.manager()).getFirst().words()).isEqualTo("By one of us.");
  }

  @Test
  void aTextThatNamesTheStreetOfAHouseOfTheirsIsRefused() {
    refuges.refuge(living.manager(), "Rowanberry", "2 Fennelmarsh Yard");
    for (var words :
        List.of(
            "Nobody is told that it is in Quillwort Passage.",
            "The other house is in FENNELMARSH YARD.",
            "Post: LE1 1AA.")) {
      assertThat(write(words, 1))
          .as(words)
          .isEqualTo(new HouseTextResult.Refused(HouseTextResult.Why.TELLS_WHERE));
    }
    assertThat(write("You have 28 days before any court asks.", 1))
        .isEqualTo(new HouseTextResult.Done(2));
  }

  @Test
  void whatAHouseWelcomesNamesNoStreetOfTheirsEither() {
    var refused = new PlaceResult.Refused<RefugeId>(PlaceRefusal.POLICY_TELLS_WHERE);
    var words = "Everybody is welcome in Quillwort Passage.";
    assertThat(
            changes.change(
                new ChangeRefuge(living.manager(), living.house().refuge(), 1, "", words)))
        .isEqualTo(refused);
    assertThat(places.add(added("5 Sorrel Rise", words))).isEqualTo(refused);
    assertThat(places.add(added("5 Sorrel Rise", "Ask at Sorrel Rise."))).isEqualTo(refused);
    assertThat(places.add(added("5 Sorrel Rise", "Everybody is welcome.")))
        .isInstanceOf(PlaceResult.Done.class);
  }

  private AddRefuge added(String address, String policy) {
    return new AddRefuge(
        living.manager(), AccommodationKind.REFUGE, "Sorrel", "north", address, policy);
  }

  @Test
  void isOfNoDayBeforeTheyMovedInAndOfNoneToCome() {
    var before = today().minusDays(1);
    var after = today().plusDays(1);
    assertThat(settling.agree(living.worker(), living.room(), agree(1, before)))
        .isEqualTo(refused(StayRefusal.BEFORE_THEY_MOVED_IN));
    assertThat(settling.agree(living.worker(), living.room(), agree(1, after)))
        .isEqualTo(refused(StayRefusal.STILL_TO_COME));
    assertThat(settling.show(living.worker(), living.room(), Set.of(InductionItem.KEYS), before))
        .isEqualTo(refused(StayRefusal.BEFORE_THEY_MOVED_IN));
    assertThatThrownBy(() -> insertInduction(before, living.room().value()))
        .rootCause()
        .hasMessageContaining("not_before_they_moved_in");
  }

  private void insertInduction(LocalDate on, UUID stay) {
    acting.run(
        Wing.SUPPORT,
        living.worker(),
        () ->
            jdbc.sql(
                    """
                    insert into refuge.induction (authority_id, stay_id, refuge_id, item, case_id, person_id, done_on, account_id, at)
                    select authority_id, :stay, :refuge, 'KEYS', case_id, person_id, :on, :by, began_at
                    from refuge.stay where id = :room\
                    """)
                .param("stay", stay)
                .param("refuge", living.house().refuge().value())
                .param("on", on)
                .param("by", living.worker().account().value())
                .param("room", living.room().value())
                .update());
  }

  @Test
  void isNeverWrittenOfAStayThatIsNotTheirs() {
    var other = given.living(living.house(), "room 2");
    assertThatThrownBy(() -> insertInduction(today(), other.room().value()))
        .rootCause()
        .hasMessageContaining("violates foreign key constraint");
    for (var attack :
        List.of(
            "insert into refuge.stay (authority_id, id, case_id, person_id, began_at) select authority_id, id, case_id, person_id, begun_at from refuge.occupancy where kind = 'STAY'",
            "update refuge.stay set began_at = now()",
            "update refuge.house_text set words = 'Other words'",
            "delete from refuge.licence")) {
      assertThatThrownBy(
              () -> acting.run(Wing.SUPPORT, living.manager(), () -> jdbc.sql(attack).update()))
          .as(attack)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aLicenceIsWrittenByItsOwnProviderAlone() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                living.house().team().stranger(),
                () ->
                    jdbc.sql(
                            """
                            insert into refuge.house_text (authority_id, provider_id, kind, version, words, from_at, account_id)
                            select authority_id, provider_id, kind, 2, 'No visitors.', from_at, account_id
                            from refuge.house_text where kind = 'VISITORS'\
                            """)
                        .update()))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () -> texts.write(living.worker(), new WriteHouseText(TextKind.LICENCE, 1, "Mine.")))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void isOverOnceTheyMovedOn() {
    assertThat(moves.moveOut(living.worker(), living.room(), Destination.SPACE_OF_OURS))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.NOT_A_DESTINATION));
    moves.moveOut(living.worker(), living.room(), Destination.SETTLED_SOCIAL);
    assertThat(settling.agree(living.worker(), living.room(), agree(1, today())))
        .isEqualTo(refused(StayRefusal.OVER));
    assertThat(seen(living.worker()).underWay()).isFalse();
    assertThat(stays.ours(living.worker(), 1).lines()).isEmpty();
  }

  @Test
  void isShownAnewInAnotherHouse() {
    settling.show(living.worker(), living.room(), EnumSet.allOf(InductionItem.class), today());
    clock.moveOn(Duration.ofDays(3));
    var other = refuges.refuge(living.manager(), "Rowanberry", "2 Fennelmarsh Yard");
    var room =
        GivenRefuges.done(
            places.add(new AddSpace(living.manager(), other, "room 1", GivenRefuges.FAMILY_ROOM)));
    var moved = given.movedIn(living.house(), living.caseId(), room);
    assertThat(settling.of(living.worker(), moved).orElseThrow().left()).hasSize(8);
    var stay = stays.of(living.worker(), moved).orElseThrow();
    assertThat(stay.id().value()).isEqualTo(living.room().value());
    assertThat(stay.rooms())
        .extracting(StayView.Room::title)
        .containsExactly("Alder, family room", "Rowanberry, room 1");
    assertThat(seen(living.worker()).room().id()).isEqualTo(moved);
  }

  @Test
  void aStayIsHiddenFromWhoIsShutOutOfTheCase() {
    connected.shutOut(living.lead(), living.caseId(), living.worker().account());
    assertThat(stays.of(living.worker(), living.room())).isEmpty();
    assertThat(stays.ours(living.worker(), 1).lines()).isEmpty();
    assertThat(
            acting.in(
                Wing.SUPPORT,
                living.worker(),
                () -> jdbc.sql("select count(*) from refuge.stay").query(Integer.class).single()))
        .isZero();
  }
}
