package rowan.foundation.access.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The versions of the code of conduct. A new one asks everybody again; until {@link #GRACE} is over
 * the one before still counts.
 *
 * @param versions the first day of each, oldest first; the first version is 1
 */
public record Conduct(List<LocalDate> versions) {

  /** So long somebody has to read a new version. */
  public static final Period GRACE = Period.ofDays(14);

  /** The code as it stands; its text is in {@code foundation/people/conduct.jte}. */
  public static final Conduct CURRENT = new Conduct(List.of(LocalDate.of(2020, 1, 1)));

  public Conduct {
    versions = List.copyOf(versions);
  }

  /** The number of the version that is asked for today. */
  public int version(LocalDate today) {
    return Math.max(1, (int) versions.stream().filter(first -> !first.isAfter(today)).count());
  }

  /**
   * Whether who agreed to a version has done what is asked of them today.
   *
   * @return the last day on which it counts, if it has one; nothing where it counts without end
   */
  public Optional<LocalDate> lastDay(int agreed, LocalDate today) {
    return agreed >= version(today)
        ? Optional.empty()
        : Optional.of(versions.get(agreed).plus(GRACE));
  }
}
