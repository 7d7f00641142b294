package rowan.support.refuge.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.support.casework.CasePlace;
import rowan.support.refuge.capacity.RefugeCapacity;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceRegister;

/** How many spaces there are, and how each stands now. */
@Controller
class SpacesPages {

  private final SpaceRegister register;
  private final RefugeCapacity capacity;
  private final Permissions permissions;

  SpacesPages(SpaceRegister register, RefugeCapacity capacity, Permissions permissions) {
    this.register = register;
    this.capacity = capacity;
    this.permissions = permissions;
  }

  @GetMapping("/refuge")
  @Needs(Action.READ_SPACES)
  String spaces(Actor actor, @RequestParam Optional<UUID> after, Model model) {
    var picture = new CapacityPicture(capacity.now(actor), capacity.population(actor));
    model.addAttribute(
        "page",
        new SpacesPage(picture, register.page(actor, after.map(SpaceId::new)), after.isEmpty()));
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
