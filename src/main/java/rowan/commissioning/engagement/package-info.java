/**
 * Asking before buying: market engagement and its results, circulations to members with receipts,
 * contributions to a draft and the reply that each one gets. Start at {@link
 * rowan.commissioning.engagement.Engagements} and {@link
 * rowan.commissioning.engagement.Contributions}.
 *
 * <p>Guarantees: what was circulated was sent to everyone who held the office that day; nobody's
 * contribution is without a reply unseen. Words are sealed, a member's and a survivor's alike.
 */
@ApplicationModule(
    displayName = "Engagement",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.notices",
      "foundation.vault",
      "foundation.retention",
      "foundation.web",
      "commissioning.decisions"
    })
@NullMarked
package rowan.commissioning.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
