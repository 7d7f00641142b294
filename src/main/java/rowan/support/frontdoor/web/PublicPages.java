package rowan.support.frontdoor.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;

/** What anybody may read. Addresses and titles say nothing of what is on the page. */
@Controller
class PublicPages {

  /** The start page; who is signed in goes to their work instead. */
  @GetMapping("/")
  @Needs(Action.READ_PUBLIC_PAGES)
  String start(Actor actor) {
    return actor.signedIn() ? "redirect:/home" : "support/frontdoor/start";
  }

  @GetMapping("/someone")
  @Needs(Action.READ_PUBLIC_PAGES)
  String someone() {
    return "support/frontdoor/someone";
  }

  @GetMapping("/signs")
  @Needs(Action.READ_PUBLIC_PAGES)
  String signs() {
    return "support/frontdoor/signs";
  }

  @GetMapping("/tidy")
  @Needs(Action.READ_PUBLIC_PAGES)
  String tidy() {
    return "support/frontdoor/tidy";
  }
}
