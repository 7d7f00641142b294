package rowan.support.casework.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.finding.web.FactFields;
import rowan.support.casework.identity.Identities;
import rowan.support.casework.identity.KnownBy;
import rowan.support.casework.identity.SameResult;

/** The names and numbers of the person of a case, and which other records are theirs. */
@Controller
class NamePages {

  private static final int UNPROCESSABLE = 422;
  private static final int MOST_NUMBER = 12;

  private final KnownBy knownBy;
  private final Identities identities;

  NamePages(KnownBy knownBy, Identities identities) {
    this.knownBy = knownBy;
    this.identities = identities;
  }

  @GetMapping("/cases/{id}/names")
  @Needs(Action.READ_CASE)
  String names(Actor actor, @PathVariable UUID id, Model model) {
    return show(actor, id, Form.blank(), model);
  }

  private String show(Actor actor, UUID id, Form form, Model model) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute(
        "shown",
        knownBy
            .of(actor, new CaseId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "support/casework/names";
  }

  @PostMapping("/cases/{id}/names")
  @Needs(Action.WORK_CASE)
  Object add(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var facts = FactFields.read(reader, "also");
    if (!reader.hasErrors() && facts.isEmpty()) {
      reader.refuse("also", "Enter a name, a date of birth, a postcode or a number.");
    }
    if (reader.hasErrors()) {
      return again(actor, id, reader.form(), response, model);
    }
    return switch (knownBy.add(actor, new CaseId(id), facts)) {
      case WorkResult.Refused(var refusal) ->
          again(actor, id, reader.form().refused("also", refusal.sentence()), response, model);
      case WorkResult.Done done ->
          Frame.Notice.done("They are found by that as well from now on.")
              .seeOther("/cases/" + id + "/names", next);
    };
  }

  private String again(Actor actor, UUID id, Form form, HttpServletResponse response, Model model) {
    response.setStatus(UNPROCESSABLE);
    return show(actor, id, form, model);
  }

  @PostMapping("/cases/{id}/names/same")
  @Needs(Action.FIND_PEOPLE)
  Object sameAs(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var number = reader.text("case", "Enter the number of their other case", MOST_NUMBER);
    var digits = number.replaceFirst("(?i)^c[ -]?", "");
    if (!number.isEmpty() && !digits.matches("[0-9]{1,8}")) {
      reader.refuse("case", "Enter the number of their other case, such as C-2047.");
    }
    if (reader.hasErrors()) {
      return again(actor, id, reader.form(), response, model);
    }
    var result = identities.sameAs(actor, new CaseId(id), Long.parseLong(digits));
    return result == SameResult.NOT_THERE
        ? again(
            actor,
            id,
            reader.form().refused("case", "There is no case of that number. Check it."),
            response,
            model)
        : AlikePages.answer(
            result, "Both records are read together from now on.", "/cases/" + id + "/names", next);
  }

  @PostMapping("/cases/{id}/names/{said}/apart")
  @Needs(Action.FIND_PEOPLE)
  Object apart(
      Actor actor, @PathVariable UUID id, @PathVariable UUID said, RedirectAttributes next) {
    return AlikePages.answer(
        identities.apart(actor, said),
        "They are two people again. Everything is where it was written.",
        "/cases/" + id + "/names",
        next);
  }
}
