package rowan.foundation.signin.provider;

/** What came of setting an identity provider up. */
public sealed interface SetUpResult {

  record Done(ProviderId id) implements SetUpResult {}

  /**
   * It was not.
   *
   * @param field of the form that it is about
   */
  record Refused(String field, String sentence) implements SetUpResult {}
}
