package rowan.bench.council;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is generated for a council, as arithmetic: the case of a number is the same in every run, so
 * that the bench and the floor can ask for it without looking it up. Cases are numbered from 1 in
 * the order in which they opened; leads and referrers from 0.
 *
 * @param authority the council, which is there already
 * @param workers the organisation that the leads work for
 * @param referrers the agency that referred everybody
 * @param cases how many there are; every one of them is open
 * @param until the moment up to which they opened
 */
public record GeneratedCouncil(
    UUID authority, UUID workers, UUID referrers, int cases, Instant until) {

  /** The fewest that a council can be generated of: some pages of one lead's. */
  public static final int FEWEST = 100;

  /** Beyond what the demonstration's own cases are numbered with. */
  public static final long NUMBERED_FROM = 100_000;

  private static final int MOST_LEADS = 100;
  private static final Duration YEARS = Duration.ofDays(3 * 365);

  /** The latest case opened so long ago: what happened in a case happened before today. */
  private static final Duration SINCE_THE_LATEST = Duration.ofDays(10);

  /** A millisecond of 2023. */
  private static final long FIRST = 0x0189_0A5D_AC96L;

  /** The kinds of things that have an id, each with numbers of its own. */
  public enum Kind {
    CASE,
    PERSON,
    HAPPENING,
    STEP,
    REFERRAL,
    TICKET,
    LEAD,
    REFERRER;

    /**
     * The number is where ids of {@code TimeOrderedIds} have their millisecond, so that indexes
     * meet what they would meet: GiST, for one, tells ids apart by their first bits only.
     */
    public UUID id(long number) {
      return new UUID((FIRST + number) << 16 | 0x7000 | ordinal(), 0x8000_0000_0000_0000L);
    }

    /** The same in SQL, of a number that is an expression of type {@code int}. */
    public String sql(String number) {
      return "(lpad(to_hex(%d + %s), 12, '0') || '700%x8000000000000000')::uuid"
          .formatted(FIRST, number, ordinal());
    }
  }

  public GeneratedCouncil {
    if (cases < FEWEST) {
      throw new IllegalArgumentException("fewer than " + FEWEST + " cases are no council");
    }
  }

  /** How many lead: a hundred, or fewer with a hundred cases each. */
  public int leads() {
    return Math.clamp(cases / FEWEST, 1, MOST_LEADS);
  }

  public int leadOf(int number) {
    return number % leads();
  }

  public Instant openedAt(int number) {
    var first = until.minus(SINCE_THE_LATEST).minus(YEARS);
    return first.plusSeconds(YEARS.toSeconds() * number / cases);
  }
}
