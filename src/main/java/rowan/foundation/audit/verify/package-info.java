/**
 * Whether the audit entries are still what they were. Start at {@link
 * rowan.foundation.audit.verify.LogCheck}. It believes the heads that were exported and the
 * entries, and nothing else in the database.
 */
@NullMarked
package rowan.foundation.audit.verify;

import org.jspecify.annotations.NullMarked;
