package rowan.support.answering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.answering.AskRequest;
import rowan.support.answering.Asker;
import rowan.support.answering.Request;
import rowan.support.answering.SubjectAccess;

/** Requests: those that wait, one, and a new one. */
@Controller
class RequestPages {

  private static final int MOST_NAME = 200;
  private static final int MOST = 1_000;

  private final SubjectAccess requests;
  private final Clock clock;

  RequestPages(SubjectAccess requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  @GetMapping("/subject-access")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String all(Actor actor, Model model) {
    model.addAttribute("requests", requests.all(actor));
    return "support/answering/requests";
  }

  @GetMapping("/subject-access/new")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String ask(Model model) {
    model.addAttribute("form", Form.blank().with("received", LocalDate.now(clock)));
    return "support/answering/new";
  }

  @PostMapping("/subject-access/new")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String take(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    var form = FormReader.of(request);
    var asker = form.choice("asker", "Choose who asks", Asker.class);
    var name = form.text("name", "Enter whose data is asked for", MOST_NAME);
    var details =
        form.prose("details", "Enter what identifies them, and where the answer goes", MOST);
    var received = form.date("received", "Enter the day it came");
    if (received.ifGiven().filter(day -> day.isAfter(LocalDate.now(clock))).isPresent()) {
      form.refuse("received", "That day is still to come. Enter the day it came.");
    }
    if (form.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("form", form.form());
      return "support/answering/new";
    }
    return "redirect:/subject-access/"
        + requests.take(new AskRequest(actor, asker.value(), name, details, received.value()));
  }

  @GetMapping("/subject-access/{id}")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    return page(there(requests.one(actor, id)), Form.blank(), model);
  }

  static String page(Request request, Form form, Model model) {
    model.addAttribute("request", request);
    model.addAttribute("form", form);
    return "support/answering/request";
  }

  static <T> T there(Optional<T> found) {
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry subjectAccess() {
      return new NavigationEntry(
          "Subject access", "/subject-access", Action.ANSWER_SUBJECT_ACCESS, 330);
    }
  }
}
