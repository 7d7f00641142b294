package rowan.support.frontdoor.web;

import java.util.List;
import rowan.testing.Visit;

/** What the tests of the public pages know of them. */
final class PublicPlaces {

  static final List<String> ALL =
      List.of(
          "/",
          "/talk",
          "/stay",
          "/someone",
          "/someone/ask",
          "/messages",
          "/messages/passkey",
          "/signs",
          "/tidy",
          "/services");

  private PublicPlaces() {}

  /** The five words that the page shows. */
  static String fiveWords(Visit visit) {
    return String.join(" ", visit.page().locator(".five-words span").allTextContents());
  }
}
