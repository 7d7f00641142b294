package rowan.support.refuge.network.reading;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;

/** The network is read every few minutes, whether anybody looks or not. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

  @Bean
  RecurringTask<Void> readTheNetwork(NetworkReading reading, Authorities authorities) {
    return Tasks.recurring("read-the-network", FixedDelay.of(Duration.ofMinutes(4)))
        .execute((task, context) ->
            reading.readAll(
                authorities.all().stream().map(council -> Actor.clock(council.id())).toList()));
  }
}
