package rowan.support.frontdoor.triage.web;

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
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Sheet;
import rowan.support.frontdoor.Triage;
import rowan.support.frontdoor.web.ContactReader;
import rowan.support.frontdoor.web.PersonFields;

/** Deciding what follows: opening a case with a lead, or ending it with an answer. */
@Controller
class DecidingPages {

  private static final int UNPROCESSABLE = 422;
  private static final int MOST = 10_000;

  private final Triage triage;
  private final Clock clock;

  DecidingPages(Triage triage, Clock clock) {
    this.triage = triage;
    this.clock = clock;
  }

  @GetMapping("/triage/{id}/accept")
  @Needs(Action.TRIAGE_REFERRALS)
  String accept(
      Actor actor, @PathVariable UUID id, @RequestParam Optional<UUID> person, Model model) {
    var form = PersonFields.filled(said(sheet(actor, id)));
    var known = person.map(UUID::toString);
    return accept(actor, id, known.map(one -> form.with("person", one)).orElse(form), model);
  }

  /** What was told, to be checked; the way to reach somebody close is not that of the person. */
  private PersonFields.Said said(Sheet sheet) {
    var told = sheet.told();
    boolean theirs = sheet.line().asker() != Asker.SOMEONE_CLOSE;
    return new PersonFields.Said(
        theirs ? told.name() : "",
        told.dateOfBirth(),
        told.gender(),
        told.communities(),
        told.children(),
        theirs ? told.contact() : ContactReader.inRowan(LocalDate.now(clock)));
  }

  @PostMapping("/triage/{id}/accept")
  @Needs(Action.TRIAGE_REFERRALS)
  Object accept(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    var reader = FormReader.of(request);
    var said = PersonFields.read(reader, LocalDate.now(clock));
    var lead = reader.id("lead", Decision.Refusal.NOT_AN_IDVA.sentence());
    var known = reader.optionalId("person", "Choose again whom it is about");
    if (said.isEmpty() || reader.hasErrors() || lead.ifGiven().isEmpty()) {
      response.setStatus(UNPROCESSABLE);
      return accept(actor, id, reader.form(), model);
    }
    var person = said.get();
    var decision =
        new Decision.Accept(
            new ReferralId(id),
            person.name(),
            person.born(),
            person.gender(),
            person.communities(),
            person.children(),
            person.contact(),
            new AccountId(lead.value()),
            known.map(PersonId::new));
    return switch (triage.decide(actor, decision)) {
      case Decision.Result.Refused(var sentence) -> {
        response.setStatus(UNPROCESSABLE);
        yield accept(actor, id, reader.form().refused(sentence), model);
      }
      case Decision.Result.Opened opened -> done(after, "The case is open and has its lead");
      case Decision.Result.Done done -> done(after, "Done");
    };
  }

  private String accept(Actor actor, UUID id, Form form, Model model) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute("leads", TriageView.leads(triage.leads(actor)));
    return "support/frontdoor/accept";
  }

  @PostMapping("/triage/{id}/join/{caseId}")
  @Needs(Action.TRIAGE_REFERRALS)
  Object join(
      Actor actor, @PathVariable UUID id, @PathVariable UUID caseId, RedirectAttributes after) {
    return switch (triage.decide(
        actor, new Decision.Join(new ReferralId(id), new CaseId(caseId)))) {
      case Decision.Result.Refused(var sentence) -> {
        after.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.attention(sentence));
        yield Frame.seeOther("/triage/" + id);
      }
      case Decision.Result.Opened opened -> done(after, "It stands in their open case");
      case Decision.Result.Done done -> done(after, "Done");
    };
  }

  @GetMapping("/triage/{id}/close")
  @Needs(Action.TRIAGE_REFERRALS)
  String close(Actor actor, @PathVariable UUID id, Model model) {
    return close(sheet(actor, id), Form.blank(), model);
  }

  @PostMapping("/triage/{id}/close")
  @Needs(Action.TRIAGE_REFERRALS)
  Object close(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    var reader = FormReader.of(request);
    var reason = reader.choice("reason", "Choose why it ends here", Decision.ClosingReason.class);
    var answer = reader.optionalProse("answer", "Write your answer", MOST);
    if (reader.hasErrors()) {
      response.setStatus(UNPROCESSABLE);
      return close(sheet(actor, id), reader.form(), model);
    }
    var decision = new Decision.Close(new ReferralId(id), reason.value(), answer);
    return switch (triage.decide(actor, decision)) {
      case Decision.Result.Refused(var sentence) -> {
        response.setStatus(UNPROCESSABLE);
        yield close(sheet(actor, id), reader.form().refused("answer", sentence), model);
      }
      case Decision.Result.Opened opened -> done(after, "Done");
      case Decision.Result.Done done -> done(after, "It is closed, and they can write again");
    };
  }

  private String close(Sheet sheet, Form form, Model model) {
    model.addAttribute("id", sheet.line().id().toString());
    model.addAttribute("mustAnswer", sheet.line().asker().hasWords());
    model.addAttribute("answered", sheet.line().answeredAt().isPresent());
    model.addAttribute("form", form);
    return "support/frontdoor/close";
  }

  private Sheet sheet(Actor actor, UUID id) {
    return triage
        .open(actor, new ReferralId(id))
        .filter(Sheet::undecided)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Object done(RedirectAttributes after, String sentence) {
    after.addFlashAttribute(Frame.Notice.NAME, Frame.Notice.done(sentence));
    return Frame.seeOther("/triage");
  }
}
