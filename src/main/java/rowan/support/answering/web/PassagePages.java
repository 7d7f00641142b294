package rowan.support.answering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Frame;
import rowan.support.answering.AnswerResult;
import rowan.support.answering.Answering;
import rowan.support.answering.SubjectAccess;
import rowan.support.answering.Workbench;
import rowan.support.answering.marking.TakenOut;
import rowan.support.answering.paper.JsonAnswer;
import rowan.support.answering.paper.PdfAnswer;
import rowan.support.answering.paper.ZipAnswer;

/** The workbench, and what leaves. */
@Controller
class PassagePages {

  private final SubjectAccess requests;
  private final Workbench workbench;
  private final Answering answering;
  private final Clock clock;

  PassagePages(SubjectAccess requests, Workbench workbench, Answering answering, Clock clock) {
    this.requests = requests;
    this.workbench = workbench;
    this.answering = answering;
    this.clock = clock;
  }

  @GetMapping("/subject-access/{id}/passages")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String passages(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int from, Model model) {
    model.addAttribute("request", RequestPages.there(requests.one(actor, id)));
    model.addAttribute(
        "page", RequestPages.there(workbench.page(actor, id, Math.clamp(from, 0, 1_000_000))));
    return "support/answering/passages";
  }

  /** Every passage of the page comes along: given, or with the reason why it is taken out. */
  @PostMapping("/subject-access/{id}/passages")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  String mark(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request,
      RedirectAttributes next) {
    int start = Math.clamp(from, 0, 1_000_000);
    var page = RequestPages.there(workbench.page(actor, id, start));
    Map<UUID, Optional<TakenOut>> marks = new HashMap<>();
    for (var passage : page.passages()) {
      var chosen = request.getParameter("p-" + passage.id());
      if (chosen != null) {
        marks.put(passage.id(), reason(chosen));
      }
    }
    if (RequestPages.there(workbench.mark(actor, id, marks)) instanceof AnswerResult.Refused) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    next.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done("This page is marked."));
    return page.next().isPresent()
        ? "redirect:/subject-access/" + id + "/passages?from=" + page.next().get()
        : "redirect:/subject-access/" + id;
  }

  private static Optional<TakenOut> reason(String chosen) {
    for (var why : TakenOut.values()) {
      if (why.name().equals(chosen)) {
        return Optional.of(why);
      }
    }
    return Optional.empty();
  }

  /** A copy of a file that was collected, to look at it. Its name says nothing. */
  @GetMapping("/subject-access/{id}/files/{passage}")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  void file(
      Actor actor, @PathVariable UUID id, @PathVariable UUID passage, HttpServletResponse response)
      throws IOException {
    var kept = RequestPages.there(workbench.file(actor, id, passage));
    leaves(response, kept.kind().mediaType(), "document" + kept.kind().ending());
    response.setContentLengthLong(kept.bytes());
    workbench.send(actor, kept, response.getOutputStream());
  }

  @GetMapping("/subject-access/{id}/answer.pdf")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  void pdf(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
    var answer = RequestPages.there(answering.answer(actor, id));
    var pdf = PdfAnswer.of(answer, clock.getZone());
    leaves(response, MediaType.APPLICATION_PDF_VALUE, "answer.pdf");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  @GetMapping(
      path = "/subject-access/{id}/answer.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  @ResponseBody
  Map<String, Object> json(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
    response.setHeader("Content-Disposition", "attachment; filename=\"answer.json\"");
    return JsonAnswer.of(RequestPages.there(answering.answer(actor, id)));
  }

  /** The letter and the files beside it, as one file. */
  @GetMapping("/subject-access/{id}/answer.zip")
  @Needs(Action.ANSWER_SUBJECT_ACCESS)
  void zip(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
    var answer = RequestPages.there(answering.answer(actor, id));
    leaves(response, "application/zip", "answer.zip");
    ZipAnswer.write(
        answer,
        clock.getZone(),
        response.getOutputStream(),
        (file, out) -> answering.send(actor, file, out));
  }

  private static void leaves(HttpServletResponse response, String mediaType, String name) {
    response.setContentType(mediaType);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
