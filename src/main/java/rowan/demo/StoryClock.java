package rowan.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of a demonstration: the real time, save while the story of the two years before is
 * told, when it is the time that the story has come to. Told per thread, so that pages read
 * meanwhile see the real time.
 */
public final class StoryClock extends Clock {

  private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

  private final Clock real;

  StoryClock(Clock real) {
    this.real = real;
  }

  /** Does the work as it would have been done then. */
  public <T> T at(Instant then, Supplier<T> work) {
    return ScopedValue.where(TOLD, then).call(work::get);
  }

  /** The time that the story has come to, on the thread that tells it. */
  public Optional<Instant> told() {
    return TOLD.isBound() ? Optional.of(TOLD.get()) : Optional.empty();
  }

  @Override
  public Instant instant() {
    return told().orElseGet(real::instant);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new StoryClock(real.withZone(zone));
  }
}
