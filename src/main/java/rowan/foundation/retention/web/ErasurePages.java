package rowan.foundation.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
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
import rowan.foundation.access.Permissions;
import rowan.foundation.retention.AskErasure;
import rowan.foundation.retention.Decisions;
import rowan.foundation.retention.Ground;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Decisions to erase: what waits, one with its list, and asking for one. */
@Controller
class ErasurePages {

  private static final String ASK = "foundation/retention/ask-erasure";
  private static final int MOST = 1_000;

  private final Decisions decisions;
  private final Permissions permissions;

  ErasurePages(Decisions decisions, Permissions permissions) {
    this.decisions = decisions;
    this.permissions = permissions;
  }

  @GetMapping("/erasures")
  @Needs(Action.CONFIRM_ERASURE)
  String all(Actor actor, Model model) {
    model.addAttribute("all", decisions.all(actor));
    model.addAttribute("mayAsk", permissions.permit(actor, Action.KEEP_RETENTION));
    return "foundation/retention/erasures";
  }

  @GetMapping("/erasures/ask")
  @Needs(Action.KEEP_RETENTION)
  String ask(Model model) {
    model.addAttribute("form", Form.blank());
    return ASK;
  }

  @PostMapping("/erasures/ask")
  @Needs(Action.KEEP_RETENTION)
  Object take(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var number = reader.text("number", "Enter the number of the record", 20);
    var ground = reader.choice("ground", "Choose the ground", Ground.class);
    var children =
        reader.oneOf(
            "children", "Choose whether the children’s records go too", Set.of("yes", "no"));
    var reason = reader.prose("reason", "Say what was asked for, by whom and when", MOST);
    if (!reader.hasErrors() && ground.value() == Ground.PERIOD_OVER) {
      reader.refuse("ground", "Choose the ground. What is over its period is proposed by itself.");
    }
    if (reader.hasErrors()) {
      return Going.again(ASK, reader.form(), response, model);
    }
    var asked =
        new AskErasure(actor, number, ground.value(), children.value().equals("yes"), reason);
    return Going.after(
        decisions.ask(asked),
        id ->
            Going.to(
                "/erasures/" + id,
                next,
                Frame.Notice.done("It waits for somebody else to confirm. Nothing is erased yet.")),
        why -> Going.again(ASK, reader.form().refused("number", why), response, model));
  }

  @GetMapping("/erasures/{id}")
  @Needs(Action.CONFIRM_ERASURE)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("form", Form.blank());
    return shown(actor, id, model);
  }

  private String shown(Actor actor, UUID id, Model model) {
    var one =
        decisions
            .one(actor, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var mine = one.erasure().proposedBy().filter(actor.account()::equals).isPresent();
    model.addAttribute("one", one);
    model.addAttribute("mine", mine);
    model.addAttribute(
        "mayDecide",
        !mine && (one.erasure().asked() || permissions.permit(actor, Action.KEEP_RETENTION)));
    return "foundation/retention/erasure";
  }

  @PostMapping("/erasures/{id}")
  @Needs(Action.CONFIRM_ERASURE)
  Object decide(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var decision = reader.oneOf("decision", "Choose what you decide", Set.of("approve", "refuse"));
    if (reader.hasErrors()) {
      return Going.again(shown(actor, id, model), reader.form(), response, model);
    }
    boolean approve = decision.value().equals("approve");
    var sentence =
        approve
            ? "It is approved, and erased within minutes. There is no way back."
            : "It is refused. Nothing is erased.";
    return switch (decisions.decide(actor, id, approve)) {
      case RetentionResult.Done done ->
          Going.to("/erasures/" + id, next, Frame.Notice.done(sentence));
      case RetentionResult.Refused(var why) ->
          Going.to("/erasures", next, Frame.Notice.attention(why.sentence()));
    };
  }
}
