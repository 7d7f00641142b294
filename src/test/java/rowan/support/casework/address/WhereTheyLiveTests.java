package rowan.support.casework.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.addresses.AddressQuestion;
import rowan.foundation.addresses.AddressReason;
import rowan.foundation.addresses.ManyAddressesAsked;
import rowan.foundation.addresses.SafeAddresses;
import rowan.foundation.addresses.ShownAddress;
import rowan.promises.WholeDatabase;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.file.NoSuchCase;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Where somebody lives. To see it fail, take {@code takes_part} out of the policy in V660, or grant
 * the table to {@code rowan_support}.
 */
@RowanTest
@RecordApplicationEvents
class WhereTheyLiveTests {

  private static final String HOME = "Flat 2, 9 Quillwort Yard";
  private static final AddressQuestion WHY =
      new AddressQuestion(AddressReason.MOVING, "The van comes at nine");

  @Autowired private GivenCases given;
  @Autowired private WhereTheyLive addresses;
  @Autowired private SafeAddresses store;
  @Autowired private ConnectedPeople connected;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private ApplicationEvents events;

  private GivenCases.Team team;
  private CaseId id;
  private Actor officer;

  @BeforeEach
  void somebodyWhoLivesSomewhere() {
    team = given.team();
    id = given.aCase(team);
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    addresses.keep(team.idva(), id, HOME);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  @Test
  void isShownToWhoTakesPartInTheCase() {
    assertThat(addresses.show(team.idva(), id, WHY)).contains(HOME);
    assertThat(addresses.show(team.otherIdva(), id, WHY)).contains(HOME);
  }

  @Test
  void isNotThereForAnyoneElse() {
    assertThatThrownBy(() -> addresses.show(team.stranger(), id, WHY))
        .isInstanceOf(NoSuchCase.class);
    assertThat(addresses.kept(team.stranger(), id)).isEmpty();
    assertThatThrownBy(() -> addresses.show(officer, id, WHY)).isInstanceOf(NotPermitted.class);
    connected.shutOut(team.idva(), id, team.otherIdva().account());
    assertThatThrownBy(() -> addresses.show(team.otherIdva(), id, WHY))
        .isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> addresses.keep(team.stranger(), id, "Elsewhere"))
        .isInstanceOf(NoSuchCase.class);
  }

  /** The second lock: whatever a room asks for, the store gives it to who takes part alone. */
  @Test
  void isHiddenByTheDatabaseToo() {
    assertThat(rows(team.idva())).isOne();
    assertThat(rows(team.stranger())).isZero();
    connected.shutOut(team.idva(), id, team.otherIdva().account());
    assertThat(rows(team.otherIdva())).isZero();
  }

  private int rows(Actor actor) {
    return acting.in(
        Wing.SAFE_ADDRESSES,
        actor,
        () ->
            jdbc.sql("select count(*) from addresses.safe_address where holder_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single());
  }

  @Test
  void isReadByNoWingOfItsOwnAccord() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                team.idva(),
                () -> jdbc.sql("select 1 from addresses.safe_address").query().listOfRows()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void takesThePlaceOfTheAddressBefore() {
    addresses.keep(team.idva(), id, "1 Quillwort Rise");
    assertThat(addresses.show(team.idva(), id, WHY)).contains("1 Quillwort Rise");
  }

  @Test
  void saysOfACaseWithoutOneThatNoneIsKept() {
    var other = given.aCase(team);
    assertThat(addresses.kept(team.idva(), other))
        .contains(new WhereTheyLive.Kept("A. K.", Optional.empty(), true));
    assertThat(addresses.show(team.idva(), other, WHY)).isEmpty();
  }

  @Test
  void keepsWhyItWasShownForTheOfficer() throws Exception {
    addresses.show(team.idva(), id, WHY);
    assertThat(store.shown(officer))
        .singleElement()
        .satisfies(shown -> {
          assertThat(shown.name()).isEqualTo(team.idva().name());
          assertThat(shown.ofAPerson()).isTrue();
          assertThat(shown.reason()).isEqualTo(AddressReason.MOVING);
          assertThat(shown.words()).isEqualTo("The van comes at nine");
        });
    assertThat(WholeDatabase.tablesHolding("The van comes at nine")).isEmpty();
    assertThatThrownBy(() -> store.shown(team.idva())).isInstanceOf(NotPermitted.class);
  }

  @Test
  void isWrittenDownEachTime() {
    addresses.show(team.idva(), id, WHY);
    addresses.show(team.idva(), id, WHY);
    assertThat(
            acting.in(
                Wing.FOUNDATION,
                team.idva(),
                () ->
                    jdbc.sql(
                            """
                            select count(*) from audit.entry
                            where kind = 'LOOK' and what = 'addresses.show' and account_id = ? and ? = any (subjects)\
                            """)
                        .params(team.idva().account().value(), id.value())
                        .query(Integer.class)
                        .single()))
        .isEqualTo(2);
  }

  @Test
  void tellsTheOfficerOnceOfWhoAsksForManyWithinAnHour() {
    for (int i = 0; i < SafeAddresses.IN_AN_HOUR; i++) {
      var other = given.aCase(team);
      addresses.keep(team.idva(), other, HOME);
      addresses.show(team.idva(), other, WHY);
    }
    assertThat(many()).isZero();
    assertThat(store.shown(officer)).noneMatch(ShownAddress::many);
    addresses.show(team.idva(), id, WHY);
    addresses.show(team.idva(), id, WHY);
    assertThat(many()).isOne();
    assertThat(store.shown(officer).getFirst().many()).isTrue();
    clock.moveOn(Duration.ofHours(2));
    addresses.show(team.idva(), id, WHY);
    assertThat(store.shown(officer).getFirst().many()).isFalse();
  }

  private long many() {
    return events.stream(ManyAddressesAsked.class).count();
  }
}
