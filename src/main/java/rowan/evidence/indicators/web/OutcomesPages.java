package rowan.evidence.indicators.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.evidence.indicators.Figure;
import rowan.evidence.indicators.Indicator;
import rowan.evidence.indicators.Indicators;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Frame;

/** What came of it, quarter by quarter, without pointing at anyone. */
@Controller
class OutcomesPages {

  private final Indicators indicators;
  private final Permissions permissions;
  private final Clock clock;

  OutcomesPages(Indicators indicators, Permissions permissions, Clock clock) {
    this.indicators = indicators;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/outcomes")
  @Needs(Action.READ_OUTCOMES)
  String outcomes(Actor actor, Model model) {
    var all = EnumSet.allOf(Indicator.class);
    var quarters = quarters();
    // The year first: a quarter beside it is kept back where the two would tell of a few.
    var year = indicators.figures(actor, all, Quarter.together(quarters.subList(0, 4)));
    var byQuarter =
        quarters.stream().map(one -> indicators.figures(actor, all, one.dates())).toList();
    model.addAttribute(
        "outcomes", all.stream().map(one -> outcome(one, quarters, byQuarter, year)).toList());
    model.addAttribute("mayCompute", permissions.permit(actor, Action.COMPUTE_INDICATORS));
    return "evidence/indicators/outcomes";
  }

  @PostMapping("/outcomes/again")
  @Needs(Action.COMPUTE_INDICATORS)
  String again(Actor actor, RedirectAttributes next) {
    var all = EnumSet.allOf(Indicator.class);
    indicators.again(actor, all, Quarter.together(quarters().subList(0, 4)));
    quarters().forEach(quarter -> indicators.again(actor, all, quarter.dates()));
    next.addFlashAttribute(
        Frame.Notice.NAME,
        Frame.Notice.done("Computed again. What changed is shown as a new version."));
    return "redirect:/outcomes";
  }

  private List<Quarter> quarters() {
    return Quarter.fourAndTheRunningOne(LocalDate.now(clock));
  }

  private static Outcome outcome(
      Indicator indicator,
      List<Quarter> quarters,
      List<List<Figure>> byQuarter,
      List<Figure> year) {
    var columns = new java.util.ArrayList<Outcome.Column>();
    for (int i = 0; i < quarters.size(); i++) {
      columns.add(new Outcome.Column(quarters.get(i), of(indicator, byQuarter.get(i))));
    }
    return new Outcome(indicator, columns, of(indicator, year));
  }

  private static Figure of(Indicator indicator, List<Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.measured().indicator() == indicator)
        .findFirst()
        .orElseThrow();
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry outcomesPlace() {
      return new NavigationEntry(
          "Outcomes", "/outcomes", Action.READ_OUTCOMES, 60, List.of("/refuge/return"));
    }
  }
}
