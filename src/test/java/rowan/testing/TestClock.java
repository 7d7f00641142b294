package rowan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import rowan.demo.StoryClock;

/**
 * The clock of a test: a fixed morning, moving on as real time does, that a test may move on
 * further. Tests so depend on no day's date; who moves it, moves it for the whole JVM and puts it
 * back.
 */
public final class TestClock extends Clock {

  /** Tuesday 5 March 2030, ten in the morning: inside anybody's safe hours, and no holiday. */
  public static final Instant MORNING = Instant.parse("2030-03-05T10:00:00Z");

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final StoryClock story;
  private final long startedNanos = System.nanoTime();
  private final ZoneId zone;
  private volatile Duration moved = Duration.ZERO;

  private TestClock(StoryClock story, ZoneId zone) {
    this.story = story;
    this.zone = zone;
  }

  /** Moves the time on for everyone. */
  public void moveOn(Duration further) {
    moved = moved.plus(further);
  }

  /** Back to the morning. */
  public void moveBack() {
    moved = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    var told = story.told();
    return told.orElseGet(() -> MORNING.plusNanos(System.nanoTime() - startedNanos).plus(moved));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    var same = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return same.instant();
      }

      @Override
      public ZoneId getZone() {
        return other;
      }

      @Override
      public Clock withZone(ZoneId another) {
        return same.withZone(another);
      }
    };
  }

  /** Puts the test's clock in the place of the demonstration's. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class InSpring {

    @Bean
    @Primary
    TestClock testClock(StoryClock story) {
      return new TestClock(story, LONDON);
    }
  }
}
