package rowan.support.frontdoor.referring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import rowan.support.frontdoor.FrontDoor;
import rowan.support.frontdoor.MakeReferral;
import rowan.support.frontdoor.ReferralId;

/** Referring somebody, and seeing what became of it. */
@Controller
class ReferralPages {

  private static final int UNPROCESSABLE = 422;
  private static final int PAGE = 25;
  private static final int MOST = 10_000;

  private final FrontDoor frontDoor;
  private final Clock clock;

  ReferralPages(FrontDoor frontDoor, Clock clock) {
    this.frontDoor = frontDoor;
    this.clock = clock;
  }

  @GetMapping("/referrals")
  @Needs(Action.MAKE_REFERRAL)
  String sent(Actor actor, @RequestParam Optional<UUID> before, Model model) {
    var found = frontDoor.sent(actor, before.map(ReferralId::new).orElse(null), PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var later =
        found.size() > PAGE
            ? Optional.of("/referrals?before=" + shown.getLast().id())
            : Optional.<String>empty();
    model.addAttribute("page", new SentView.ListPage(shown, before.isEmpty(), later));
    return "support/frontdoor/referrals";
  }

  @GetMapping("/referrals/new")
  @Needs(Action.MAKE_REFERRAL)
  String blank(Model model) {
    return form(Form.blank().with("ticket", TimeOrderedIds.next(clock).toString()), model);
  }

  @PostMapping("/referrals")
  @Needs(Action.MAKE_REFERRAL)
  Object refer(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    var reader = FormReader.of(request);
    var made = ReferralForm.read(reader, LocalDate.now(clock), TimeOrderedIds.next(clock));
    if (made.isEmpty()) {
      response.setStatus(UNPROCESSABLE);
      return form(reader.form(), model);
    }
    return switch (frontDoor.refer(actor, made.get())) {
      case MakeReferral.Result.Done(var id, var reference) -> {
        after.addFlashAttribute(
            Frame.Notice.NAME, Frame.Notice.done("It has arrived. Its reference is " + reference));
        yield Frame.seeOther("/referrals/" + id);
      }
      case MakeReferral.Result.Refused(var refusal) -> {
        response.setStatus(UNPROCESSABLE);
        yield form(reader.form().refused(field(refusal), refusal.sentence()), model);
      }
    };
  }

  private static String field(MakeReferral.Refusal refusal) {
    return switch (refusal) {
      case NO_NAME -> "name";
      case BORN_LATER, BORN_LONG_AGO -> "born";
      case NOTHING_HAPPENED -> "happened";
      case NO_GROUND -> "reason";
    };
  }

  @GetMapping("/referrals/{id}")
  @Needs(Action.MAKE_REFERRAL)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    return one(actor, new ReferralId(id), Form.blank(), model);
  }

  @PostMapping("/referrals/{id}/answer")
  @Needs(Action.MAKE_REFERRAL)
  Object answer(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var reader = FormReader.of(request);
    var text = reader.prose("text", "Write something first", MOST);
    var message = reader.optionalId("message", "Send it again");
    if (reader.hasErrors()) {
      response.setStatus(UNPROCESSABLE);
      return one(actor, new ReferralId(id), reader.form(), model);
    }
    var fresh = message.orElseGet(() -> TimeOrderedIds.next(clock));
    if (!frontDoor.answer(actor, new ReferralId(id), fresh, text)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Frame.seeOther("/referrals/" + id);
  }

  private String one(Actor actor, ReferralId id, Form form, Model model) {
    var opened =
        frontDoor
            .sent(actor, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", opened);
    model.addAttribute("form", form);
    model.addAttribute("next", TimeOrderedIds.next(clock).toString());
    return "support/frontdoor/referral";
  }

  private String form(Form form, Model model) {
    model.addAttribute("form", form);
    return "support/frontdoor/refer";
  }
}
