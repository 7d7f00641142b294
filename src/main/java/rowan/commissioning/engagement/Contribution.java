package rowan.commissioning.engagement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody said about a section of a draft.
 *
 * @param subject the draft
 * @param section the number of the section
 * @param from the member's office, or {@code Somebody with experience} for who has no account
 */
public record Contribution(
    ContributionId id,
    UUID subject,
    int section,
    String from,
    String said,
    Instant receivedAt,
    Optional<Reply> reply) {

  /** What was done with it. */
  public record Reply(String words, String by, Instant at) {}
}
