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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.answering.AnswerResult;
import rowan.support.answering.AskRequest;
import rowan.support.answering.Asker;
import rowan.support.answering.Collecting;
import rowan.support.answering.Identity;
import rowan.support.answering.SubjectAccess;
import rowan.support.answering.Workbench;

/** Requests, and the steps that each is taken through. */
@Controller
class RequestPages {

  private static final int MOST_NAME = 200;
  private static final int MOST = 1_000;

  private final SubjectAccess requests;
  private final Collecting collecting;
  private final Workbench workbench;
  private final Clock clock;

  RequestPages(SubjectAccess requests, Collecting collecting, Workbench workbench, Clock clock) {
    this.requests = requests;
    this.collecting = collecting;
    this.workbench = workbench;
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
    return show(actor, id, Form.blank(), model);
  }

  private String show(Actor actor, UUID id, Form form, Model model) {
    model.addAttribute("request", there(requests.one(actor, id)));
    model.addAttribute("form", form);
    return "support/answering/request";
  }

  @PostMapping("/subject-access/{id}/identity")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String identify(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var form = FormReader.of(request);
    var how = form.choice("identity", "Choose how you checked who they are", Identity.class);
    if (form.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, id, form.form(), model);
    }
    var result = requests.identify(actor, id, how.value());
    return answer(actor, id, form, result, "Written down.", response, next, model);
  }

  @PostMapping("/subject-access/{id}/pause")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String pause(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var result = requests.pause(actor, id);
    return answer(
        actor,
        id,
        FormReader.of(request),
        result,
        "The day it is due is moved.",
        response,
        next,
        model);
  }

  @PostMapping("/subject-access/{id}/extend")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String extend(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var form = FormReader.of(request);
    var reason = form.prose("reason", "Say why two months more are needed", MOST);
    if (form.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, id, form.form(), model);
    }
    var result = requests.extend(actor, id, reason);
    return answer(
        actor, id, form, result, "Two months more. Tell them, and why.", response, next, model);
  }

  @PostMapping("/subject-access/{id}/collect")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String collect(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var result = collecting.collect(actor, id);
    return answer(actor, id, FormReader.of(request), result, "Collected.", response, next, model);
  }

  @PostMapping("/subject-access/{id}/finish")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String finish(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var result = workbench.finish(actor, id);
    return answer(
        actor,
        id,
        FormReader.of(request),
        result,
        "It waits for somebody else to read it.",
        response,
        next,
        model);
  }

  @PostMapping("/subject-access/{id}/read-again")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String readAgain(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var form = FormReader.of(request);
    var words = form.optionalProse("words", "Say what is to be changed", MOST);
    var agrees = "yes".equals(request.getParameter("agrees"));
    var result =
        form.hasErrors()
            ? Optional.<AnswerResult>empty()
            : workbench.readAgain(actor, id, agrees, words);
    return answer(
        actor,
        id,
        form,
        result,
        agrees ? "It may leave." : "It goes back to be changed.",
        response,
        next,
        model);
  }

  private String answer(
      Actor actor,
      UUID id,
      FormReader form,
      Optional<AnswerResult> result,
      String done,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    return switch (there(result)) {
      case AnswerResult.Done ok -> {
        next.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done(done));
        yield "redirect:/subject-access/" + id;
      }
      case AnswerResult.Refused(var why) -> {
        form.refuse(why.sentence());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield show(actor, id, form.form(), model);
      }
    };
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
