package rowan.support.casework.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rowan.support.casework.finding.SideBySide;

/**
 * What somebody is found by, in all records that are read together.
 *
 * @param records that of the case first
 * @param open whether more may be written down
 */
public record Together(
    String initials, boolean open, List<SideBySide.One> records, List<Said> said) {

  public Together {
    records = List.copyOf(records);
    said = List.copyOf(said);
  }

  /** That two records are one person's. */
  public record Said(UUID id, String by, Instant at) {}
}
