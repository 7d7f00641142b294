package rowan.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rowan.foundation.kernel.OrganisationId;
import rowan.testing.RowanTest;

@RowanTest
class ActingTests {

  @Autowired private Acting acting;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

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

  @Test
  void letsThoseWhoAskOftenWaitForTheDiskTogetherWhenManyDo() throws Exception {
    assertThat(acting.often(Wing.SUPPORT, here, this::waitsLater)).as("alone").isFalse();
    assertThat(whileManyAsk(() -> acting.often(Wing.SUPPORT, here, this::waitsLater))).isTrue();
    assertThat(acting.often(Wing.SUPPORT, here, this::waitsLater)).as("alone again").isFalse();
  }

  @Test
  void letsNothingElseWaitLaterHoweverManyAsk() throws Exception {
    assertThat(whileManyAsk(() -> acting.in(Wing.SUPPORT, here, this::waitsLater))).isFalse();
  }

  @Test
  void leavesALargerTransactionToWaitAsItWould() throws Exception {
    var larger = new TransactionTemplate(transactions);
    assertThat(
            whileManyAsk(() ->
                larger.<Boolean>execute(any -> acting.often(Wing.SUPPORT, here, this::waitsLater))))
        .isFalse();
  }

  @Test
  void waitsLaterToTheEndThoughAnotherRoomIsCalled() throws Exception {
    assertThat(
            whileManyAsk(() ->
                acting.often(
                    Wing.SUPPORT,
                    here,
                    () -> {
                      acting.run(Wing.FOUNDATION, here, () -> {});
                      return waitsLater();
                    })))
        .isTrue();
  }

  /** While as many look as begin at once, so that one more is one too many. */
  private <T> T whileManyAsk(Supplier<T> more) throws InterruptedException {
    int many = 2 * Runtime.getRuntime().availableProcessors();
    var begun = new CountDownLatch(many);
    var over = new CountDownLatch(1);
    var others = new ArrayList<Thread>();
    for (int i = 0; i < many; i++) {
      others.add(
          Thread.ofVirtual()
              .start(() ->
                  acting.often(
                      Wing.SUPPORT,
                      here,
                      () -> {
                        begun.countDown();
                        return waited(over);
                      })));
    }
    try {
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      return more.get();
    } finally {
      over.countDown();
      for (var other : others) {
        other.join();
      }
    }
  }

  private static boolean waited(CountDownLatch until) {
    try {
      return until.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Whether the transaction was told not to wait: this database itself has it from its start. */
  private boolean waitsLater() {
    return jdbc.sql(
            """
            select setting = 'off' and source = 'session' from pg_settings
            where name = 'synchronous_commit'\
            """)
        .query(Boolean.class)
        .single();
  }

  private String role() {
    return jdbc.sql("select current_user").query(String.class).single();
  }
}
