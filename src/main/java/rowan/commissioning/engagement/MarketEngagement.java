package rowan.commissioning.engagement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A market engagement: open, or complete with its results.
 *
 * @param dueOn the day by which its results are due
 */
public record MarketEngagement(
    EngagementId id, String title, LocalDate openedOn, LocalDate dueOn, Optional<Results> results) {

  /** What suppliers, partners and people with experience said. */
  public record Results(String words, LocalDate completedOn) {}
}
