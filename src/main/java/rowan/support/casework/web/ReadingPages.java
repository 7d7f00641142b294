package rowan.support.casework.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Days;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.casework.CasePlace;
import rowan.support.casework.page.CaseFilter;
import rowan.support.casework.page.CasePage;
import rowan.support.casework.page.CasePages;
import rowan.support.casework.page.Caseloads;
import rowan.support.casework.page.TodaysWork;

/** Today, the caseload and the page of a case. */
@Controller
class ReadingPages {

  private final TodaysWork today;
  private final Caseloads caseloads;
  private final CasePages pages;
  private final List<CasePlace> places;
  private final List<OverdueDuty.Own> duties;
  private final Permissions permissions;
  private final Clock clock;

  ReadingPages(
      TodaysWork today,
      Caseloads caseloads,
      CasePages pages,
      List<CasePlace> places,
      List<OverdueDuty.Own> duties,
      Permissions permissions,
      Clock clock) {
    this.today = today;
    this.caseloads = caseloads;
    this.pages = pages;
    this.places = places;
    this.duties = duties;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/today")
  @Needs(Action.READ_CASELOAD)
  String today(Actor actor, Model model) {
    model.addAttribute("today", today.of(actor));
    model.addAttribute("first", first(actor));
    return "support/casework/today";
  }

  /** What comes before all else, where somebody may be in danger first. */
  private List<OverdueDuty.Line> first(Actor actor) {
    return duties.stream()
        .flatMap(duty -> duty.of(actor).stream())
        .sorted(Comparator.comparing(OverdueDuty.Line::danger).reversed())
        .toList();
  }

  @GetMapping("/caseload")
  @Needs(Action.READ_CASELOAD)
  String caseload(
      Actor actor,
      @RequestParam(defaultValue = "ALL") String show,
      @RequestParam(required = false) Optional<String> after,
      Model model) {
    model.addAttribute("caseload", caseloads.page(actor, filter(show), after));
    model.addAttribute("first", after.isEmpty());
    return "support/casework/caseload";
  }

  private static CaseFilter filter(String show) {
    for (var filter : CaseFilter.values()) {
      if (filter.name().equals(show)) {
        return filter;
      }
    }
    return CaseFilter.ALL;
  }

  @GetMapping("/cases/{id}")
  @Needs(Action.READ_CASE)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    var page = Answers.there(pages.page(actor, new CaseId(id)));
    model.addAttribute("view", new CaseView(page, Days.at(clock.instant())));
    model.addAttribute("elsewhere", elsewhere(page, actor));
    return "support/casework/case";
  }

  /** Where an open case leads in other rooms. */
  private List<Frame.Entry> elsewhere(CasePage page, Actor actor) {
    return places.stream()
        .filter(place -> page.open() && page.current())
        .filter(place -> permissions.permit(actor, place.needs()))
        .map(place -> new Frame.Entry(place.label(), place.of(page.id())))
        .toList();
  }

  @GetMapping("/cases/{id}/earlier")
  @Needs(Action.READ_CASE)
  String earlier(Actor actor, @PathVariable UUID id, @RequestParam UUID before, Model model) {
    model.addAttribute("page", Answers.there(pages.earlier(actor, new CaseId(id), before)));
    return "support/casework/earlier";
  }
}
