package rowan.support.casework.finding;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
  private static final Duration HOUR = Duration.ofHours(1);

  private final TimeMeter time;
  private final Clock clock;
  private final Map<AccountId, Kept> accounts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Kept> eldest) {
          return size() > ACCOUNTS_KEPT;
        }
      };

  SearchPace(Clock clock) {
    this.time = new Time(clock);
    this.clock = clock;
  }

  /** Whether a search may be done. */
  enum Answer {
    ALLOWED,
    /** No, and none was refused within the hour before. */
    REFUSED_FIRST,
    REFUSED
  }

  /** What is kept of one account: its searches, and until when a refusal is no news. */
  private static final class Kept {
    private final Bucket searches;
    private Instant knownUntil = Instant.MIN;

    private Kept(Bucket searches) {
      this.searches = searches;
    }
  }

  /** Counts one more search, if it may be done. */
  Answer asks(AccountId account) {
    synchronized (accounts) {
      var kept = accounts.computeIfAbsent(account, any -> new Kept(searches()));
      if (kept.searches.tryConsume(1)) {
        return Answer.ALLOWED;
      }
      var now = clock.instant();
      if (now.isBefore(kept.knownUntil)) {
        return Answer.REFUSED;
      }
      kept.knownUntil = now.plus(HOUR);
      return Answer.REFUSED_FIRST;
    }
  }

  private Bucket searches() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(IN_AN_HOUR).refillGreedy(IN_AN_HOUR, HOUR))
        .withCustomTimePrecision(time)
        .build();
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
