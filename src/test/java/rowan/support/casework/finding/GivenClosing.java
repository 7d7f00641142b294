package rowan.support.casework.finding;

import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Outcome;

/** A case is closed, for whatever reason. */
public final class GivenClosing {

  private GivenClosing() {}

  public static CloseCase of(Actor lead, CaseId id) {
    return new CloseCase(
        lead,
        id,
        ClosingReason.values()[0],
        Outcome.values()[0],
        "All is as well as it can be.",
        "");
  }
}
