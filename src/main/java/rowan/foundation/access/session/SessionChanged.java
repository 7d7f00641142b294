package rowan.foundation.access.session;

import rowan.foundation.access.Actor;

/** Somebody's session began or ended. Whoever writes that down does so in the same transaction. */
public record SessionChanged(Actor actor, Kind kind) {

  /** What happened to the session. */
  public enum Kind {
    BEGAN,
    ENDED
  }
}
