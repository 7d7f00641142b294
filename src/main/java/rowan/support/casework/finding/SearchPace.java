package rowan.support.casework.finding;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import rowan.foundation.kernel.AccountId;

/**
 * How often one colleague may search: as often as work can ask for, and not as trawling does. Kept
 * in memory, in each copy of the application; each search is in the audit log anyway.
 */
@Component
class SearchPace {

  /** Searches at once, and again within each hour. */
  static final int IN_AN_HOUR = 60;

  private static final int ACCOUNTS_KEPT = 10_000;

  private final TimeMeter time;
  private final Map<AccountId, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Bucket> eldest) {
          return size() > ACCOUNTS_KEPT;
        }
      };

  SearchPace(Clock clock) {
    this.time = new Time(clock);
  }

  /** Counts one more search; whether it may be done. */
  boolean allows(AccountId account) {
    synchronized (buckets) {
      return buckets
          .computeIfAbsent(
              account,
              any ->
                  Bucket.builder()
                      .addLimit(limit ->
                          limit.capacity(IN_AN_HOUR).refillGreedy(IN_AN_HOUR, Duration.ofHours(1)))
                      .withCustomTimePrecision(time)
                      .build())
          .tryConsume(1);
    }
  }

  private record Time(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
