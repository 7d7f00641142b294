package rowan.support.casework.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.support.casework.CaseId;

/** More of a timeline, and the line before which there is more still. */
public record EarlierPage(
    CaseId id,
    String number,
    String initials,
    List<CasePage.Happened> happenings,
    Optional<UUID> earlier) {

  public EarlierPage {
    happenings = List.copyOf(happenings);
  }
}
