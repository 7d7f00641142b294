package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.page.TodaysWork;
import rowan.support.casework.plan.Plans;
import rowan.testing.Council;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Somebody with the application's own login and plain SQL, in whatever name and by whatever wing's
 * role, reads each table that there is. The tables are taken from the catalogue: a new one is tried
 * without anybody adding it here. To see it fail, leave {@code access.guard} out of a migration, or
 * {@code guard_by_involvement} out of one of casework's tables.
 */
@RowanTest
class RowsOfOthersTests {

  private static final String READABLE =
      """
      select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and c.relrowsecurity
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = ?
          and has_column_privilege(c.oid, a.attnum, 'select'))
      order by 1\
      """;

  @Autowired private GivenCases given;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Handovers handovers;
  @Autowired private TodaysWork today;
  @Autowired private Plans plans;
  @Autowired private ConnectedPeople connected;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private List<String> readable(String column) {
    return jdbc.sql(READABLE).param(column).query(String.class).list();
  }

  @Test
  void areNotReadByAnotherCouncilByAnyWingsRole() {
    var team = given.team();
    given.aCase(team);
    var other = Council.founded(authorities, accounts);
    var bidders = other.organisation(OrganisationKind.BIDDER, "Elsewhere Ltd");
    var readers =
        List.of(
            other.holder(Office.IDVA),
            other.holder(Office.COMMISSIONER),
            other.holder(bidders, Office.BIDDER, "Bid writer"),
            Actor.clock(other.authority().id()));
    var read = new ArrayList<String>();
    var tried = new TreeSet<String>();
    for (var wing : Wing.values()) {
      for (var reader : readers) {
        acting.run(
            wing,
            reader,
            () -> {
              for (var table : readable("authority_id")) {
                tried.add(table);
                if (isThere(table, "authority_id <> '" + reader.authority() + "'")) {
                  read.add(table + " by " + wing + " for " + reader.offices());
                }
              }
            });
      }
    }
    assertThat(tried).hasSizeGreaterThan(60).contains("casework.opening", "procurement.bid");
    assertThat(read).isEmpty();
  }

  @Test
  void areNotReadWhereNobodyActs() {
    given.aCase(given.team());
    assertThat(readable("authority_id")).isEmpty();
  }

  @Test
  void ofACaseAreReadOnlyByThoseInvolvedAndNotConnected() {
    var team = given.team();
    var id = given.aCase(team);
    assertThat(tablesOf(id, team.idva()))
        .contains("casework.opening", "casework.happening", "casework.person_print");
    assertThat(tablesOf(id, team.otherIdva())).isEqualTo(tablesOf(id, team.idva()));
    assertThat(tablesOf(id, team.outreach())).isEmpty();
    assertThat(tablesOf(id, team.stranger())).isEmpty();
    connected.shutOut(team.idva(), id, team.otherIdva().account());
    assertThat(tablesOf(id, team.otherIdva())).isEmpty();
  }

  @Test
  void ofACaseAreReadByAProviderFromTheHandoverAndNoMoreOnceItsPartHasEnded() {
    var team = given.team();
    var id = given.aCase(team);
    handover(team.idva(), team.outreach(), id, false);
    assertThat(tablesOf(id, team.outreach())).contains("casework.opening", "casework.happening");
    handover(team.outreach(), team.idva(), id, true);
    long before = rowsOf(id, team.outreach());
    clock.moveOn(java.time.Duration.ofMinutes(1));
    plans.addGoal(team.idva(), id, "To be left in peace");
    plans.addStep(team.idva(), id, java.util.Optional.empty(), "Locks", LocalDate.now(clock));
    assertThat(rowsOf(id, team.outreach())).isPositive().isLessThanOrEqualTo(before);
    assertThat(tablesOf(id, team.outreach())).doesNotContain("casework.goal", "casework.step");
    clock.moveBack();
  }

  private void handover(Actor from, Actor to, CaseId id, boolean endsOurPart) {
    handovers.propose(
        new ProposeHandover(
            from, id, to.account(), "All of it.", LocalDate.now(clock), false, true, endsOurPart));
    handovers.accept(to, new HandoverId(today.of(to).asked().getFirst().handover()));
  }

  private TreeSet<String> tablesOf(CaseId id, Actor reader) {
    var found = new TreeSet<String>();
    for (var wing : EnumSet.of(Wing.SUPPORT, Wing.EVIDENCE, Wing.COMMISSIONING, Wing.FOUNDATION)) {
      acting.run(
          wing,
          reader,
          () ->
              readable("case_id").stream()
                  .filter(table -> isThere(table, "case_id = '" + id + "'"))
                  .forEach(found::add));
    }
    return found;
  }

  private long rowsOf(CaseId id, Actor reader) {
    return acting.in(
        Wing.SUPPORT,
        reader,
        () ->
            readable("case_id").stream()
                .mapToLong(table ->
                    jdbc.sql("select count(*) from " + table + " where case_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .sum());
  }

  private boolean isThere(String table, String condition) {
    return jdbc.sql("select exists (select from " + table + " where " + condition + ")")
        .query(Boolean.class)
        .single();
  }
}
