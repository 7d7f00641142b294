/**
 * Where help is asked for: by somebody for herself, by somebody who worries about another, by an
 * agency; and where triage decides what follows. Start at {@link rowan.support.frontdoor.FrontDoor}
 * (asking, and coming back for the answer) and {@link rowan.support.frontdoor.Triage} (answering
 * and deciding).
 *
 * <p>Promise: nobody is asked for proof, an address or an account; nobody who asked is closed
 * without an answer; what was told is sealed as it arrives, and goes on to the case as it was told.
 *
 * <p>In code everything that was asked is a referral, whoever asked. On a page that somebody who
 * asks for help reads, that word never stands.
 */
@ApplicationModule(
    displayName = "Front door",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.vault",
      "foundation.records",
      "foundation.retention",
      "foundation.messages",
      "foundation.signin::ceremony",
      "foundation.web",
      "support.directory",
      "support.casework",
      "support.casework::finding",
      "support.casework::likeness"
    })
@NullMarked
package rowan.support.frontdoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
