package rowan.foundation.access;

/** Somebody's session began or ended. Whoever writes that down does so in the same transaction. */
public record SessionChanged(Actor actor, Kind kind) {

  /** What happened to the session. */
  public enum Kind {
    BEGAN,
    ENDED
  }
}
