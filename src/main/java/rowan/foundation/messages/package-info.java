/**
 * Messages to the people who are helped. Start at {@link rowan.foundation.messages.Messages}.
 *
 * <p>Promise: no message that gives someone away. Nothing is sent to a person but by the channel,
 * at a time and in words that their {@link rowan.foundation.messages.SafeContact safe contact plan}
 * allows; without a plan nothing is sent. The database holds it too: a message refers to the plan
 * that allows it, and its hours are checked there.
 *
 * <p>Works in the transaction of the room that calls it, in that room's name.
 */
@ApplicationModule(
    displayName = "Messages",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.vault",
      "foundation.retention"
    })
@NullMarked
package rowan.foundation.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
