package rowan.commissioning.contracts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;

/** Every hour, for every council, tells the decisions of contracts that have begun. */
@Configuration(proxyBeanMethods = false)
class KeepsContractTime {

  @Bean
  RecurringTask<Void> tellOfBegunContracts(Authorities authorities, Contracts contracts) {
    return Tasks.recurring("tell-of-begun-contracts", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) ->
            authorities
                .all()
                .forEach(authority -> contracts.keepTime(Actor.clock(authority.id()))));
  }
}
