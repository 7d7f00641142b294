package rowan.support.frontdoor;

/**
 * Makes a passkey for the conversation that a page shows.
 *
 * @param pass of that page
 * @param question as it was asked on it
 * @param brought what the device answered
 * @param keepsWords whether the five words go on opening the conversation
 */
public record MakePasskey(String pass, String question, String brought, boolean keepsWords) {

  /** Never what was brought: this is what gets into logs. */
  @Override
  public String toString() {
    return "make a passkey";
  }
}
