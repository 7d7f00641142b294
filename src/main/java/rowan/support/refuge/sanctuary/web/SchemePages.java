package rowan.support.refuge.sanctuary.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.support.casework.CasePlace;
import rowan.support.refuge.sanctuary.counted.SanctuaryScheme;

/** What is ordered and late, with whom, and what it has cost: of nobody who is named. */
@Controller
class SchemePages {

  private final SanctuaryScheme scheme;

  SchemePages(SanctuaryScheme scheme) {
    this.scheme = scheme;
  }

  @GetMapping("/refuge/sanctuary")
  @Needs(Action.MANAGE_REFUGE)
  String scheme(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("scheme", scheme.now(actor, page));
    return "support/refuge/sanctuary/scheme";
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    CasePlace homeMadeSafe() {
      return new CasePlace("Make the home safe", "/refuge/sanctuary/for", Action.WORK_CASE);
    }
  }
}
