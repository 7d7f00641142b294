package rowan.support.refuge.network;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;

/** What time sets off in the network: what was told and answered is not kept for long. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

  @Bean
  RecurringTask<Void> forgetWhatTheNetworkWasTold(
      JdbcSheets sheets, NetworkDesk desk, Authorities authorities) {
    return Tasks.recurring("forget-what-the-network-was-told", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((task, context) ->
            authorities
                .all()
                .forEach(council -> {
                  var clock = Actor.clock(council.id());
                  desk.as(
                      clock,
                      Action.KEEP_TIME,
                      () -> {
                        sheets.forget(council.id(), desk.now());
                        return council;
                      });
                }));
  }
}
