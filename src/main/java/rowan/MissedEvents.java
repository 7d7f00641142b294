package rowan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Tells listeners again what they did not get done with: because the server stopped in the middle,
 * or because they failed. A listener may so hear of something twice, and late, after what happened
 * since.
 */
@Configuration(proxyBeanMethods = false)
class MissedEvents {

  /** Older than this, nobody is still working on it. */
  static final Duration GIVEN_UP = Duration.ofMinutes(2);

  @Bean
  RecurringTask<Void> tellAgainWhatWasMissed(IncompleteEventPublications missed) {
    return Tasks.recurring("tell-again-what-was-missed", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((task, context) -> missed.resubmitIncompletePublicationsOlderThan(GIVEN_UP));
  }
}
