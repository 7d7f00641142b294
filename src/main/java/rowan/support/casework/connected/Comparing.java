package rowan.support.casework.connected;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;

/** Compares the names of colleagues who are new, or newly named, with those of connected people. */
@Component
class Comparing {

  private final Acting acting;
  private final Colleagues colleagues;
  private final Matching matching;
  private final JdbcClient jdbc;
  private final Clock clock;

  Comparing(Acting acting, Colleagues colleagues, Matching matching, JdbcClient jdbc, Clock clock) {
    this.acting = acting;
    this.colleagues = colleagues;
    this.matching = matching;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Compares whoever has not been, each in a transaction of their own. */
  void compareNew(Actor house) {
    var known = acting.in(Wing.SUPPORT, house, () -> known(house));
    for (var colleague : colleagues.all(house.authority())) {
      if (!colleague.name().equals(known.get(colleague.account().value()))) {
        acting.run(Wing.SUPPORT, house, () -> compare(house, colleague));
      }
    }
  }

  private Map<UUID, String> known(Actor house) {
    var names = new HashMap<UUID, String>();
    jdbc.sql("select account_id, name from casework.compared where authority_id = ?")
        .param(house.authority().value())
        .query(row -> {
          names.put(row.getObject("account_id", UUID.class), row.getString("name"));
        });
    return names;
  }

  private void compare(Actor house, Actor colleague) {
    matching.compared(house, colleague);
    jdbc.sql(
            """
            insert into casework.compared (authority_id, account_id, name, compared_at) values (?, ?, ?, ?)
            on conflict (authority_id, account_id) do update set name = excluded.name, compared_at = excluded.compared_at\
            """)
        .params(
            house.authority().value(),
            colleague.account().value(),
            colleague.name(),
            DatabaseTime.of(clock.instant()))
        .update();
  }

  /** When it is done. */
  @Configuration(proxyBeanMethods = false)
  static class EachMinute {

    @Bean
    RecurringTask<Void> compareNamesOfColleagues(Comparing comparing, Authorities authorities) {
      return Tasks.recurring("compare-names-of-colleagues", FixedDelay.of(Duration.ofMinutes(1)))
          .execute((task, context) ->
              authorities
                  .all()
                  .forEach(council -> comparing.compareNew(Actor.clock(council.id()))));
    }
  }
}
