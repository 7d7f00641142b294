package rowan.foundation.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.vault.Erasures;

/** What time sets off, where officers find it, and what is overdue. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  /**
   * So long an erasure may wait until no backup opens any more; docs/operations.md asks monthly.
   */
  static final Duration IN_BACKUPS = Duration.ofDays(31);

  @Bean
  RecurringTask<Void> proposeWhatIsOver(Retention retention, Authorities authorities) {
    return Tasks.recurring("propose-what-is-over", FixedDelay.of(Duration.ofHours(1)))
        .execute((task, context) ->
            authorities
                .all()
                .forEach(council ->
                    List.of(RecordType.values())
                        .forEach(
                            type -> retention.byTheCalendar(Actor.clock(council.id()), type))));
  }

  @Bean
  NavigationEntry retentionPlace() {
    return new NavigationEntry("Retention", "/retention", Action.KEEP_RETENTION, 310);
  }

  @Bean
  NavigationEntry erasuresPlace() {
    return new NavigationEntry("Erasures", "/erasures", Action.CONFIRM_ERASURE, 320);
  }

  @Bean
  OverdueDuty keysToBeChanged(Erasures erasures, Clock clock) {
    return reader ->
        erasures
            .inBackups(reader)
            .filter(waiting -> waiting.first().isBefore(clock.instant().minus(IN_BACKUPS)))
            .map(waiting ->
                "The key-encryption key is to be changed, so that backups forget what was erased.");
  }
}
