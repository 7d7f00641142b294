package rowan.support.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.HappeningKind;

/**
 * The page of a case, as far as the actor's organisation may see it.
 *
 * @param referredAt when help was asked for
 * @param closedAt when it closed, if it did
 * @param current whether the actor's organisation is still involved
 * @param led whether the actor leads it now
 * @param strip how it is safe to reach them; nothing once the organisation's part has ended
 * @param leads who leads from when to when, in order, the first from the opening
 * @param handover the latest, if there was one
 * @param earlier the happening before which more can be read, if there is more
 */
public record CasePage(
    CaseId id,
    String number,
    String initials,
    Instant referredAt,
    Instant openedAt,
    Optional<Instant> closedAt,
    boolean current,
    boolean led,
    int children,
    Optional<String> risk,
    boolean highRisk,
    Optional<SafeStrip> strip,
    List<LeadSpan> leads,
    Optional<LatestHandover> handover,
    List<Happened> happenings,
    Optional<UUID> earlier,
    List<ToDo> due,
    List<Score> scores) {

  public CasePage {
    leads = List.copyOf(leads);
    happenings = List.copyOf(happenings);
    due = List.copyOf(due);
    scores = List.copyOf(scores);
  }

  public boolean open() {
    return closedAt.isEmpty();
  }

  /**
   * One lead's period.
   *
   * @param until nothing while no end is known
   */
  public record LeadSpan(
      Instant from, Optional<Instant> until, String name, String title, String organisation) {}

  /** A handover that was proposed, and what became of it. */
  public record LatestHandover(
      UUID id,
      State state,
      String toName,
      String toTitle,
      Instant startsAt,
      boolean meetFirst,
      boolean readByPerson,
      String answer) {

    /** What became of it. */
    public enum State {
      PROPOSED,
      ACCEPTED,
      DECLINED,
      WITHDRAWN
    }
  }

  /** A line of the timeline. */
  public record Happened(
      Instant at, UUID id, HappeningKind kind, String title, String words, String byName) {}

  /** Something that is due. */
  public record ToDo(String words, LocalDate due) {}

  /** How safe they said they feel. */
  public record Score(Instant at, int value) {}
}
