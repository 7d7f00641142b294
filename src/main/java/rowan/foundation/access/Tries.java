package rowan.foundation.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rowan.foundation.kernel.AuthorityId;

/**
 * How often somebody may try what can be guessed, such as five words. Wrong tries from one network
 * address at one council are counted; a right one costs nothing, so that whoever has the words, and
 * mistypes them now and then, never notices. Nobody but that address is slowed down: a limit on the
 * whole council would let a guesser lock everybody else out.
 *
 * <p>Kept in memory only, in each copy of the application: an address is written down nowhere.
 */
@Component
public final class Tries {

  /** Wrong tries at once. */
  public static final int AT_ONCE = 10;

  /** After which one more is allowed. */
  public static final Duration ONE_MORE_AFTER = Duration.ofMinutes(1);

  /** What is tried: each is counted apart, so that slips with the one do not shut out the other. */
  public enum Kind {
    /** What could be guessed one day, if it were tried often enough. */
    WORDS(AT_ONCE, ONE_MORE_AFTER),
    /**
     * Proofs that nobody guesses, from a whole office behind one address: the limit is there to
     * keep a flood away, and must not keep colleagues out.
     */
    SIGN_IN(60, Duration.ofSeconds(6)),
    /** Requests of the network that prove nothing: each is logged, and a flood of them is not. */
    NETWORK(60, Duration.ofSeconds(6)),
    /**
     * Forms that are to be kept until somebody has signed in again. An office loses its sessions
     * all at once at most; three addresses that send without end fill the room there is in two
     * hours, one does not.
     */
    KEPT_FORM(60, Duration.ofSeconds(10));

    private final int atOnce;
    private final Duration oneMoreAfter;

    Kind(int atOnce, Duration oneMoreAfter) {
      this.atOnce = atOnce;
      this.oneMoreAfter = oneMoreAfter;
    }
  }

  private static final int ADDRESSES_KEPT = 50_000;
  private static final int BYTES_OF_AN_IPV6_NETWORK = 8;

  private final TimeMeter time;
  private final Map<Tryer, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tryer, Bucket> eldest) {
          return size() > ADDRESSES_KEPT;
        }
      };

  Tries(Clock clock) {
    this.time = new Time(clock);
  }

  /** What came of a try. */
  public sealed interface Tried<T> {

    /** It was right. */
    record Right<T>(T found) implements Tried<T> {}

    /** It was wrong. */
    record Wrong<T>() implements Tried<T> {}

    /** It was not looked at: too many were wrong before it. */
    record TooMany<T>() implements Tried<T> {}
  }

  /**
   * Tries, if this address may. What could not be read as the kind of thing that is asked for is a
   * slip of typing and no guess: it is wrong, and not counted.
   *
   * @param address of whoever tries, as the connection tells it
   * @param read what was typed, such as five words, if it could be that at all
   * @param find finds something where the try is right
   */
  public <R, T> Tried<T> attempt(
      Actor actor, String address, Optional<R> read, Function<R, Optional<T>> find) {
    return attempt(Kind.WORDS, actor, address, read, find);
  }

  /** As above, for what is not words. */
  public <R, T> Tried<T> attempt(
      Kind kind, Actor actor, String address, Optional<R> read, Function<R, Optional<T>> find) {
    if (read.isEmpty()) {
      return new Tried.Wrong<>();
    }
    var bucket = bucket(new Tryer(actor.authority(), network(address), kind));
    if (!bucket.tryConsume(1)) {
      return new Tried.TooMany<>();
    }
    var found = find.apply(read.get());
    if (found.isEmpty()) {
      return new Tried.Wrong<>();
    }
    bucket.addTokens(1);
    return new Tried.Right<>(found.get());
  }

  /** Whether this address may do once more what is counted whatever comes of it; counts it. */
  public boolean mayOnceMore(Kind kind, AuthorityId authority, String address) {
    return bucket(new Tryer(authority, network(address), kind)).tryConsume(1);
  }

  private Bucket bucket(Tryer tryer) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          tryer,
          any ->
              Bucket.builder()
                  .addLimit(limit ->
                      limit.capacity(tryer.kind.atOnce).refillGreedy(1, tryer.kind.oneMoreAfter))
                  .withCustomTimePrecision(time)
                  .build());
    }
  }

  /** An IPv6 address stands for its network: whoever has one of those has all its addresses. */
  static String network(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, BYTES_OF_AN_IPV6_NETWORK)
          : parsed.getHostAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }

  private record Tryer(AuthorityId authority, String network, Kind kind) {}

  /** The application's clock, so that time passes for a test as it says. */
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
