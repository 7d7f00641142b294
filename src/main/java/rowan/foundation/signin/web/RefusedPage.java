package rowan.foundation.signin.web;

import rowan.foundation.signin.provider.SignInRefusal;

/** Why somebody was not signed in, as far as they are told. */
public record RefusedPage(String heading, String words) {

  static final RefusedPage TOO_MANY =
      new RefusedPage(
          "Too many tries from here", "Wait a minute, then start again. Nobody is locked out.");

  /**
   * Of an account that has ended, is another organisation's or is not there, the same is said: it
   * is nobody's business which.
   */
  static RefusedPage of(SignInRefusal refusal) {
    return switch (refusal) {
      case NOT_BEGUN_HERE, NOT_PROVED ->
          new RefusedPage(
              "Signing in did not work",
              "The answer of your organisation’s sign-in could not be used: it may have taken too"
                  + " long, or been used before. Start again.");
      case TURNED_BACK ->
          new RefusedPage(
              "You are not signed in", "Your organisation’s sign-in sent you back. Start again.");
      case UNKNOWN, UNVERIFIED, OTHER_ORGANISATION, ENDED, NO_OFFICE ->
          new RefusedPage(
              "You are not known here yet",
              "Your organisation’s sign-in worked, but Rowan has no place for you. Ask whoever"
                  + " looks after Rowan where you work to give you one.");
    };
  }
}
