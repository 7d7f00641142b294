package rowan.foundation.retention.carryingout;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;

/** That what was decided is done, whoever is signed in. */
@Configuration(proxyBeanMethods = false)
class CarryingOutConfiguration {

  @Bean
  RecurringTask<Void> eraseWhatWasDecided(Erasing erasing, Authorities authorities) {
    return Tasks.recurring("erase-what-was-decided", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((task, context) ->
            authorities.all().forEach(council -> erasing.all(Actor.clock(council.id()))));
  }
}
