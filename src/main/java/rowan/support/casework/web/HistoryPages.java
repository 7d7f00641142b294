package rowan.support.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.casework.history.HistoryView;
import rowan.support.casework.history.OwnHistory;

/** Who looked at somebody's record: to read with them, or to print for them. */
@Controller
class HistoryPages {

  private static final String LOOKS = "support/casework/looks";
  private static final String ASK = "support/casework/looks-ask";

  private final OwnHistory histories;

  HistoryPages(OwnHistory histories) {
    this.histories = histories;
  }

  @GetMapping("/cases/{id}/looks")
  @Needs(Action.READ_CASE)
  String ofCase(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var found = histories.of(actor, new CaseId(id), before(request));
    return show(Answers.there(found), "/cases/" + id + "/looks", true, model);
  }

  @GetMapping("/looks")
  @Needs(Action.READ_AUDIT)
  String ask(Model model) {
    model.addAttribute("form", Form.blank());
    return ASK;
  }

  @PostMapping("/looks")
  @Needs(Action.READ_AUDIT)
  Object find(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    var reader = FormReader.of(request);
    var given = reader.text("number", "Enter the case number, such as C-2047", 12);
    var digits = given.replaceFirst("(?i)^c[ -]?", "");
    if (!given.isEmpty() && !digits.matches("[0-9]{1,8}")) {
      reader.refuse("number", "Enter the case number, such as C-2047.");
    }
    if (reader.hasErrors()) {
      return Answers.again(ASK, reader.form(), model, response);
    }
    return histories
        .byNumber(actor, Long.parseLong(digits), Optional.empty())
        .<Object>map(found -> Frame.seeOther("/looks/" + digits))
        .orElseGet(() ->
            Answers.again(
                ASK,
                reader.form().refused("number", "There is no case of that number. Check it."),
                model,
                response));
  }

  @GetMapping("/looks/{number}")
  @Needs(Action.READ_AUDIT)
  String byNumber(
      Actor actor, @PathVariable String number, HttpServletRequest request, Model model) {
    var found =
        number.matches("[0-9]{1,8}")
            ? histories.byNumber(actor, Long.parseLong(number), before(request))
            : Optional.<HistoryView>empty();
    return show(Answers.there(found), "/looks/" + number, false, model);
  }

  private static Optional<Long> before(HttpServletRequest request) {
    var given = request.getParameter("before");
    return given != null && given.matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(given))
        : Optional.empty();
  }

  private static String show(HistoryView view, String path, boolean ofCase, Model model) {
    model.addAttribute("view", view);
    model.addAttribute("path", path);
    model.addAttribute("ofCase", ofCase);
    return LOOKS;
  }

  @Configuration(proxyBeanMethods = false)
  static class Place {

    @Bean
    NavigationEntry looksPlace() {
      return new NavigationEntry("Who looked", "/looks", Action.READ_AUDIT, 320);
    }
  }
}
