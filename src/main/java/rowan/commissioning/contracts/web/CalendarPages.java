package rowan.commissioning.contracts.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rowan.commissioning.contracts.ServicesCalendar;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;

/** The services against the calendar: until when each is covered, and what to decide by when. */
@Controller
class CalendarPages {

  private final ServicesCalendar calendar;
  private final Clock clock;

  CalendarPages(ServicesCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  @Needs(Action.READ_ASSURANCE)
  String calendar(Actor actor, Model model) {
    var today = LocalDate.now(clock);
    model.addAttribute("outlooks", calendar.outlooks(actor));
    model.addAttribute("calendar", calendar.picture(actor).map(picture -> picture.drawn(today)));
    return "commissioning/contracts/calendar";
  }
}
