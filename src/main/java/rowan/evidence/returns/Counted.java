package rowan.evidence.returns;

import java.time.Instant;

/** What came of counting a year, without a figure of it. */
public sealed interface Counted {

  record Done() implements Counted {}

  /** It was counted lately; it may be from then on. */
  record TooSoon(Instant again) implements Counted {}

  /** The year has not begun. */
  record NotBegun() implements Counted {}
}
