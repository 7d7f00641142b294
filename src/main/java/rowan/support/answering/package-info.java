/**
 * Answers people who ask what is held about them. Start at {@link
 * rowan.support.answering.SubjectAccess}, then {@link rowan.support.answering.Workbench}.
 *
 * <p>Promise: nothing about anybody leaves before two people have read it, and whoever is not the
 * person helped is told neither that a service was used nor that it was not.
 */
@ApplicationModule(
    displayName = "Answering the law",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.vault",
      "foundation.calendar",
      "foundation.records",
      "foundation.retention",
      "foundation.documents",
      "foundation.web"
    })
@NullMarked
package rowan.support.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
