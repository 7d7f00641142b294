package rowan.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

@RowanTest
class AuditTests {

  @Autowired private Audit audit;
  @Autowired private Acting acting;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Council council;
  private Actor worker;
  private final UUID person = UUID.randomUUID();

  @BeforeEach
  void aWorker() {
    council = Council.founded(authorities, accounts);
    worker = council.holder(Office.IDVA);
  }

  private List<String> entries() {
    return acting.in(
        Wing.FOUNDATION,
        worker,
        () ->
            jdbc.sql(
                    "select kind || ' ' || what || ' ' || offices from audit.entry order by number")
                .query(String.class)
                .list());
  }

  @Test
  void writesDownWhoLookedAndByWhatOffice() {
    acting.run(Wing.SUPPORT, worker, () -> audit.look(worker, "casework.case-page", person));
    assertThat(entries()).containsExactly("LOOK casework.case-page IDVA");
  }

  @Test
  void keepsNoEntryOfALookThatFailed() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                worker,
                () -> {
                  audit.look(worker, "casework.case-page", person);
                  throw new IllegalStateException("planted");
                }))
        .hasMessage("planted");
    assertThat(entries()).isEmpty();
  }

  private final UUID child = UUID.randomUUID();

  /** What several rooms do for one page or act, each with its own code. */
  private void together(boolean change) {
    acting.run(
        Wing.SUPPORT,
        worker,
        () ->
            audit.asOne(
                worker,
                "refuge.search",
                "refuge.hold",
                () -> {
                  audit.look(worker, "casework.summary", person);
                  var trace = audit.look(worker, "casework.household", List.of(person, child));
                  if (change) {
                    audit.change(worker, "casework.record", person);
                  }
                  return assertThat(trace.covers(child)).isTrue();
                }));
  }

  private List<UUID> subjects() {
    return acting.in(
        Wing.FOUNDATION,
        worker,
        () -> jdbc.sql("select unnest(subjects) from audit.entry").query(UUID.class).list());
  }

  @Test
  void makesOneEntryOfWhatAPageOpens() {
    together(false);
    assertThat(entries()).containsExactly("LOOK refuge.search IDVA");
    assertThat(subjects()).containsExactly(person, child);
  }

  @Test
  void makesOneChangeOfAnActThatLooksAsWell() {
    together(true);
    assertThat(entries()).containsExactly("CHANGE refuge.hold IDVA");
  }

  @Test
  void makesAPageWithinAPageAPartOfIt() {
    acting.run(
        Wing.SUPPORT,
        worker,
        () -> {
          audit.asOne(worker, "refuge.placement", () -> inner("refuge.household"));
          audit.look(worker, "casework.plan", person);
        });
    assertThat(entries()).containsExactly("LOOK refuge.placement IDVA", "LOOK casework.plan IDVA");
  }

  private boolean inner(String what) {
    return audit.asOne(
        worker,
        what,
        () -> {
          audit.look(worker, "casework.summary", person);
          return true;
        });
  }

  @Test
  void makesNothingOfAPageThatOpenedNothingButItsRefusal() {
    acting.run(
        Wing.SUPPORT,
        worker,
        () ->
            audit.asOne(
                worker,
                "refuge.placement",
                () -> {
                  audit.refusal(worker, "casework.summary", List.of(person));
                  return worker;
                }));
    assertThat(entries()).containsExactly("REFUSAL casework.summary IDVA");
  }

  @Test
  void leavesWhatTheHouseDoesMeanwhileToTheHouse() {
    var house = Actor.clock(worker.authority());
    acting.run(
        Wing.SUPPORT,
        worker,
        () ->
            audit.asOne(
                worker,
                "refuge.placement",
                () -> {
                  audit.look(worker, "casework.summary", person);
                  audit.change(house, "casework.shut-out", person);
                  return worker;
                }));
    assertThat(entries())
        .containsExactly("CHANGE casework.shut-out CLOCK", "LOOK refuge.placement IDVA");
  }

  @Test
  void commitsNothingOfAPageThatBrokeBeforeItsEntry() {
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                worker,
                () -> {
                  try {
                    audit.asOne(
                        worker,
                        "refuge.placement",
                        () -> {
                          audit.look(worker, "casework.summary", person);
                          throw new IllegalStateException("planted");
                        });
                  } catch (IllegalStateException passedOver) {
                    audit.refusal(worker, "refuge.hold", List.of());
                  }
                }))
        .hasMessage("somebody was looked at, and it was not written down");
    assertThat(entries()).isEmpty();
  }

  @Test
  void writesNothingOutsideATransaction() {
    assertThatThrownBy(() -> audit.look(worker, "casework.case-page", person))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> audit.asOne(worker, "casework.case-page", () -> worker))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Looked at Zofia", "casework case", "casework.", "", "07700 900318"})
  void takesNoWordsAboutAPerson(String words) {
    assertThatThrownBy(
            () -> acting.run(Wing.SUPPORT, worker, () -> audit.look(worker, words, person)))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void takesNoEntryOfAnotherKind() {
    assertThatThrownBy(() -> acting.run(Wing.SUPPORT, worker, () -> write("GLANCE")))
        .rootCause()
        .hasMessageContaining("known_kind");
    acting.run(Wing.SUPPORT, worker, () -> write("LOOK"));
    assertThat(entries()).containsExactly("LOOK casework.case-page IDVA");
  }

  private void write(String kind) {
    jdbc.sql(Audit.ENTRY)
        .params(
            worker.authority().value(),
            OffsetDateTime.now(ZoneOffset.UTC),
            kind,
            "casework.case-page",
            worker.account().value(),
            worker.organisation().value(),
            "IDVA",
            new UUID[] {person})
        .update();
  }

  @ParameterizedTest
  @EnumSource(Wing.class)
  void letsNoWingChangeOrRemoveAnEntry(Wing wing) {
    for (var attack :
        List.of(
            "update audit.entry set what = 'nothing'",
            "delete from audit.entry",
            "truncate audit.entry")) {
      assertThatThrownBy(() -> acting.run(wing, worker, () -> jdbc.sql(attack).update()))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void writesDownSigningInAndOut() {
    var visitor = HttpVisitor.signedIn(council.authority(), port, worker);
    visitor.get("/sign-in");
    visitor.post("/sign-out", java.util.Map.of());
    assertThat(entries())
        .containsExactly("SIGN_IN access.signed-in IDVA", "SIGN_IN access.signed-out IDVA");
  }
}
