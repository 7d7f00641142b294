package rowan.foundation.addresses.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.addresses.SafeAddresses;

/** To whom addresses were shown, and why; no address. */
@Controller
class ShownPages {

  private final SafeAddresses addresses;

  ShownPages(SafeAddresses addresses) {
    this.addresses = addresses;
  }

  @GetMapping("/addresses")
  @Needs(Action.REVIEW_ADDRESSES)
  String shown(Actor actor, Model model) {
    model.addAttribute("shown", addresses.shown(actor));
    return "foundation/addresses/shown";
  }

  /** Where it is found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry shownAddresses() {
      return new NavigationEntry("Addresses", "/addresses", Action.REVIEW_ADDRESSES, 310);
    }
  }
}
