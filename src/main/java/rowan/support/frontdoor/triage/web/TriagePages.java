package rowan.support.frontdoor.triage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Triage;

/** The queue of triage, and what was told, opened: looking, taking and answering. */
@Controller
class TriagePages {

  private static final int UNPROCESSABLE = 422;
  private static final int PAGE = 25;
  private static final int MOST = 10_000;

  private final Triage triage;
  private final Clock clock;

  TriagePages(Triage triage, Clock clock) {
    this.triage = triage;
    this.clock = clock;
  }

  @GetMapping("/triage")
  @Needs(Action.TRIAGE_REFERRALS)
  String queue(Actor actor, @RequestParam Optional<UUID> after, Model model) {
    var found = triage.queue(actor, after.map(ReferralId::new).orElse(null), PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var later =
        found.size() > PAGE
            ? Optional.of("/triage?after=" + shown.getLast().id())
            : Optional.<String>empty();
    model.addAttribute(
        "page",
        new TriageView.QueuePage(
            triage.waiting(actor),
            shown,
            triage.wroteBack(actor, PAGE),
            after.isEmpty(),
            later,
            clock.instant()));
    return "support/frontdoor/triage";
  }

  @GetMapping("/triage/decided")
  @Needs(Action.TRIAGE_REFERRALS)
  String decided(Actor actor, Model model) {
    model.addAttribute(
        "page", new TriageView.DecidedPage(triage.decided(actor, PAGE), clock.instant()));
    return "support/frontdoor/decided";
  }

  @GetMapping("/triage/{id}")
  @Needs(Action.TRIAGE_REFERRALS)
  String open(Actor actor, @PathVariable UUID id, Model model) {
    return open(actor, new ReferralId(id), Form.blank(), model);
  }

  private String open(Actor actor, ReferralId id, Form form, Model model) {
    var sheet =
        triage.open(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var contact = sheet.told().contact();
    model.addAttribute(
        "page",
        new TriageView.SheetPage(
            sheet,
            sheet.line().lookedAtBy().equals(actor.name()),
            SafeWords.first(contact),
            SafeWords.rest(contact, sheet.line().asker().hasWords()),
            clock.instant(),
            TimeOrderedIds.next(clock).toString(),
            sheet.undecided() ? triage.known(actor, sheet) : List.of()));
    model.addAttribute("form", form);
    return "support/frontdoor/sheet";
  }

  @PostMapping("/triage/{id}/take")
  @Needs(Action.TRIAGE_REFERRALS)
  Object take(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
    if (triage.take(actor, new ReferralId(id)) instanceof Decision.Result.Refused(var sentence)) {
      after.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.attention(sentence));
    }
    return Frame.seeOther("/triage/" + id);
  }

  @PostMapping("/triage/{id}/answer")
  @Needs(Action.TRIAGE_REFERRALS)
  Object answer(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    var reader = FormReader.of(request);
    var text = reader.prose("text", "Write something first", MOST);
    var message = reader.optionalId("message", "Send it again");
    if (reader.hasErrors()) {
      response.setStatus(UNPROCESSABLE);
      return open(actor, new ReferralId(id), reader.form(), model);
    }
    triage.write(
        actor, new ReferralId(id), message.orElseGet(() -> TimeOrderedIds.next(clock)), text);
    after.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done("Your answer waits for them"));
    return Frame.seeOther("/triage/" + id);
  }
}
