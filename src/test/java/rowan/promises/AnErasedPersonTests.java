package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.retention.AskErasure;
import rowan.foundation.retention.Decisions;
import rowan.foundation.retention.Ground;
import rowan.foundation.retention.RetentionRefusal;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.retention.carryingout.Erasing;
import rowan.foundation.retention.holding.HoldAskedBy;
import rowan.foundation.retention.holding.Holds;
import rowan.foundation.retention.holding.PlaceHold;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseFacts;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Relation;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.plan.Plans;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.GivenDays;
import rowan.support.refuge.stay.settling.HouseTexts;
import rowan.support.refuge.stay.settling.TextKind;
import rowan.support.refuge.stay.settling.WriteHouseText;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/**
 * Who is erased, looked for by those who would like to find her: on every page, in every table, by
 * every role. What is left are counts, and ids that lead to nothing.
 *
 * <p>To see it fail: take {@code keys.destroy} out of {@code Erasing.erase} (her pages open again),
 * or one {@code delete} out of {@code ForgettingCases.forget} (a fingerprint of her name stays), or
 * the constraint {@code the_key_of_who_is_held_stays} out of V650 (a hold holds nothing).
 */
@RowanTest
class AnErasedPersonTests {

  private static final String HER_INITIALS = "Z. O.";

  @Autowired private Planted planted;
  @Autowired private GivenDays days;
  @Autowired private Stays stays;
  @Autowired private HouseTexts texts;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private java.time.Clock clock;
  @Autowired private Casework casework;
  @Autowired private CaseFacts facts;
  @Autowired private Handovers handovers;
  @Autowired private Closings closings;
  @Autowired private ConnectedPeople connected;
  @Autowired private Plans plans;
  @Autowired private Decisions decisions;
  @Autowired private Erasing erasing;
  @Autowired private Holds holds;
  @Autowired private Audit audit;
  @Autowired private Vault vault;
  @LocalServerPort private int port;

  private Council council;
  private Planted.Household household;
  private TreeMap<String, String> ids;
  private CaseId caseId;
  private PersonId person;
  private String number;
  private Actor lead;
  private Actor officer;
  private Actor otherOfficer;
  private Actor house;

  @BeforeEach
  void aClosedCase() {
    council = Council.founded(authorities, accounts);
    for (var office : Office.values()) {
      if (office != Office.VISITOR && office != Office.CLOCK && office != Office.BIDDER) {
        council.holder(office);
      }
    }
    council.holder(Office.IDVA);
    otherOfficer = council.holder(Office.INFORMATION_GOVERNANCE);
    officer =
        accounts.holders(council.authority().id(), Office.INFORMATION_GOVERNANCE).stream()
            .filter(one -> !one.account().equals(otherOfficer.account()))
            .findFirst()
            .orElseThrow();
    household = planted.in(council.authority(), LocalDate.now(clock));
    lead = household.lead();
    house = Actor.clock(council.authority().id());
    caseId = new CaseId(UUID.fromString(household.ids().get("/cases/")));
    var summary = casework.summary(lead, caseId).orElseThrow();
    number = summary.number();
    person = summary.person();
    connected.add(new AddConnected(lead, caseId, Relation.WHO_HURTS, "Barnaby Thistlewick"));
    plans.addGoal(lead, caseId, "That Zephyrine sleeps through the night.");
    plans.giveScore(lead, caseId, 4);
    handovers.withdraw(lead, caseId, "She stays with me.");
    var room = livedThere();
    ids = new TreeMap<>(household.ids());
    ids.put("/refuge/stays/", room.toString());
    closings.close(
        new CloseCase(
            lead,
            caseId,
            ClosingReason.SUPPORT_FINISHED,
            Outcome.ABUSE_STOPPED,
            "Zephyrine knows whom to call.",
            ""));
  }

  private OccupancyId livedThere() {
    texts.write(
        household.manager(), new WriteHouseText(TextKind.LICENCE, 0, "You have your own room."));
    var awaited = new OccupancyId(UUID.fromString(household.placement()));
    var room = ((MoveResult.Done) stays.moveIn(lead, awaited)).id();
    days.lived(lead, room, "Zephyrine sleeps.");
    return room;
  }

  private RetentionResult asked(Actor by, boolean withChildren) {
    return decisions.ask(
        new AskErasure(
            by, number, Ground.CONSENT_WITHDRAWN, withChildren, "Zephyrine wrote on 3 March."));
  }

  private UUID proposed() {
    return ((RetentionResult.Done) asked(officer, true)).id();
  }

  private void erased() {
    var id = proposed();
    assertThat(decisions.decide(otherOfficer, id, true)).isEqualTo(new RetentionResult.Done(id));
    erasing.all(house);
  }

  private Map<String, Integer> answers(Actor actor, Map<String, String> bodies) {
    var visitor = HttpVisitor.signedIn(council.authority(), port, actor);
    var answers = new TreeMap<String, Integer>();
    var walk =
        Walk.by(
            visitor,
            ids.entrySet().stream().map(id -> id.getKey() + id.getValue()).toList(),
            path -> ids.values().stream().anyMatch(path::contains));
    walk.pages()
        .forEach((path, page) -> {
          answers.put(path, page.statusCode());
          bodies.put(actor.title() + " " + path, page.body());
        });
    return answers;
  }

  @Test
  void standsOnNoPageAndEveryPageOfHersSaysSo() {
    var before = new TreeMap<String, String>();
    answers(lead, before);
    assertThat(String.join(" ", before.values())).contains(HER_INITIALS, "Zephyrine");
    erased();
    var after = new TreeMap<String, String>();
    var broken = new TreeMap<String, Integer>();
    accounts
        .holders(council.authority().id())
        .forEach(actor ->
            answers(actor, after)
                .forEach((path, status) -> {
                  if (status >= 500) {
                    broken.put(actor.title() + " " + path, status);
                  }
                }));
    assertThat(broken).isEmpty();
    after.forEach((where, body) ->
        assertThat(body)
            .as(where)
            .doesNotContain(HER_INITIALS, "Zephyrine", "Oakapple", "Thistlewick", "900 617"));
    var visitor = HttpVisitor.signedIn(council.authority(), port, lead);
    for (var path :
        new String[] {
          "/cases/" + caseId,
          "/cases/" + caseId + "/plan",
          "/refuge/stays/" + ids.get("/refuge/stays/")
        }) {
      var page = visitor.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(410);
      assertThat(page.body()).contains("This has been erased");
    }
  }

  /**
   * Each table of the catalogue that has a row of hers: what was sealed without her key, such as a
   * fingerprint, is nowhere any more; what was sealed with it has no key. A room that adds such a
   * table and no {@code Forgetting} is found here.
   */
  @Test
  void leavesNoFingerprintNoFileAndNoKey() throws Exception {
    var before = RowsOfOne.of(council.authority().id(), person, caseId);
    assertThat(before.sealed())
        .containsKeys(
            "vault.person_key.wrapped",
            "casework.person_print.name_print",
            "casework.connected_person.name_print",
            "documents.chunk.sealed");
    assertThat(before.personalFields()).isGreaterThan(20);
    erased();
    var after = RowsOfOne.of(council.authority().id(), person, caseId);
    assertThat(after.sealed().keySet())
        .as("the key of her file, which only her own key opens")
        .containsExactly("documents.document.sealed_key");
    assertThat(RowsOfOne.keysOf(council.authority().id(), before.people())).isZero();
    assertThat(before.people()).hasSize(2);
    var print = before.sealed().get("casework.person_print.name_print").iterator().next();
    assertThat(WholeDatabase.tablesHolding(print))
        .as("tables that hold her name's print")
        .isEmpty();
  }

  /** Of a personal column its type is held elsewhere; here, that what is in it is a ciphertext. */
  @Test
  void hadEveryPersonalFieldSealed() throws Exception {
    assertThat(RowsOfOne.notSealed(council.authority().id(), "")).isEmpty();
    assertThat(
            RowsOfOne.notSealed(
                council.authority().id(),
                "update casework.goal set words = 'To be left in peace, by and by' where case_id = '%s'"
                    .formatted(caseId)))
        .containsExactly("casework.goal.words");
  }

  @Test
  void leavesWhatIsCountedAsItWas() {
    var week = new Dates(LocalDate.now(clock).minusDays(7), LocalDate.now(clock).plusDays(1));
    var before = counted(week);
    erased();
    assertThat(counted(week)).isEqualTo(before);
    assertThat(before).endsWith("spaces filled: 3");
  }

  private String counted(Dates week) {
    return facts.reachedWithinTwoDays(house, week)
        + " "
        + facts.feelSafer(house, week)
        + " "
        + facts.ofNamedCommunities(house, week)
        + " spaces filled: "
        + RowsOfOne.count(council.authority().id(), "refuge.occupancy");
  }

  @Test
  void leavesTheAuditAsItWasAndAddsWhatWasDone() {
    var before = entries();
    erased();
    var after = entries();
    assertThat(after).containsAllEntriesOf(before);
    assertThat(after.values())
        .anyMatch(entry -> entry.contains("retention.erasure-asked"))
        .anyMatch(entry -> entry.contains("retention.erasure-approved"))
        .anyMatch(entry -> entry.contains("retention.erased") && entry.contains("" + person));
  }

  private Map<Long, String> entries() {
    return acting.in(
        Wing.FOUNDATION,
        house,
        () -> {
          var found = new TreeMap<Long, String>();
          jdbc.sql("select number, e::text as line from audit.entry e where authority_id = ?")
              .param(council.authority().id().value())
              .query(row -> {
                found.put(row.getLong("number"), row.getString("line"));
              });
          return found;
        });
  }

  @Test
  void isProposedByOneAndConfirmedByAnother() {
    var id = proposed();
    assertThat(decisions.decide(officer, id, true))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.OWN_PROPOSAL));
    erasing.all(house);
    assertThat(casework.summary(lead, caseId)).isPresent();
    assertThatThrownBy(() ->
            acting.run(
                Wing.FOUNDATION,
                officer,
                () ->
                    jdbc.sql(
                            "update retention.erasure set decided_at = now(), decided_by = ?, approved = true where id = ?")
                        .params(officer.account().value(), id)
                        .update()))
        .hasMessageContaining("decided_by_another");
    var director = council.holder(Office.STRATEGIC_DIRECTOR);
    assertThat(decisions.one(director, id).orElseThrow().reason()).isEmpty();
    assertThat(decisions.one(officer, id).orElseThrow().reason())
        .contains("Zephyrine wrote on 3 March.");
    assertThat(decisions.decide(director, id, true)).isEqualTo(new RetentionResult.Done(id));
    assertThat(decisions.decide(otherOfficer, id, false))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.DECIDED_ALREADY));
    erasing.all(house);
    assertThat(decisions.one(officer, id).orElseThrow().reason()).isEmpty();
  }

  private UUID held() {
    return ((RetentionResult.Done)
            holds.place(
                new PlaceHold(
                    officer, number, "DHR-2030-04", HoldAskedBy.HOMICIDE_REVIEW, "The chair.")))
        .id();
  }

  @Test
  void isNotErasedWhileHeldWhateverWasDecided() {
    var id = proposed();
    decisions.decide(otherOfficer, id, true);
    var hold = held();
    erasing.all(house);
    assertThat(casework.summary(lead, caseId)).isPresent();
    assertThat(decisions.one(officer, id).orElseThrow().erasure().people().held()).isEqualTo(2);
    assertThat(asked(officer, true))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.HELD_OR_PROPOSED));
    assertThat(holds.release(officer, hold, "The review is published.")).isTrue();
    assertThat(holds.release(officer, hold, "Again.")).isFalse();
    erased();
    assertThatThrownBy(() -> casework.summary(lead, caseId))
        .hasMessageContaining("this person was erased");
  }

  /** By the role that erases, with a decision at hand; and by the owner of the tables. */
  @Test
  void whileHeldHasAKeyThatNoStatementDeletes() {
    var id = proposed();
    decisions.decide(otherOfficer, id, true);
    held();
    assertThatThrownBy(() -> acting.in(Wing.ERASING, house, this::deleteHerKey))
        .hasMessageContaining("the_key_of_who_is_held_stays");
    assertThatThrownBy(() ->
            rowan.support.casework.DatabaseOwner.run(
                council.authority().id(),
                """
                alter table vault.person_key no force row level security;
                delete from vault.person_key where person_id = '%s';
                """
                    .formatted(person)))
        .hasMessageContaining("the_key_of_who_is_held_stays");
    assertThat(casework.summary(lead, caseId)).isPresent();
  }

  private int deleteHerKey() {
    return jdbc.sql("delete from vault.person_key where authority_id = ? and person_id = ?")
        .params(council.authority().id().value(), person.value())
        .update();
  }

  @Test
  void isErasedByNoRoleWithoutADecision() {
    for (var wing : Wing.values()) {
      if (wing == Wing.ERASING) {
        assertThat(acting.in(wing, house, this::deleteHerKey)).isZero();
      } else {
        assertThatThrownBy(() -> acting.in(wing, house, this::deleteHerKey))
            .as(wing.name())
            .rootCause()
            .hasMessageContaining("permission denied");
      }
    }
    var waits = proposed();
    assertThat(acting.in(Wing.ERASING, house, this::deleteHerKey)).isZero();
    decisions.decide(otherOfficer, waits, false);
    assertThat(acting.in(Wing.ERASING, house, this::deleteHerKey)).isZero();
    assertThat(casework.summary(lead, caseId)).isPresent();
  }

  @Test
  void isNotAdmittedAgainUnderTheSameId() {
    erased();
    assertThatThrownBy(() ->
            acting.in(
                Wing.SUPPORT,
                lead,
                () -> vault.admit(lead, audit.change(lead, "vault.test", person.value()), person)))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void isNotFoundToBeErasedTwice() {
    erased();
    assertThat(asked(officer, true))
        .isEqualTo(new RetentionResult.Refused(RetentionRefusal.NO_SUCH_RECORD));
  }
}
