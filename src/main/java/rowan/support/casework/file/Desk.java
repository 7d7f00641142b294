package rowan.support.casework.file;

import java.time.Instant;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Trace;
import rowan.foundation.vault.Vault;

/** Lays the file of a case before whoever has written down that they work on it. */
@Component
class Desk {

  private final Vault vault;
  private final Timeline timeline;

  Desk(Vault vault, Timeline timeline) {
    this.vault = vault;
    this.timeline = timeline;
  }

  CaseFile lay(Actor by, Trace trace, Case.Open open, Instant now) {
    return new CaseFile(by, open, vault.key(by, trace, open.person()), now, timeline);
  }
}
