package rowan.commissioning.decisions.web;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.assurance.Assurance;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;

/** Is what was resolved being done? */
@Controller
class AssurancePages {

  private final Assurance assurance;

  AssurancePages(Assurance assurance) {
    this.assurance = assurance;
  }

  @GetMapping("/assurance")
  @Needs(Action.READ_ASSURANCE)
  String newest(Actor actor) {
    return assurance
        .newest(actor)
        .map(id -> "redirect:/assurance/" + id)
        .orElse("commissioning/decisions/undecided");
  }

  @GetMapping("/assurance/{id}")
  @Needs(Action.READ_ASSURANCE)
  String read(Actor actor, @PathVariable UUID id, Model model) {
    var reading =
        assurance
            .read(actor, new DecisionId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", AssurancePage.of(reading));
    return "commissioning/decisions/assurance";
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry decisionsPlace() {
      return new NavigationEntry("Decisions", "/decisions", Action.READ_DECISIONS, 10);
    }

    @Bean
    NavigationEntry assurancePlace() {
      return new NavigationEntry("Assurance", "/assurance", Action.READ_ASSURANCE, 20);
    }
  }
}
