package rowan.support.refuge.returns;

import java.time.Instant;

/** What came of counting. */
public sealed interface CountResult {

  record Done(Count count) implements CountResult {}

  /** It was counted lately: two counts a few days apart would tell of one household. */
  record TooSoon(Instant again) implements CountResult {}

  /** The year has not begun. */
  record NotBegun() implements CountResult {}
}
