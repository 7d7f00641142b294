package rowan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
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
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.testing.Council;
import rowan.testing.RowanTest;

@RowanTest
class VaultTests {

  private static final Place NAME = new Place("casework.person.name", new UUID(7, 7));

  @Autowired private Vault vault;
  @Autowired private Audit audit;
  @Autowired private Acting acting;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Actor worker;
  private PersonId person;
  private byte[] sealed;

  @BeforeEach
  void aPersonWithAName() {
    worker = Council.founded(authorities, accounts).holder(Office.IDVA);
    person = new PersonId(TimeOrderedIds.next(clock));
    sealed =
        acting.in(
            Wing.SUPPORT,
            worker,
            () ->
                vault
                    .admit(worker, audit.change(worker, "vault.test", person.value()), person)
                    .seal(NAME, "Zofia Planted"));
  }

  private String opened(Place place) {
    return acting.in(
        Wing.SUPPORT,
        worker,
        () -> {
          var trace = audit.look(worker, "vault.test", person.value());
          return vault.key(worker, trace, person).open(place, sealed);
        });
  }

  @Test
  void opensWhatItSealedForWhoWroteDownTheLook() {
    assertThat(opened(NAME)).isEqualTo("Zofia Planted");
  }

  private String lookedAt(String what) {
    return vault.look(worker, what, List.of(person)).of(person).open(NAME, sealed);
  }

  private List<String> looks(String what) {
    return acting.in(
        Wing.FOUNDATION,
        worker,
        () ->
            jdbc.sql(
                    "select kind || ' ' || array_to_string(subjects, ' ') from audit.entry where authority_id = ? and what = ?")
                .params(worker.authority().value(), what)
                .query(String.class)
                .list());
  }

  @Test
  void writesDownTheLookInTheStatementThatGivesTheKey() {
    assertThat(acting.in(Wing.SUPPORT, worker, () -> lookedAt("vault.at-once")))
        .isEqualTo("Zofia Planted");
    assertThat(looks("vault.at-once")).containsExactly("LOOK " + person.value());
  }

  @Test
  void givesTheKeyForAPartOfWhatIsWrittenDownAsOne() {
    assertThat(
            acting.in(
                Wing.SUPPORT,
                worker,
                () -> audit.asOne(worker, "vault.whole-page", () -> lookedAt("vault.part-of-it"))))
        .isEqualTo("Zofia Planted");
    assertThat(looks("vault.whole-page")).containsExactly("LOOK " + person.value());
    assertThat(looks("vault.part-of-it")).isEmpty();
  }

  @Test
  void writesNothingByAStatementOfItsOwnWhileItIsGathered() {
    assertThatThrownBy(() ->
            acting.in(
                Wing.SUPPORT,
                worker,
                () ->
                    audit.asOne(
                        worker,
                        "vault.whole-page",
                        () -> audit.look(worker, "vault.part-of-it", List.of(), entry -> entry))))
        .hasMessage("what is gathered is written at its end");
  }

  @Test
  void givesNoKeyOutsideATransaction() {
    assertThatThrownBy(() -> lookedAt("vault.at-once"))
        .hasMessage("a trace stands or falls with the transaction of its look");
  }

  @Test
  void givesNoKeyForATraceThatNamesSomebodyElse() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                worker,
                () -> {
                  var trace = audit.look(worker, "vault.test", UUID.randomUUID());
                  vault.key(worker, trace, person);
                }))
        .hasMessage("nothing written down says that this person is looked at");
  }

  @Test
  void givesNoKeyForATraceWhoseTransactionHasEnded() {
    List<Trace> kept = new ArrayList<>();
    acting.run(
        Wing.SUPPORT, worker, () -> kept.add(audit.look(worker, "vault.test", person.value())));
    assertThatThrownBy(() ->
            acting.run(Wing.SUPPORT, worker, () -> vault.key(worker, kept.getFirst(), person)))
        .hasMessage("nothing written down says that this person is looked at");
  }

  @Test
  void doesNotOpenACiphertextThatWasMovedToAnotherColumnOrRow() {
    assertThatThrownBy(() -> opened(new Place("casework.person.alias", NAME.row())))
        .hasMessageContaining("does not open");
    assertThatThrownBy(() -> opened(new Place(NAME.column(), new UUID(7, 8))))
        .hasMessageContaining("does not open");
  }

  @Test
  void keepsThePersonsKeyFromAnotherWing() {
    var seen =
        acting.in(
            Wing.COMMISSIONING,
            worker,
            () -> jdbc.sql("select count(*) from vault.person_key").query(Long.class).single());
    assertThat(seen).isZero();
  }

  @Test
  void keepsThePersonsKeyFromAnotherAuthority() {
    var elsewhere = Council.founded(authorities, accounts).holder(Office.IDVA);
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                elsewhere,
                () -> {
                  var trace = audit.look(elsewhere, "vault.test", person.value());
                  vault.key(elsewhere, trace, person);
                }))
        .hasMessage("there is no key for this person");
  }

  @Test
  void sealsTheSameWordsDifferentlyEachTime() {
    var again =
        acting.in(
            Wing.SUPPORT,
            worker,
            () ->
                vault
                    .key(worker, audit.change(worker, "vault.test", person.value()), person)
                    .seal(NAME, "Zofia Planted"));
    assertThat(again).isNotEqualTo(sealed);
  }
}
