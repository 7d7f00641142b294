/**
 * Working days, bank holidays and the deadlines counted in them. Start at {@link
 * rowan.foundation.calendar.WorkingDays}.
 *
 * <p>Promise: pure. The same day in gives the same day out; nothing here reads a clock or a
 * database. Days are those of the calendar in England.
 */
@ApplicationModule(
    displayName = "Calendar",
    allowedDependencies = {})
@NullMarked
package rowan.foundation.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
