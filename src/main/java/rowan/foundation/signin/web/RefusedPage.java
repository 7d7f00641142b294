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
      case TOO_WEAK ->
          new RefusedPage(
              "Your organisation’s sign-in must ask for more",
              "Rowan takes its word only if it says that it asked for what was agreed, such as a"
                  + " second proof beside the password, and it did not say so. Start again and use"
                  + " what it offers; if that does not help, ask whoever looks after sign-in where"
                  + " you work.");
      case NOT_FRESH ->
          new RefusedPage(
              "Prove it once more at your organisation’s sign-in",
              "Rowan needs to hear from it that you signed in there just now, and it did not say"
                  + " so. Sign out there, then start again; if that does not help, ask whoever looks"
                  + " after sign-in where you work.");
      case UNKNOWN, UNVERIFIED, OTHER_ORGANISATION, ENDED, NO_OFFICE ->
          new RefusedPage(
              "You are not known here yet",
              "Your organisation’s sign-in worked, but Rowan has no place for you. Ask whoever"
                  + " looks after Rowan where you work to give you one.");
    };
  }
}
