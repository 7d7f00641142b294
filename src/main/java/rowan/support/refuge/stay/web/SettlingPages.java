package rowan.support.refuge.stay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.settling.AgreeLicence;
import rowan.support.refuge.stay.settling.GivenHow;
import rowan.support.refuge.stay.settling.InductionItem;
import rowan.support.refuge.stay.settling.SettlingIn;

/** The first day: the licence, and what they are shown of the house. */
@Controller
class SettlingPages {

  private static final int MOST_VERSIONS = 30_000;

  private final SettlingIn settling;
  private final Clock clock;

  SettlingPages(SettlingIn settling, Clock clock) {
    this.settling = settling;
    this.clock = clock;
  }

  @GetMapping("/refuge/stays/{id}/settling-in")
  @Needs(Action.HOLD_SPACE)
  String settlingIn(Actor actor, @PathVariable UUID id, Model model) {
    var today = LocalDate.now(clock);
    return shown(actor, id, model, Form.blank().with("day", today).with("shown", today));
  }

  private String shown(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute(
        "settled", settling.of(actor, new OccupancyId(id)).orElseThrow(Written::notThere));
    return "support/refuge/stay/settling-in";
  }

  @PostMapping("/refuge/stays/{id}/licence")
  @Needs(Action.HOLD_SPACE)
  String agreed(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = new Written(path(id), next, response, typed -> shown(actor, id, model, typed));
    var version = form.number("version", "Read the licence with them", 1, MOST_VERSIONS);
    var how = form.choice("how", "Choose how it was given to them", GivenHow.class);
    var language = form.oneOf("language", "Choose the language it was given in", languages());
    var day = form.date("day", "Enter the day they agreed");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        settling.agree(
            actor,
            new OccupancyId(id),
            new AgreeLicence(version.value(), how.value(), language.value(), day.value())),
        "Agreed. What they agreed to is kept as it was.");
  }

  private static Set<String> languages() {
    return Stream.concat(Stream.of("en"), SpokenLanguage.OFFERED.stream().map(SpokenLanguage::code))
        .collect(Collectors.toSet());
  }

  @PostMapping("/refuge/stays/{id}/induction")
  @Needs(Action.HOLD_SPACE)
  String shown(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = new Written(path(id), next, response, typed -> shown(actor, id, model, typed));
    var items = form.choices("items", "Tick what you showed them", InductionItem.class);
    var day = form.date("shown", "Enter the day you showed it");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        settling.show(actor, new OccupancyId(id), items, day.value()),
        "Written down.",
        Map.of("day", "shown"));
  }

  private static String path(UUID id) {
    return "/refuge/stays/" + id + "/settling-in";
  }
}
