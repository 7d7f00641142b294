package rowan.commissioning.procurement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;

/**
 * Every minute, for every council, records the closing of tenders whose time has come. A tender is
 * closed by the clock in any case: this only writes it down.
 */
@Configuration(proxyBeanMethods = false)
class ClosesTenders {

  @Bean
  RecurringTask<Void> closeTenders(Authorities authorities, Procurement procurement) {
    return Tasks.recurring("close-tenders", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) ->
            authorities
                .all()
                .forEach(authority -> procurement.keepTime(Actor.clock(authority.id()))));
  }
}
