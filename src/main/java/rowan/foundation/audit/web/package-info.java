/** The pages of the audit log. */
@NullMarked
package rowan.foundation.audit.web;

import org.jspecify.annotations.NullMarked;
