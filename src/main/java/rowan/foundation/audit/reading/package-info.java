/** The log as officers read it. Start at {@link rowan.foundation.audit.reading.AuditLog}. */
@NullMarked
package rowan.foundation.audit.reading;

import org.jspecify.annotations.NullMarked;
