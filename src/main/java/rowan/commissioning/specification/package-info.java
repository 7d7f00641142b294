/**
 * What a service is to achieve, and how that is measured: outcomes, indicators with their targets,
 * minimum provision, versions. Start at {@link rowan.commissioning.specification.Specifications}.
 *
 * <p>Guarantees: an agreed version never changes; it was agreed by everyone whom the mandate names.
 */
@ApplicationModule(
    displayName = "Specification",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.vault",
      "foundation.web",
      "evidence.indicators",
      "commissioning.decisions",
      "commissioning.engagement"
    })
@NullMarked
package rowan.commissioning.specification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
