package rowan.support.refuge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;

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

  /** What these rooms keep in words about a household; never where the refuge is. */
  @Bean
  RecordsOfAPerson recordsOfRefuges(SealedSources sealed) {
    var sources =
        List.of(
            words("Language for a space", "need", "language", "at"),
            words("Where a space must not be", "need", "away_from", "at"),
            words("Note on a space", "occupancy", "note", "begun_at"),
            words("After there was no space", "unmet", "next_step", "at"));
    return (officer, key) -> sealed.all(officer, key, sources);
  }

  private static SealedSource words(String source, String table, String column, String at) {
    return new SealedSource(
        source,
        "refuge." + table + "." + column,
        """
        select id, %s as at, %s as words from refuge.%s
        where authority_id = :authority and person_id = :person order by at, id\
        """
            .formatted(at, column, table));
  }
}
