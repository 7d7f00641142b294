package rowan.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.kernel.OrganisationId;
import rowan.testing.RowanTest;

@RowanTest
class ActingTests {

  @Autowired private Acting acting;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  private Actor here;
  private Actor there;
  private OrganisationId ours;

  @BeforeEach
  void twoCouncils() {
    here = Actor.clock(council("Hereford Mill"));
    there = Actor.clock(council("Thereford Mill"));
    ours = accounts.takeOn(here.authority(), OrganisationKind.PROVIDER, "Larch House");
  }

  private rowan.foundation.kernel.AuthorityId council(String name) {
    return authorities.found("c" + UUID.randomUUID().toString().substring(0, 8), name).id();
  }

  private long organisationsSeen() {
    return jdbc.sql("select count(*) from access.organisation").query(Long.class).single();
  }

  @Test
  void seesTheRowsOfItsOwnAuthorityOnly() {
    assertThat(acting.in(Wing.FOUNDATION, here, this::organisationsSeen)).isEqualTo(1);
    assertThat(acting.in(Wing.FOUNDATION, there, this::organisationsSeen)).isZero();
  }

  @Test
  void refusesARowForAnotherAuthority() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.FOUNDATION,
                there,
                () ->
                    jdbc.sql("insert into access.organisation values (?, ?, 'PROVIDER', 'Planted')")
                        .params(here.authority().value(), UUID.randomUUID())
                        .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void readsNothingWithoutANameToActIn() {
    assertThatThrownBy(this::organisationsSeen)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void leavesNothingOfTheRoleBehindOnTheConnection() {
    acting.run(Wing.FOUNDATION, here, () -> {});
    assertThat(
            jdbc.sql("select current_user || coalesce(access.authority()::text, '')")
                .query(String.class)
                .single())
        .isEqualTo("rowan_app");
  }

  @Test
  void putsTheOuterRoleBackAfterAnotherRoomWasCalled() {
    var roles =
        acting.in(
            Wing.SUPPORT,
            here,
            () -> acting.in(Wing.FOUNDATION, here, this::role) + " then " + role());
    assertThat(roles).isEqualTo("rowan_foundation then rowan_support");
  }

  @Test
  void undoesEverythingWhenTheInnerRoomFails() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.FOUNDATION,
                here,
                () -> {
                  jdbc.sql(
                          "update access.organisation set name = 'Renamed' where authority_id = ? and id = ?")
                      .params(here.authority().value(), ours.value())
                      .update();
                  try {
                    acting.run(Wing.SUPPORT, here, () -> failing());
                  } catch (IllegalStateException caughtTooSoon) {
                    assertThat(caughtTooSoon).hasMessage("planted");
                  }
                }))
        .isInstanceOf(org.springframework.transaction.UnexpectedRollbackException.class);
    assertThat(accounts.organisation(here.authority(), ours).orElseThrow().name())
        .isEqualTo("Larch House");
  }

  private static void failing() {
    throw new IllegalStateException("planted");
  }

  @Test
  void servesOneAuthorityPerTransaction() {
    assertThatThrownBy(() ->
            acting.run(Wing.FOUNDATION, here, () -> acting.run(Wing.FOUNDATION, there, () -> {})))
        .hasMessage("one transaction serves one authority");
  }

  private String role() {
    return jdbc.sql("select current_user").query(String.class).single();
  }
}
