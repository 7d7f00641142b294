package rowan.foundation.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.kernel.AccountId;

/**
 * A decision to erase, and how far it is.
 *
 * @param proposedBy nobody where the calendar did
 * @param people how many it is about
 */
public record Erasure(
    UUID id,
    RecordType type,
    Ground ground,
    Instant proposedAt,
    Optional<AccountId> proposedBy,
    State state,
    Optional<Instant> decidedAt,
    People people) {

  /** How a decision stands. */
  public enum State {
    WAITS,
    REFUSED,
    UNDER_WAY,
    DONE
  }

  /**
   * What became of the people.
   *
   * @param held not erased, because a hold freezes them
   * @param needed not erased, because somebody works with their record
   */
  public record People(int all, int erased, int held, int needed) {

    public int left() {
      return all - erased - held - needed;
    }
  }

  /** Whether somebody asked for it, rather than the calendar. */
  public boolean asked() {
    return ground != Ground.PERIOD_OVER;
  }
}
