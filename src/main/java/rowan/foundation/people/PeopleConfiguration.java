package rowan.foundation.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NavigationEntry;

/** What time sets off, and where the main navigation leads within this room. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  @Bean
  NavigationEntry peoplePlace() {
    return new NavigationEntry("People", "/people", Action.KEEP_STANDING, 800);
  }

  @Bean
  NavigationEntry organisationsPlace() {
    return new NavigationEntry("Organisations", "/organisations", Action.ADMINISTER_ACCESS, 810);
  }

  @Bean
  NavigationEntry confirmingPlace() {
    return new NavigationEntry(
        "Confirm offices", "/offices-to-confirm", Action.CONFIRM_OFFICE, 820, List.of());
  }

  @Bean
  RecurringTask<Void> endWhatIsOver(Leaving leaving, Authorities authorities) {
    return Tasks.recurring("end-accounts-that-are-over", FixedDelay.of(Duration.ofMinutes(30)))
        .execute((task, context) ->
            authorities.all().forEach(council -> leaving.endWhatIsOver(Actor.clock(council.id()))));
  }
}
