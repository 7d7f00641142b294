package rowan.support.casework.finding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.messages.Messages;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Sealed;
import rowan.support.casework.finding.likeness.Fact;

/**
 * Gives cases from before there were fingerprints theirs, some at a time, from the newest back. The
 * passing of time looks at each, and it is written down as any look.
 */
@Component
class Fingerprinting {

  static final String WHAT = "casework.fingerprint";

  private static final int AT_ONCE = 50;
  private static final int TIMES_A_MINUTE = 20;

  private final Acting acting;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Vault vault;
  private final Messages messages;
  private final Indexing indexing;
  private final Clock clock;

  Fingerprinting(
      Acting acting,
      JdbcClient jdbc,
      Audit audit,
      Vault vault,
      Messages messages,
      Indexing indexing,
      Clock clock) {
    this.acting = acting;
    this.jdbc = jdbc;
    this.audit = audit;
    this.vault = vault;
    this.messages = messages;
    this.indexing = indexing;
    this.clock = clock;
  }

  private record Row(
      CaseId id,
      PersonId person,
      Sealed name,
      Optional<Sealed> born,
      Instant openedAt,
      AccountId by,
      boolean has) {}

  /** Does as much as a minute allows; each part in a transaction of its own. */
  void goOn(Actor house) {
    for (int i = 0; i < TIMES_A_MINUTE; i++) {
      if (!acting.in(Wing.SUPPORT, house, () -> some(house))) {
        return;
      }
    }
  }

  /** The next few; whether there were any. */
  boolean some(Actor house) {
    var rows = acting.in(Wing.FINDING, house, () -> isDone(house) ? List.<Row>of() : next(house));
    var without = rows.stream().filter(row -> !row.has).toList();
    if (!without.isEmpty()) {
      var people = without.stream().map(Row::person).distinct().toList();
      var trace = audit.look(house, WHAT, SideBySide.ids(people));
      var keys = vault.keys(house, trace, people);
      without.forEach(
          row -> keys.ifThere(row.person).ifPresent(key -> fingerprint(house, key, row)));
    }
    return !rows.isEmpty();
  }

  private void fingerprint(Actor house, PersonKey key, Row row) {
    var told = new ArrayList<Fact>();
    var at = row.id.value();
    told.add(Fact.name(row.name.open(key, new Place("casework.opening.name", at))));
    row.born.ifPresent(born ->
        told.add(
            Fact.born(
                java.time.LocalDate.parse(
                    born.open(key, new Place("casework.opening.date_of_birth", at))))));
    messages.plan(house, key).flatMap(Indexing::phone).ifPresent(told::add);
    indexing.earlier(new Indexing.In(house, key, row.id, row.openedAt, row.by), told);
  }

  private boolean isDone(Actor house) {
    return jdbc.sql(
            """
            select exists (select from casework.fingerprinting where authority_id = ? and done_at is not null)\
            """)
        .param(house.authority().value())
        .query(Boolean.class)
        .single();
  }

  private List<Row> next(Actor house) {
    var rows =
        jdbc.sql(
                """
                with reached as (
                  insert into casework.fingerprinting as f (authority_id) values (:authority)
                  on conflict (authority_id) do update set opened_before = f.opened_before
                  returning opened_before, case_before)
                select o.case_id, o.person_id, o.name, o.date_of_birth, o.opened_at, o.written_by,
                  exists (select from casework.fact f where f.authority_id = o.authority_id and f.case_id = o.case_id) as has
                from casework.opening o, reached r
                where o.authority_id = :authority and o.opened_at <= r.opened_before
                  and (o.opened_at, o.case_id) < (r.opened_before, r.case_before)
                order by o.opened_at desc, o.case_id desc limit :most\
                """)
            .param("authority", house.authority().value())
            .param("most", AT_ONCE)
            .query((row, number) ->
                new Row(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    Sealed.of(row, "name"),
                    Sealed.ofAny(row, "date_of_birth"),
                    DatabaseTime.read(row, "opened_at"),
                    new AccountId(row.getObject("written_by", UUID.class)),
                    row.getBoolean("has")))
            .list();
    reached(house, rows);
    return rows;
  }

  private void reached(Actor house, List<Row> rows) {
    if (rows.isEmpty()) {
      jdbc.sql("update casework.fingerprinting set done_at = ? where authority_id = ?")
          .params(DatabaseTime.of(clock.instant()), house.authority().value())
          .update();
    } else {
      var last = rows.getLast();
      jdbc.sql(
              "update casework.fingerprinting set opened_before = ?, case_before = ? where authority_id = ?")
          .params(DatabaseTime.of(last.openedAt), last.id.value(), house.authority().value())
          .update();
    }
  }

  /** When it is done. */
  @Configuration(proxyBeanMethods = false)
  static class EachMinute {

    @Bean
    RecurringTask<Void> fingerprintEarlierCases(
        Fingerprinting fingerprinting, Authorities authorities) {
      return Tasks.recurring("fingerprint-earlier-cases", FixedDelay.of(Duration.ofMinutes(1)))
          .execute((task, context) ->
              authorities.all().forEach(council -> fingerprinting.goOn(Actor.clock(council.id()))));
    }
  }
}
