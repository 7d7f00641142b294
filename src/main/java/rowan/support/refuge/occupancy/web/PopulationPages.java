package rowan.support.refuge.occupancy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.capacity.Population;
import rowan.support.refuge.capacity.RefugeCapacity;

/** How many people live in the area: what family places are compared with. */
@Controller
class PopulationPages {

  private final RefugeCapacity capacity;
  private final Clock clock;

  PopulationPages(RefugeCapacity capacity, Clock clock) {
    this.capacity = capacity;
    this.clock = clock;
  }

  @GetMapping("/refuge/population")
  @Needs(Action.MANAGE_REFUGE)
  String population(Actor actor, Model model) {
    return population(actor, model, Form.blank());
  }

  private String population(Actor actor, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("stated", capacity.population(actor));
    return "support/refuge/population";
  }

  @PostMapping("/refuge/population")
  @Needs(Action.MANAGE_REFUGE)
  String stated(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var people =
        form.number("people", "Enter how many people live in the area", 1, Population.MOST_PEOPLE);
    int year = year(form, LocalDate.now(clock).getYear());
    var source = form.text("source", "Enter where the number is from", Population.MOST_WORDS);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> population(actor, model, typed));
    }
    capacity.statePopulation(actor, new Population(people.value(), year, source));
    return Frame.Notice.done("Saved. The picture of spaces is compared with it.")
        .onTo("/refuge", next);
  }

  /** The year, which is said without a comma; 0 where the form has an error. */
  private static int year(FormReader form, int last) {
    var typed = form.text("year", "Enter the year that the number is of", 4);
    if (typed.matches("[0-9]{4}")) {
      int year = Integer.parseInt(typed);
      if (year >= Population.FIRST_YEAR && year <= last) {
        return year;
      }
    }
    if (!typed.isEmpty()) {
      form.refuse(
          "year", "Enter a year from " + Population.FIRST_YEAR + " to " + last + ", like " + last);
    }
    return 0;
  }
}
