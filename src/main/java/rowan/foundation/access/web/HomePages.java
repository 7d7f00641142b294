package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Days;
import rowan.foundation.web.Frame;

/**
 * The place where one begins: the first that one's offices lead to, after what must be read first.
 */
@Controller
class HomePages {

  private final Reminders reminders;
  private final Permissions permissions;
  private final List<NavigationEntry> places;
  private final Clock clock;

  HomePages(
      Reminders reminders, Permissions permissions, List<NavigationEntry> places, Clock clock) {
    this.reminders = reminders;
    this.permissions = permissions;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/home")
  @Needs(Action.READ_HOME)
  String home(Actor actor, HttpServletRequest request, RedirectAttributes next, Model model) {
    var page = reminders.of(actor);
    var first =
        places.stream()
            .filter(place -> permissions.permit(actor, place.needs()))
            .min(Comparator.comparingInt(NavigationEntry::order));
    if (page.comesFirst() || first.isEmpty()) {
      model.addAttribute("page", page);
      return "foundation/access/home";
    }
    said(request)
        .or(() -> page.reminder(Days.at(clock.instant())).map(Frame.Notice::attention))
        .ifPresent(notice -> next.addFlashAttribute(Frame.Notice.NAME, notice));
    return "redirect:" + first.get().path();
  }

  /** What the page before said goes on to the next one. */
  private static Optional<Frame.Notice> said(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Frame.Notice.NAME) instanceof Frame.Notice notice
        ? Optional.of(notice)
        : Optional.empty();
  }
}
