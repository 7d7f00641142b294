package rowan.foundation.signin.passkey;

/** What a one-time link is for. */
public enum LinkKind {
  /** A first passkey. */
  INVITATION,
  /** A passkey in place of those that were lost, which end when it is made. */
  RECOVERY
}
