package rowan.support.refuge.occupancy.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Days;
import rowan.foundation.web.Frame;
import rowan.support.refuge.occupancy.SpacesOverTime;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;

/** How spaces stood: a month of them, one of them, a year of all; and that one is ready again. */
@Controller
class OverTimePages {

  private static final int LAST_PAGE = 100_000;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2200;

  private final SpacesOverTime spaces;
  private final RefugePlaces places;
  private final Permissions permissions;
  private final Clock clock;

  OverTimePages(SpacesOverTime spaces, RefugePlaces places, Permissions permissions, Clock clock) {
    this.spaces = spaces;
    this.places = places;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/refuge/calendar")
  @Needs(Action.READ_SPACES)
  String calendar(
      Actor actor,
      @RequestParam(required = false) Optional<String> month,
      @RequestParam(required = false) Optional<UUID> after,
      Model model) {
    var shown = month.map(OverTimePages::month).orElseGet(() -> YearMonth.now(clock));
    var from = after.map(SpaceId::new);
    model.addAttribute(
        "page", new CalendarPage(spaces.month(actor, shown, from), days(), from.orElse(null)));
    return "support/refuge/calendar";
  }

  private static YearMonth month(String typed) {
    try {
      var month = YearMonth.parse(typed);
      if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
        return month;
      }
    } catch (DateTimeException noMonth) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no month", noMonth);
    }
    throw notThere();
  }

  @GetMapping("/refuge/spaces/{id}/history")
  @Needs(Action.READ_SPACES)
  String history(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Model model) {
    var history =
        spaces
            .history(actor, new SpaceId(id), Math.clamp(page, 1, LAST_PAGE))
            .orElseThrow(OverTimePages::notThere);
    model.addAttribute(
        "page",
        new HistoryPage(history, days(), permissions.permit(actor, Action.MAKE_SPACE_READY)));
    model.addAttribute("mayManage", permissions.permit(actor, Action.MANAGE_REFUGE));
    return "support/refuge/history";
  }

  @PostMapping("/refuge/spaces/{id}/ready")
  @Needs(Action.MAKE_SPACE_READY)
  String ready(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    if (places.space(actor, new SpaceId(id)).isEmpty()) {
      throw notThere();
    }
    var said =
        switch (places.ready(actor, new SpaceId(id))) {
          case PlaceResult.Done<SpaceId> done ->
              Frame.Notice.done("Ready from now on: it is offered to whoever it fits.");
          case PlaceResult.Refused<SpaceId>(var why) -> Frame.Notice.attention(why.sentence());
        };
    return said.onTo("/refuge/spaces/" + id + "/history", next);
  }

  @GetMapping("/refuge/voids")
  @Needs(Action.READ_SPACES)
  String voids(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
    int number = Math.clamp(page, 1, LAST_PAGE);
    model.addAttribute("page", new YearPage(spaces.years(actor, number), number));
    return "support/refuge/voids";
  }

  private Days days() {
    return Days.at(clock.instant());
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
