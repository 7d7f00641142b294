package rowan.foundation.retention;

import java.util.UUID;

/** What came of a request to erase, a decision or a hold. */
public sealed interface RetentionResult {

  /** It is written down. */
  record Done(UUID id) implements RetentionResult {}

  /** It is not, and nothing has changed. */
  record Refused(RetentionRefusal why) implements RetentionResult {}
}
