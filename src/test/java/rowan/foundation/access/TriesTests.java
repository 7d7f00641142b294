package rowan.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.foundation.access.Tries.Tried;
import rowan.foundation.kernel.AuthorityId;

class TriesTests {

  private static final String HERE = "192.0.2.7";

  private final Hands clock = new Hands();
  private final Tries tries = new Tries(clock);
  private final Actor visitor = Actor.visitor(new AuthorityId(UUID.randomUUID()));

  private Tried<String> wrong(Actor actor, String address) {
    return tries.attempt(actor, address, Optional.of("words"), words -> Optional.empty());
  }

  private Tried<String> right(String address) {
    return tries.attempt(visitor, address, Optional.of("words"), words -> Optional.of("opened"));
  }

  private void exhausted() {
    for (int i = 0; i < Tries.AT_ONCE; i++) {
      assertThat(wrong(visitor, HERE)).isEqualTo(new Tried.Wrong<String>());
    }
  }

  @Test
  void looksAtNothingMoreOnceTooManyWereWrong() {
    exhausted();
    assertThat(right(HERE)).isEqualTo(new Tried.TooMany<String>());
  }

  @Test
  void countsNoTryThatIsRight() {
    for (int i = 0; i < 3 * Tries.AT_ONCE; i++) {
      assertThat(right(HERE)).isEqualTo(new Tried.Right<>("opened"));
    }
    exhausted();
  }

  @Test
  void takesWhatCouldNotBeReadForASlipAndNoGuess() {
    for (int i = 0; i < 3 * Tries.AT_ONCE; i++) {
      Tried<String> slip =
          tries.attempt(visitor, HERE, Optional.empty(), words -> Optional.of("opened"));
      assertThat(slip).isEqualTo(new Tried.Wrong<String>());
    }
    assertThat(right(HERE)).isEqualTo(new Tried.Right<>("opened"));
    exhausted();
  }

  @Test
  void countsSlipsWithTheOneKindApartFromTheOther() {
    exhausted();
    Tried<String> signIn =
        tries.attempt(
            Tries.Kind.SIGN_IN, visitor, HERE, Optional.of("proof"), proof -> Optional.of("in"));
    assertThat(signIn).isEqualTo(new Tried.Right<>("in"));
  }

  @Test
  void allowsOneMoreEachMinute() {
    exhausted();
    clock.moveOn(Tries.ONE_MORE_AFTER.minusSeconds(1));
    assertThat(right(HERE)).isEqualTo(new Tried.TooMany<String>());
    clock.moveOn(Duration.ofSeconds(1));
    assertThat(wrong(visitor, HERE)).isEqualTo(new Tried.Wrong<String>());
    assertThat(wrong(visitor, HERE)).isEqualTo(new Tried.TooMany<String>());
  }

  @Test
  void slowsDownNobodyElse() {
    exhausted();
    assertThat(right("192.0.2.8")).isEqualTo(new Tried.Right<>("opened"));
    var elsewhere = Actor.visitor(new AuthorityId(UUID.randomUUID()));
    assertThat(wrong(elsewhere, HERE)).isEqualTo(new Tried.Wrong<String>());
  }

  @Test
  void takesAllAddressesOfOneHouseholdForOne() {
    assertThat(Tries.network("2001:db8:1:2::1"))
        .isEqualTo(Tries.network("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(Tries.network("2001:db8:1:3::1"));
    assertThat(Tries.network("192.0.2.7")).isNotEqualTo(Tries.network("192.0.2.8"));
  }

  @Test
  void takesWhatIsNoAddressForOneAddress() {
    assertThat(Tries.network("unknown")).isEqualTo(Tries.network("_gateway"));
  }

  /** A clock that is moved by hand. */
  private static final class Hands extends Clock {

    private Instant now = Instant.parse("2030-03-05T10:00:00Z");

    void moveOn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
