package rowan.support.casework.finding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.casework.finding.FindResult;
import rowan.support.casework.finding.People;

/**
 * Finding somebody. What is searched for is sent as a form and stands in no address; what is found
 * is the answer to that form.
 */
@Controller
class FindPages {

  private static final String VIEW = "support/casework/find";
  private static final int UNPROCESSABLE = 422;

  private final People people;

  FindPages(People people) {
    this.people = people;
  }

  @GetMapping("/find")
  @Needs(Action.FIND_PEOPLE)
  String ask(Model model) {
    return show(Form.blank(), null, model);
  }

  @PostMapping("/find")
  @Needs(Action.FIND_PEOPLE)
  String find(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    var reader = FormReader.of(request);
    var asked = FactFields.read(reader, "name");
    if (!reader.hasErrors() && asked.isEmpty()) {
      reader.refuse("name", "Enter a name, a date of birth, a postcode or a number.");
    }
    if (reader.hasErrors()) {
      response.setStatus(UNPROCESSABLE);
      return show(reader.form(), null, model);
    }
    return switch (people.find(actor, asked)) {
      case FindResult.TooOften often -> {
        response.setStatus(UNPROCESSABLE);
        yield show(
            reader
                .form()
                .refused(
                    "That is a great many searches within an hour. Wait some minutes; if work needs more,"
                        + " tell the information governance officer, who sees them counted."),
            null,
            model);
      }
      case FindResult.Done done -> show(reader.form(), done, model);
    };
  }

  private static String show(Form form, FindResult.@Nullable Done shown, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("shown", Optional.ofNullable(shown));
    return VIEW;
  }

  /** Where the main navigation leads. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry findPlace() {
      return new NavigationEntry(
          "Find somebody", "/find", Action.FIND_PEOPLE, 110, List.of("/find/alike"));
    }
  }
}
