package rowan.support.casework.connected;

import java.time.Clock;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.support.casework.CaseId;

/** What the opening of a case asks of this package. */
@Component
public class NewCases {

  private final ConnectedRows rows;
  private final Matching matching;
  private final Clock clock;

  NewCases(ConnectedRows rows, Matching matching, Clock clock) {
    this.rows = rows;
    this.matching = matching;
    this.clock = clock;
  }

  /**
   * Whether this colleague declared to know somebody of that name, and so can't lead their case.
   */
  public boolean isKnownTo(Actor by, AccountId lead, String name) {
    return matching.isKnownTo(by, lead, name);
  }

  /** Keeps the name as a fingerprint, and shuts out who declared to know them. */
  public void opened(Actor by, CaseId id, String name) {
    rows.keepPrint(by, id, matching.print(by, name), clock.instant());
    matching.known(by, id, name);
    matching.carry(by, id);
  }
}
