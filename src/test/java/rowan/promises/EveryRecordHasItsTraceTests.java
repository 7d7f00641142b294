package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;
import rowan.foundation.vault.Vault;
import rowan.support.casework.DatabaseOwner;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/** What Assurance says of the promise 'No look without a trace' is counted, and can be broken. */
@RowanTest
class EveryRecordHasItsTraceTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private Audit audit;
  @Autowired private Vault vault;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private List<PromiseWitness> witnesses;

  private Actor worker;
  private Actor member;

  @BeforeEach
  void aCouncil() {
    var council = Council.founded(authorities, accounts);
    worker = council.holder(Office.IDVA);
    member = council.holder(Office.SCRUTINY_MEMBER);
  }

  private PromiseFigure shown() {
    return witnesses.stream()
        .map(witness -> witness.now(member))
        .filter(figure -> figure.promise() == Promise.NO_LOOK_WITHOUT_A_TRACE)
        .reduce((one, two) -> {
          throw new AssertionError("one promise has one figure");
        })
        .orElseThrow();
  }

  private PersonId admitted() {
    var person = new PersonId(UUID.randomUUID());
    acting.run(
        Wing.SUPPORT,
        worker,
        () -> {
          var trace = audit.change(worker, "casework.case-opened", person.value());
          vault.admit(worker, trace, person);
        });
    return person;
  }

  /** As only somebody could who went past the vault's own door. */
  private void madeWithoutATrace(Actor by) {
    acting.run(Wing.SUPPORT, by, () -> insertAKey(by));
  }

  private void insertAKey(Actor by) {
    jdbc.sql(
            """
            insert into vault.person_key (authority_id, person_id, wrapped, made_at)
            values (?, gen_random_uuid(), '\\x00', ?)\
            """)
        .params(by.authority().value(), DatabaseTime.of(clock.instant()))
        .update();
  }

  @Test
  void holdsWhileEachRecordHasTheTraceOfWhoMadeIt() {
    admitted();
    admitted();
    assertThat(shown())
        .isEqualTo(
            new PromiseFigure(
                Promise.NO_LOOK_WITHOUT_A_TRACE,
                "0",
                "of the newest records were made without a trace",
                true));
  }

  @Test
  void isBrokenByARecordThatNobodyWroteDown() {
    admitted();
    madeWithoutATrace(worker);
    assertThat(shown().figure()).isEqualTo("1");
    assertThat(shown().held()).isFalse();
  }

  @Test
  void takesTheTraceOfAnotherPersonForNone() {
    var other = admitted();
    acting.run(
        Wing.SUPPORT,
        worker,
        () -> {
          audit.change(worker, "casework.case-opened", other.value());
          insertAKey(worker);
        });
    assertThat(shown().held()).isFalse();
  }

  @Test
  void isNotMadeWithATraceThatNamesSomebodyElse() {
    var other = UUID.randomUUID();
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                worker,
                () ->
                    vault.admit(
                        worker,
                        audit.change(worker, "casework.case-opened", other),
                        new PersonId(UUID.randomUUID()))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(shown().held()).isTrue();
  }

  @Test
  void seesNothingOfAnotherCouncil() {
    var elsewhere = Council.founded(authorities, accounts).holder(Office.IDVA);
    madeWithoutATrace(elsewhere);
    assertThat(shown().held()).isTrue();
  }

  @Test
  void findsWhatItCountsByAnIndex() throws SQLException {
    admitted();
    DatabaseOwner.writeManyLooks(worker);
    var plans =
        acting.in(
            Wing.FOUNDATION,
            worker,
            () ->
                jdbc.sql(
                        """
                        explain select from audit.entry
                        where authority_id = access.authority() and gen_random_uuid() = any (subjects)
                          and at between now() - interval '1 minute' and now() + interval '1 minute'\
                        """)
                    .query(String.class)
                    .list());
    assertThat(String.join("\n", plans)).contains("entry_by_time");
  }
}
