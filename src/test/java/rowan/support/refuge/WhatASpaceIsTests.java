package rowan.support.refuge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.support.casework.Gender;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.changes.ChangeRefuge;
import rowan.support.refuge.changes.ChangeSpace;
import rowan.support.refuge.changes.RefugeChanges;
import rowan.support.refuge.changes.Said;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.features.Living;
import rowan.support.refuge.features.StaffHours;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.RowanTest;

@RowanTest
class WhatASpaceIsTests {

  private static final Living SHARED = Living.notSaid(false);
  private static final Living OWN = Living.notSaid(true);

  @Autowired private GivenRefuges given;
  @Autowired private RefugePlaces places;
  @Autowired private RefugeChanges changes;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;

  @BeforeEach
  void aHouse() {
    house = given.house();
  }

  private RefugeId refuge(AccommodationKind kind) {
    return GivenRefuges.done(
        places.add(new AddRefuge(house.manager(), kind, "Hazel", "west", "5 Quillwort Row", "")));
  }

  private PlaceResult<SpaceId> added(RefugeId refuge, SpaceFeatures features) {
    return places.add(new AddSpace(house.manager(), refuge, "room 7", features));
  }

  private static SpaceFeatures space(
      boolean ownDoor, boolean femaleOnly, boolean maleOnly, int boysUpTo, Living living) {
    return new SpaceFeatures(
        2, 0, ownDoor, 0, false, femaleOnly, boysUpTo, false, List.of(), maleOnly, living);
  }

  private static PlaceResult<SpaceId> refused(PlaceRefusal why) {
    return new PlaceResult.Refused<>(why);
  }

  @Test
  void isForOneSexWhereAnythingIsShared() {
    assertThat(added(house.refuge(), space(false, false, false, 17, SHARED)))
        .isEqualTo(refused(PlaceRefusal.SHARED_IS_FOR_ONE_SEX));
    assertThat(added(house.refuge(), space(false, false, true, 17, SHARED)))
        .isInstanceOf(PlaceResult.Done.class);
  }

  @Test
  void excludesNobodyFromADispersedHome() {
    var homes = refuge(AccommodationKind.DISPERSED);
    assertThat(added(homes, space(false, true, false, 17, SHARED)))
        .isEqualTo(refused(PlaceRefusal.DISPERSED_HAS_ITS_OWN_DOOR));
    assertThat(added(homes, space(true, true, false, 17, OWN)))
        .isEqualTo(refused(PlaceRefusal.DISPERSED_EXCLUDES_NOBODY));
    assertThat(added(homes, space(true, false, false, 15, OWN)))
        .isEqualTo(refused(PlaceRefusal.DISPERSED_EXCLUDES_NOBODY));
    assertThat(added(homes, space(true, false, false, 17, OWN)))
        .isInstanceOf(PlaceResult.Done.class);
  }

  @Test
  void isNoneOfASanctuaryScheme() {
    assertThat(added(refuge(AccommodationKind.SANCTUARY), space(true, false, false, 17, OWN)))
        .isEqualTo(refused(PlaceRefusal.SANCTUARY_IS_THEIR_OWN_HOME));
  }

  @Test
  void hasABathroomWhereItHasADoorAndNoStepsWhereItIsAdapted() {
    assertThat(added(house.refuge(), space(true, true, false, 17, SHARED)))
        .isEqualTo(refused(PlaceRefusal.OWN_DOOR_HAS_ITS_OWN_BATHROOM));
    var adapted = new Living(true, true, StaffHours.NOT_SAID, Set.of());
    assertThat(added(house.refuge(), space(true, true, false, 17, adapted)))
        .isEqualTo(refused(PlaceRefusal.ADAPTED_HAS_NO_STEPS));
  }

  private int bySql(String sql, Object... parameters) {
    return acting.in(
        Wing.SUPPORT, house.manager(), () -> jdbc.sql(sql).params(parameters).update());
  }

  private int spaceBySql(RefugeId refuge, boolean ownDoor, boolean femaleOnly, int boysUpTo) {
    return bySql(
        """
        insert into refuge.space (authority_id, id, refuge_id, name, beds, cots, own_door, own_bathroom, floor, step_free,
          female_only, boys_up_to, pets, languages, opened_at)
        values (?, ?, ?, 'x', 2, 0, ?, ?, 0, false, ?, ?, false, '{}', now())\
        """,
        house.manager().authority().value(),
        UUID.randomUUID(),
        refuge.value(),
        ownDoor,
        ownDoor,
        femaleOnly,
        boysUpTo);
  }

  @Test
  void isHeldToAllThatByTheDatabaseToo() {
    assertThatThrownBy(() -> spaceBySql(house.refuge(), false, false, 17))
        .hasMessageContaining("one_sex_where_anything_is_shared");
    var homes = refuge(AccommodationKind.DISPERSED);
    assertThatThrownBy(() -> spaceBySql(homes, true, true, 17))
        .hasMessageContaining("dispersed_excludes_nobody");
    assertThatThrownBy(() -> spaceBySql(homes, true, false, 14))
        .hasMessageContaining("dispersed_excludes_nobody");
    assertThatThrownBy(() ->
            bySql(
                "update refuge.refuge set kind = 'REFUGE' where authority_id = ? and id = ?",
                house.manager().authority().value(),
                homes.value()))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void takesNoWomanWhereOnlyMenLiveEvenBySql() {
    var space = GivenRefuges.done(added(house.refuge(), space(false, false, true, 17, SHARED)));
    var man = given.search(house, given.caseOf(house, Gender.MAN));
    var hold = given.held(house, man, space);
    for (var set : List.of("male_only = false", "women = 1")) {
      assertThatThrownBy(() ->
              bySql(
                  "update refuge.occupancy set " + set + " where authority_id = ? and id = ?",
                  house.manager().authority().value(),
                  hold.value()))
          .hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(() -> filled(space, null)).hasMessageContaining("men_and_children_only");
    assertThatThrownBy(() -> filled(space, false)).hasMessageContaining("rule_of_the_space");
    var woman = given.search(house, given.caseOf(house, Gender.WOMAN));
    assertThat(given.hold(house, woman, space)).isInstanceOf(HoldResult.Refused.class);
  }

  private int filled(SpaceId space, @org.jspecify.annotations.Nullable Boolean maleOnly) {
    return bySql(
        """
        insert into refuge.occupancy (authority_id, id, space_id, female_only, male_only, boys_up_to, kind, during, begun_at,
          begun_by, case_id, person_id, need_id, women, men, others, untold, children, agreed_by_policy)
        select :authority, :id, :space, false, :maleOnly::boolean, 17, 'STAY', tstzrange(at, at + interval '1 day'), at, :id, :id, :id, :id,
          1, 0, 0, 0, 0, true from (select timestamptz '2001-01-01') moment (at)\
        """
            .replace(":authority", "'" + house.manager().authority().value() + "'")
            .replace(":id", "'" + UUID.randomUUID() + "'")
            .replace(":space", "'" + space.value() + "'")
            .replace(":maleOnly", String.valueOf(maleOnly)));
  }

  private ChangeSpace change(Actor by, SpaceId space, int seen) {
    return new ChangeSpace(
        by,
        space,
        seen,
        3,
        2,
        0,
        true,
        true,
        List.of("pl"),
        new Living(true, true, StaffHours.ROUND_THE_CLOCK, Set.of(ByAndFor.DEAF)));
  }

  @Test
  void isSaidAnewWithWhatWasSaidBefore() {
    var space = given.familyRoom(house);
    assertThat(changes.change(change(house.manager(), space, 1)))
        .isEqualTo(new PlaceResult.Done<>(space));
    var now = places.space(house.worker(), space).orElseThrow().space().features();
    assertThat(now)
        .extracting("beds", "stepFree", "femaleOnly", "boysUpTo", "ownDoor")
        .containsExactly(3, true, true, 14, false);
    assertThat(now.living().byAndFor()).containsExactly(ByAndFor.DEAF);
    var said = changes.of(house.manager(), space);
    assertThat(said).extracting(Said::version).containsExactly(2, 1);
    assertThat(said).extracting(Said::what).containsExactly(now, GivenRefuges.FAMILY_ROOM);
    assertThat(said.getFirst().by()).isPresent();
    assertThat(said.getFirst().until()).isEmpty();
    assertThat(said.getLast().until()).contains(said.getFirst().since());
    assertThat(changes.change(change(house.manager(), space, 1)))
        .isEqualTo(refused(PlaceRefusal.CHANGED_MEANWHILE));
  }

  @Test
  void isSaidAnewByNobodyElseAndAgainstNoRule() {
    var flat = given.space(house, "flat", GivenRefuges.FLAT);
    var council = house.team().council();
    var other = council.organisation(OrganisationKind.PROVIDER, "Other");
    var manager = council.holder(other, Office.PROVIDER_MANAGER, "Manager");
    assertThat(changes.change(change(manager, flat, 1))).isEqualTo(refused(PlaceRefusal.NOT_YOURS));
    assertThat(changes.of(manager, flat)).isEmpty();
    var shared =
        new ChangeSpace(
            house.manager(), flat, 1, 3, 2, 0, true, true, List.of(), Living.notSaid(false));
    assertThat(changes.change(shared))
        .isEqualTo(refused(PlaceRefusal.OWN_DOOR_HAS_ITS_OWN_BATHROOM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update refuge.space set beds = 9",
        "update refuge.refuge set policy = 'Nobody'",
        "update refuge.space set beds = 9, version = version + 1"
      })
  void changesByNobodyWithoutADayAndAnAuthor(String sql) {
    given.familyRoom(house);
    assertThatThrownBy(() -> bySql(sql)).hasMessageContaining("day_and_its_author");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update refuge.space set own_door = true",
        "update refuge.space set male_only = true",
        "delete from refuge.space_before",
        "update refuge.space_before set beds = 1",
        "insert into refuge.refuge_before select * from refuge.refuge_before",
        "update refuge.apart set distance = 'FAR'"
      })
  void hasNoRightToRewriteARuleOrWhatWasSaid(String sql) {
    given.familyRoom(house);
    assertThatThrownBy(() -> bySql(sql)).hasStackTraceContaining("permission denied");
  }

  @Test
  void keepsEachWordingOfWhomARefugeWelcomesWithItsDayAndAuthor() {
    var change =
        new ChangeRefuge(
            house.manager(),
            house.refuge(),
            1,
            "Larch Homes",
            "Everyone is asked what they need to be safe.");
    assertThat(changes.change(change)).isEqualTo(new PlaceResult.Done<>(house.refuge()));
    var refuge = places.refuge(house.worker(), house.refuge()).orElseThrow();
    assertThat(refuge.owner()).isEqualTo("Larch Homes");
    assertThat(refuge.policy()).startsWith("Everyone is asked");
    assertThat(changes.of(house.manager(), house.refuge()))
        .extracting(said -> said.what().policy())
        .containsExactly(
            "Everyone is asked what they need to be safe.",
            "Trans women are welcome; we talk with everyone first.");
    assertThat(changes.of(house.manager(), house.refuge()).getFirst().by()).isPresent();
    assertThat(changes.change(change))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.CHANGED_MEANWHILE));
  }

  @Test
  void namesNoOwnerByWhereItIs() {
    var where = "4 Mill Lane";
    assertThat(changes.change(new ChangeRefuge(house.manager(), house.refuge(), 1, where, "")))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.OWNER_TELLS_WHERE));
    assertThat(
            places.add(
                new AddRefuge(
                    house.manager(),
                    AccommodationKind.REFUGE,
                    "Elm",
                    "west",
                    "6 Quillwort Row",
                    "",
                    where)))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.OWNER_TELLS_WHERE));
    assertThat(places.refuge(house.worker(), house.refuge()).map(one -> one.owner()))
        .isEqualTo(Optional.of(""));
  }
}
