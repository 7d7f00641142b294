package rowan.support.refuge.stay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.money.BenefitKind;
import rowan.support.refuge.stay.money.Charges;
import rowan.support.refuge.stay.money.Cover;
import rowan.support.refuge.stay.money.Pay;
import rowan.support.refuge.stay.money.SetCharge;

/** What a stay costs, and who pays. */
@Controller
class MoneyPages {

  private static final int MOST_WORDS = 1_000;

  private final Charges charges;
  private final Clock clock;

  MoneyPages(Charges charges, Clock clock) {
    this.charges = charges;
    this.clock = clock;
  }

  /** How a claim was decided. */
  enum Decided {
    AWARDED,
    REFUSED
  }

  @GetMapping("/refuge/stays/{id}/money")
  @Needs(Action.HOLD_SPACE)
  String money(Actor actor, @PathVariable UUID id, Model model) {
    var today = LocalDate.now(clock);
    return shown(
        actor, id, model, Form.blank().with("on", today).with("day", today).with("from", today));
  }

  /** Each form of an amount bears an id of its own: sent twice, it is written down once. */
  private String shown(Actor actor, UUID id, Model model, Form form) {
    var account = charges.of(actor, new OccupancyId(id)).orElseThrow(Written::notThere);
    var days = account.waiting().stream().map(claim -> "decided-" + claim.id());
    var shown = Written.withToday(form, LocalDate.now(clock), days);
    for (var once : List.of("once-paid", "once-charged")) {
      if (form.typed(once).isEmpty()) {
        shown = shown.with(once, TimeOrderedIds.next(clock).toString());
      }
    }
    model.addAttribute("id", id.toString());
    model.addAttribute("form", shown);
    model.addAttribute("account", account);
    return "support/refuge/stay/money";
  }

  @PostMapping("/refuge/stays/{id}/money/charge")
  @Needs(Action.HOLD_SPACE)
  String charged(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var weekly = form.money("weekly", "Enter what they pay for one week");
    var covers = form.choices("covers", "Tick what it covers", Cover.class);
    var from = form.date("from", "Enter the day it starts");
    var once = form.id("once-charged", "Open the page again");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        charges.charge(
            actor,
            new OccupancyId(id),
            new SetCharge(once.value(), weekly.value(), covers, from.value())),
        "Set.");
  }

  @PostMapping("/refuge/stays/{id}/money/paid")
  @Needs(Action.HOLD_SPACE)
  String paid(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var amount = form.money("paid", "Enter how much was paid");
    var on = form.date("day", "Enter the day it was paid");
    var once = form.id("once-paid", "Open the page again");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        charges.pay(actor, new OccupancyId(id), new Pay(once.value(), amount.value(), on.value())),
        "Written down.");
  }

  @PostMapping("/refuge/stays/{id}/money/paid/{payment}/back")
  @Needs(Action.HOLD_SPACE)
  String takenBack(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID payment,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var words = form.prose("why-" + payment, "Say what was wrong with it", MOST_WORDS);
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form, charges.takeBack(actor, new OccupancyId(id), payment, words), "Taken back.");
  }

  @PostMapping("/refuge/stays/{id}/money/claims")
  @Needs(Action.HOLD_SPACE)
  String applied(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var kind = form.choice("kind", "Choose which benefit it is", BenefitKind.class);
    var on = form.date("on", "Enter the day it was applied for");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        charges.apply(actor, new OccupancyId(id), kind.value(), on.value()),
        "Written down.",
        Map.of("day", "on"));
  }

  @PostMapping("/refuge/stays/{id}/money/claims/{claim}")
  @Needs(Action.HOLD_SPACE)
  String decided(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID claim,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var written = written(actor, id, model, response, next);
    var how = form.choice("how-" + claim, "Choose how it was decided", Decided.class);
    var on = form.date("decided-" + claim, "Enter the day it was decided");
    if (form.hasErrors()) {
      return written.refused(form);
    }
    return written.answer(
        form,
        charges.decide(
            actor, new OccupancyId(id), claim, on.value(), how.value() == Decided.AWARDED),
        "Written down.",
        Map.of("decided", "decided-" + claim));
  }

  private Written written(
      Actor actor, UUID id, Model model, HttpServletResponse response, RedirectAttributes next) {
    return new Written(
        "/refuge/stays/" + id + "/money", next, response, typed -> shown(actor, id, model, typed));
  }
}
