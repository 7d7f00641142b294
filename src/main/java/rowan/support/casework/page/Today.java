package rowan.support.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import rowan.support.casework.CaseId;

/** What asks for somebody's attention today. */
public record Today(List<Due> due, List<Asked> asked, List<Waiting> waiting) {

  public Today {
    due = List.copyOf(due);
    asked = List.copyOf(asked);
    waiting = List.copyOf(waiting);
  }

  /** The next thing due in a case of theirs. */
  public record Due(
      CaseId id, String number, String initials, String words, LocalDate due, boolean highRisk) {}

  /** A case they are asked to lead. */
  public record Asked(UUID handover, String fromName, String fromOrganisation, Instant startsAt) {}

  /** A handover of theirs that is not answered yet. */
  public record Waiting(CaseId id, String toName, Instant proposedAt) {}
}
