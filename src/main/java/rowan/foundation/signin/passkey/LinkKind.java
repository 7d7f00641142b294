package rowan.foundation.signin.passkey;

import java.time.Duration;

/** What a one-time link is for, and how long it works. */
public enum LinkKind {
  /** A first passkey: it waits for the first day of somebody's work. */
  INVITATION(Duration.ofDays(7), "seven days"),
  /**
   * A passkey in place of those that were lost, which end when it is made. Whoever asked is on the
   * telephone with who confirmed them: who finds it in an inbox tomorrow finds it useless.
   */
  RECOVERY(Duration.ofHours(1), "an hour");

  private final Duration goodFor;
  private final String words;

  LinkKind(Duration goodFor, String words) {
    this.goodFor = goodFor;
    this.words = words;
  }

  Duration goodFor() {
    return goodFor;
  }

  /** How long it works, as a sentence says it. */
  String words() {
    return words;
  }
}
