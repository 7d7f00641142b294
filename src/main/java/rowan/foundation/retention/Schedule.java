package rowan.foundation.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.vault.Erasures;

/** The retention schedule of a council as it stands today. */
public record Schedule(List<Line> lines, Optional<Erasures.InBackups> inBackups) {

  public Schedule {
    lines = List.copyOf(lines);
  }

  /**
   * One type of record.
   *
   * @param over how many are over their period and not held
   * @param nextDue when the next one is
   * @param batch a batch that waits for a decision, or is under way
   * @param lastDone when a batch was last done
   */
  public record Line(
      Period period,
      int over,
      Optional<LocalDate> nextDue,
      Optional<UUID> batch,
      Optional<Instant> lastDone) {

    public String overWords() {
      return over > Counted.MOST ? "more than 1,000" : String.format("%,d", over);
    }
  }
}
