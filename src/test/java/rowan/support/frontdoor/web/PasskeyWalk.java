package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import rowan.testing.Visit;

/** The steps of somebody who asked for help, and comes back by her words or by a passkey. */
final class PasskeyWalk {

  private PasskeyWalk() {}

  /** She asks, and is given five words. */
  static String asks(Visit she) {
    she.go("/talk");
    she.fill("what", "She keeps a bag at her sister’s.");
    she.press("Continue");
    she.choose("way", "IN_ROWAN");
    she.press("Continue");
    she.press("Send it");
    return PublicPlaces.fiveWords(she);
  }

  static void comesBack(Visit she, String words) {
    she.go("/messages");
    she.fill("words", words);
    she.press("Open my messages");
  }

  static void asksAboutPasskeys(Visit she) {
    she.page().locator("summary").last().click();
    she.press("Is it safe for me?");
  }

  static void makesAPasskey(Visit she, String then) {
    asksAboutPasskeys(she);
    she.choose("shared", "NO");
    she.choose("then", then);
    she.press("Continue");
    she.press("Make a passkey");
    she.page().getByText("Your passkey is made").waitFor();
  }

  static void usesHerPasskey(Visit she) {
    she.go("/messages/passkey");
    she.press("Use my passkey");
  }

  static void isBack(Visit she) {
    she.page().getByText("Write to us").waitFor();
    assertThat(she.page().title()).isEqualTo("Support");
  }

  static void opensNothing(Visit she) {
    she.page().locator(".govuk-error-summary").waitFor();
    assertThat(she.refusal()).contains("That passkey opens nothing here");
  }

  static void removesHerPasskey(Visit she) {
    she.press("Remove this passkey");
    she.page().getByText("That passkey opens nothing here any more").waitFor();
  }
}
