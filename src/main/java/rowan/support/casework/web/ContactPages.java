package rowan.support.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.messages.Channel;
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.casework.CaseId;
import rowan.support.casework.contact.ContactWay;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.contact.LogContact;
import rowan.support.casework.contact.SafeNumber;

/** Reaching somebody: the number on asking, what came of it, and how it is safe from now on. */
@Controller
class ContactPages {

  private static final String CONTACT = "support/casework/contact";
  private static final String SAFE_CONTACT = "support/casework/safe-contact";
  private static final int MOST = 4_000;

  private final Contacts contacts;
  private final Clock clock;

  ContactPages(Contacts contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/contact")
  @Needs(Action.WORK_CASE)
  String contact(Actor actor, @PathVariable UUID id, Model model) {
    var shown = number(actor, id, model);
    var way =
        shown.plan().channel() == Channel.IN_ROWAN
            ? ContactWay.THEY_CAME
            : ContactWay.valueOf(shown.plan().channel().name());
    var now = clock.instant().atZone(Days.LONDON);
    model.addAttribute(
        "form",
        Form.blank()
            .with("way", way.name())
            .with("day", now.toLocalDate())
            .with("hour", "%tR".formatted(now)));
    return CONTACT;
  }

  private SafeNumber number(Actor actor, UUID id, Model model) {
    var shown = Answers.there(contacts.number(actor, new CaseId(id)));
    model.addAttribute("id", id.toString());
    model.addAttribute("shown", new SafeNumberView(shown));
    return shown;
  }

  @PostMapping("/cases/{id}/contact")
  @Needs(Action.WORK_CASE)
  Object log(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var way = reader.choice("way", "Choose how", ContactWay.class);
    var reached = reader.oneOf("reached", "Say whether it was them", SafeNumberView.REACHED);
    var day = reader.date("day", "Enter the day");
    var hour = reader.time("hour", "Enter the hour");
    var said = reader.optionalProse("said", "Write what was said", MOST);
    var form = reader.form();
    if (!reader.hasErrors()) {
      var at = day.value().atTime(hour.value()).atZone(Days.LONDON).toInstant();
      var refusal =
          Answers.refusal(
              contacts.log(
                  new LogContact(
                      actor,
                      new CaseId(id),
                      way.value(),
                      notBefore(at),
                      reached.value().equals("yes"),
                      said)));
      if (refusal.isEmpty()) {
        return Answers.backToCase(new CaseId(id), next, "The contact is written down.");
      }
      form = form.refused("day", refusal.get());
    }
    number(actor, id, model);
    return Answers.again(CONTACT, form, model, response);
  }

  /** The minute that the form shows, or this moment if that minute is still running. */
  private java.time.Instant notBefore(java.time.Instant minute) {
    var now = clock.instant();
    return minute.plusSeconds(60).isAfter(now) && !minute.isAfter(now) ? now : minute;
  }

  @GetMapping("/cases/{id}/safe-contact")
  @Needs(Action.WORK_CASE)
  String safeContact(Actor actor, @PathVariable UUID id, Model model) {
    var shown = number(actor, id, model);
    model.addAttribute("form", SafeContactForm.filled(shown.plan()));
    return SAFE_CONTACT;
  }

  @PostMapping("/cases/{id}/safe-contact")
  @Needs(Action.WORK_CASE)
  Object agree(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var read = SafeContactForm.read(FormReader.of(request), LocalDate.now(clock));
    var form = read.form();
    if (read.plan().isPresent()) {
      var refusal = Answers.refusal(contacts.agree(actor, new CaseId(id), read.plan().get()));
      if (refusal.isEmpty()) {
        return Answers.backToCase(
            new CaseId(id), next, "From now on they are reached in this way, and in no other.");
      }
      form = form.refused(refusal.get());
    }
    number(actor, id, model);
    return Answers.again(SAFE_CONTACT, form, model, response);
  }
}
