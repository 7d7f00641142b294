package rowan.support.refuge.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.support.casework.CasePlace;
import rowan.support.refuge.places.RefugePlaces;

/** How many spaces there are, and how each stands now. */
@Controller
class SpacesPages {

  private final RefugePlaces places;
  private final Permissions permissions;

  SpacesPages(RefugePlaces places, Permissions permissions) {
    this.places = places;
    this.permissions = permissions;
  }

  @GetMapping("/refuge")
  @Needs(Action.READ_SPACES)
  String spaces(Actor actor, Model model) {
    model.addAttribute(
        "page", new SpacesPage(new CapacityPicture(places.capacity(actor)), places.spaces(actor)));
    model.addAttribute("mayHold", permissions.permit(actor, Action.HOLD_SPACE));
    model.addAttribute("mayManage", permissions.permit(actor, Action.MANAGE_REFUGE));
    return "support/refuge/spaces";
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry refugePlace() {
      return new NavigationEntry("Refuge", "/refuge", Action.READ_SPACES, 150);
    }

    @Bean
    CasePlace spaceForACase() {
      return new CasePlace("Find a space", "/refuge/for", Action.HOLD_SPACE);
    }
  }
}
