package rowan.support.answering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.answering.AnswerResult;
import rowan.support.answering.ChildrensRight;
import rowan.support.answering.CollectHeld;
import rowan.support.answering.Collecting;
import rowan.support.answering.Identity;
import rowan.support.answering.SubjectAccess;
import rowan.support.answering.Workbench;

/** The steps that a request is taken through. */
@Controller
class StepPages {

  private static final int MOST_NUMBER = 20;
  private static final int MOST = 1_000;

  private final SubjectAccess requests;
  private final Collecting collecting;
  private final Workbench workbench;

  StepPages(SubjectAccess requests, Collecting collecting, Workbench workbench) {
    this.requests = requests;
    this.collecting = collecting;
    this.workbench = workbench;
  }

  /**
   * What came of a step.
   *
   * @param result nothing if the request is not there
   */
  private record Taken(Optional<AnswerResult> result, String done) {}

  /** Each step is a form of its own, and ends alike: the request again, or why not. */
  @PostMapping({
    "/subject-access/{id}/identity",
    "/subject-access/{id}/pause",
    "/subject-access/{id}/extend",
    "/subject-access/{id}/collect",
    "/subject-access/{id}/finish",
    "/subject-access/{id}/read-again"
  })
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String step(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var form = FormReader.of(request);
    var path = request.getRequestURI();
    var taken =
        switch (path.substring(path.lastIndexOf('/') + 1)) {
          case "identity" -> identify(actor, id, form);
          case "pause" -> new Taken(requests.pause(actor, id), "The day it is due is moved.");
          case "extend" -> extend(actor, id, form);
          case "collect" -> collect(actor, id, form);
          case "finish" ->
              new Taken(workbench.finish(actor, id), "It waits for somebody else to read it.");
          case "read-again" -> readAgain(actor, id, form);
          default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    if (!form.hasErrors()) {
      switch (RequestPages.there(taken.result)) {
        case AnswerResult.Done ok -> {
          next.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done(taken.done));
          return "redirect:/subject-access/" + id;
        }
        case AnswerResult.Refused(var why) -> form.refuse(why.sentence());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return RequestPages.page(RequestPages.there(requests.one(actor, id)), form.form(), model);
  }

  private Taken identify(Actor actor, UUID id, FormReader form) {
    var how = form.choice("identity", "Choose how you checked who they are", Identity.class);
    return new Taken(
        form.hasErrors() ? Optional.empty() : requests.identify(actor, id, how.value()),
        "Written down.");
  }

  private Taken extend(Actor actor, UUID id, FormReader form) {
    var reason = form.prose("reason", "Say why two months more are needed", MOST);
    return new Taken(
        form.hasErrors() ? Optional.empty() : requests.extend(actor, id, reason),
        "Two months more. Tell them, and why.");
  }

  private Taken collect(Actor actor, UUID id, FormReader form) {
    var number = form.optionalText("number", "Enter the number of the case", MOST_NUMBER);
    var children =
        form.choice(
            "children", "Choose whose right the children’s records are", ChildrensRight.class);
    return new Taken(
        form.hasErrors()
            ? Optional.empty()
            : collecting.collect(
                new CollectHeld(
                    actor,
                    id,
                    Optional.of(number).filter(typed -> !typed.isBlank()),
                    children.value())),
        "Collected.");
  }

  private Taken readAgain(Actor actor, UUID id, FormReader form) {
    var words = form.optionalProse("words", "Say what is to be changed", MOST);
    boolean agrees = form.form().chose("agrees", "yes");
    return new Taken(
        form.hasErrors() ? Optional.empty() : workbench.readAgain(actor, id, agrees, words),
        agrees ? "It may leave." : "It goes back to be changed.");
  }
}
