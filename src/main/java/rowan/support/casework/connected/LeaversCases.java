package rowan.support.casework.connected;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.people.UnfinishedWork;
import rowan.support.casework.CaseId;
import rowan.support.casework.lead.Relief;

/**
 * The open cases of a colleague who leaves: others of the same organisation lead them from that
 * moment on, and none of them whoever the case is hidden from.
 */
@Component
class LeaversCases implements UnfinishedWork {

  private static final String WHAT = "casework.lead-left";

  private static final String LED =
      """
      from casework.course where authority_id = :authority and led_until = 'infinity'
        and (next_lead_id = :account or (lead_id = :account and next_lead_id is null))\
      """;

  private final Acting acting;
  private final JdbcClient jdbc;
  private final ShutOuts shutOuts;
  private final Relief relief;
  private final Audit audit;
  private final Clock clock;

  LeaversCases(
      Acting acting, JdbcClient jdbc, ShutOuts shutOuts, Relief relief, Audit audit, Clock clock) {
    this.acting = acting;
    this.jdbc = jdbc;
    this.shutOuts = shutOuts;
    this.relief = relief;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public int of(Actor house, AccountId account) {
    return acting.in(
        Wing.COUNTING,
        house,
        () -> asked("select count(*) " + LED, house, account).query(Integer.class).single());
  }

  @Override
  public void handOver(Actor house, AccountId account) {
    List<CaseId> led =
        acting.in(
            Wing.COUNTING,
            house,
            () ->
                asked("select case_id " + LED + " order by case_id", house, account)
                    .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                    .list());
    led.forEach(id -> handOver(house, account, id));
  }

  private void handOver(Actor house, AccountId account, CaseId id) {
    var last =
        shutOuts.lastLead(house, id).filter(lead -> lead.account().equals(account)).orElseThrow();
    var away =
        new Relief.LastLead(
            new Actor(house.authority(), account, last.organisation(), Set.of(), "", ""),
            last.from());
    var hidden =
        shutOuts.of(house, id).stream().map(ShutOuts.Row::account).collect(Collectors.toSet());
    acting.run(
        Wing.SUPPORT, house, () -> audit.change(house, WHAT, shutOuts.person(house, id).value()));
    shutOuts.withdrawHandoversOf(house, id, account, clock.instant());
    var next = relief.relieve(id, away, actor -> hidden.contains(actor.account()), clock);
    if (next.isEmpty()) {
      throw new NobodyToTakeOver();
    }
  }

  private JdbcClient.StatementSpec asked(String sql, Actor house, AccountId account) {
    return jdbc.sql(sql)
        .param("authority", house.authority().value())
        .param("account", account.value());
  }
}
