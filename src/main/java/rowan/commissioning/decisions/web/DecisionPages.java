package rowan.commissioning.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.JdbcDecisions;
import rowan.commissioning.decisions.recording.RecordDecision;
import rowan.commissioning.decisions.recording.RecordResult;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** The list of decisions, and recording one. */
@Controller
class DecisionPages {

  private static final int PAGE = 25;
  private static final int MOST_TEXT = 500_000;
  private static final int MOST_NAME = 300;

  private final Decisions decisions;
  private final Permissions permissions;

  DecisionPages(Decisions decisions, Permissions permissions) {
    this.decisions = decisions;
    this.permissions = permissions;
  }

  @GetMapping("/decisions")
  @Needs(Action.READ_DECISIONS)
  String list(
      Actor actor,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate date,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    var from = date == null || after == null ? null : new JdbcDecisions.Place(date, after);
    var lines = decisions.page(actor, from, PAGE + 1);
    var shown = lines.size() > PAGE ? lines.subList(0, PAGE) : lines;
    model.addAttribute("lines", shown);
    model.addAttribute("earlier", lines.size() > PAGE ? pathAfter(shown) : "");
    model.addAttribute("first", from == null);
    model.addAttribute("mayRecord", permissions.permit(actor, Action.RECORD_DECISION));
    return "commissioning/decisions/list";
  }

  private static String pathAfter(List<JdbcDecisions.Line> shown) {
    var last = shown.getLast();
    return "/decisions?date=" + last.date() + "&after=" + last.id();
  }

  @GetMapping("/decisions/new")
  @Needs(Action.RECORD_DECISION)
  String ask(Model model) {
    model.addAttribute("form", Form.blank());
    return "commissioning/decisions/record";
  }

  @PostMapping("/decisions/new")
  @Needs(Action.RECORD_DECISION)
  String record(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var given = GivenText.read(form, MOST_TEXT);
    var title = form.optionalText("title", "Enter the title", MOST_NAME);
    var body = form.optionalText("body", "Enter who decided", MOST_NAME);
    var date = form.optionalDate("date", "Enter the day of the decision").orElse(null);
    if (!form.hasErrors()) {
      switch (decisions.record(actor, new RecordDecision(given.text(), title, body, date))) {
        case RecordResult.Done(var id) -> {
          next.addFlashAttribute(
              Frame.Notice.NAME,
              Frame.Notice.done("The decision is recorded. Nothing binds until you confirm it."));
          return "redirect:/decisions/" + id;
        }
        case RecordResult.Refused(var cause, var sentence) ->
            form.refuse(
                switch (cause) {
                  case TEXT -> given.field();
                  case NO_TITLE -> "title";
                  case NO_DATE, DATE_TO_COME -> "date";
                },
                sentence);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("form", given.kept(form.form()));
    return "commissioning/decisions/record";
  }

  @GetMapping("/decisions/{id}")
  @Needs(Action.READ_DECISIONS)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    var review =
        decisions
            .find(actor, new DecisionId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", ReviewPage.of(review));
    model.addAttribute("mayRecord", permissions.permit(actor, Action.RECORD_DECISION));
    return "commissioning/decisions/one";
  }

  @GetMapping("/decisions/{id}/back")
  @Needs(Action.READ_DECISIONS)
  String sentBack(Actor actor, @PathVariable UUID id, Model model) {
    var decision = new DecisionId(id);
    var review =
        decisions
            .find(actor, decision)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", ReviewPage.of(review));
    model.addAttribute("refusals", decisions.sentBack(actor, decision));
    return "commissioning/decisions/back";
  }
}
