package rowan.support.refuge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/** What time sets off in this room, and what it shows of its promise. */
@Configuration(proxyBeanMethods = false)
class RefugeConfiguration {

  @Bean
  RecurringTask<Void> noteHoldsThatRanOut(Stays stays, Authorities authorities) {
    return Tasks.recurring("note-holds-that-ran-out", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((task, context) ->
            authorities
                .all()
                .forEach(council -> stays.noteHoldsThatRanOut(Actor.clock(council.id()))));
  }

  @Bean
  PromiseWitness noPlacePromisedTwice(RefugeFacts facts) {
    return reader -> {
      long twice = facts.promisedTwice(reader);
      return new PromiseFigure(
          Promise.NO_PLACE_PROMISED_TWICE,
          Long.toString(twice),
          "refuge spaces promised twice, or to someone a female-only space must not take, in the"
              + " last 12 months",
          twice == 0);
    };
  }
}
