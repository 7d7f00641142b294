package rowan.support.casework.glass;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.OverdueDuty;

/** What time sets off, and where an officer finds what waits. */
@Configuration(proxyBeanMethods = false)
class GlassConfiguration {

  @Bean
  RecurringTask<Void> endEmergencies(BrokenGlass glass, Authorities authorities) {
    return Tasks.recurring("end-emergencies", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((task, context) ->
            authorities.all().forEach(council -> glass.endWhatIsOver(Actor.clock(council.id()))));
  }

  @Bean
  NavigationEntry emergencies() {
    return new NavigationEntry(
        "Emergencies", "/emergencies/reviews", Action.REVIEW_BREAK_GLASS, 300);
  }

  @Bean
  OverdueDuty reviewsOfEmergencies(GlassReviews reviews) {
    return reader -> {
      int overdue = reviews.overdue(reader);
      return overdue == 0
          ? java.util.Optional.empty()
          : java.util.Optional.of(
              overdue == 1
                  ? "1 review of a case opened in an emergency is overdue."
                  : overdue + " reviews of cases opened in an emergency are overdue.");
    };
  }
}
