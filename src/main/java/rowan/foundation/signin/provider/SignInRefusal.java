package rowan.foundation.signin.provider;

/**
 * Why a provider signed nobody in. The trace says which; who stands behind an account is never
 * told.
 */
public enum SignInRefusal {
  /** Begun in another browser, too long ago, at another provider, or answered twice. */
  NOT_BEGUN_HERE("signin.refused-not-begun"),
  /** They turned back at the provider. */
  TURNED_BACK("signin.refused-turned-back"),
  /** The answer was not what the provider would have sent, or its token was not good. */
  NOT_PROVED("signin.refused-not-proved"),
  /** The provider did not say that it asked for as much as it has to. */
  TOO_WEAK("signin.refused-too-weak"),
  /** The provider did not say that it made sure of them as lately as it has to. */
  NOT_FRESH("signin.refused-not-fresh"),
  /** Nobody is known by that address here. */
  UNKNOWN("signin.refused-unknown"),
  /** The provider did not say that it made sure of the address. */
  UNVERIFIED("signin.refused-unverified"),
  /** They belong to an organisation that this provider may not speak for. */
  OTHER_ORGANISATION("signin.refused-other-organisation"),
  /** Their account has ended. */
  ENDED("signin.refused-ended"),
  /** They hold no office today. */
  NO_OFFICE("signin.refused-no-office");

  private final String traced;

  SignInRefusal(String traced) {
    this.traced = traced;
  }

  String traced() {
    return traced;
  }
}
