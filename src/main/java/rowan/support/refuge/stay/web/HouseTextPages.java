package rowan.support.refuge.stay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Answer;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.stay.settling.HouseText;
import rowan.support.refuge.stay.settling.HouseTextResult;
import rowan.support.refuge.stay.settling.HouseTexts;
import rowan.support.refuge.stay.settling.TextKind;
import rowan.support.refuge.stay.settling.WriteHouseText;

/** A provider's licence and its rule on visitors, as its managers write them. */
@Controller
class HouseTextPages {

  private static final int MOST_WORDS = 20_000;
  private static final int MOST_VERSIONS = 30_000;

  private final HouseTexts texts;

  HouseTextPages(HouseTexts texts) {
    this.texts = texts;
  }

  @GetMapping("/refuge/texts")
  @Needs(Action.MANAGE_REFUGE)
  String texts(Actor actor, Model model) {
    var form = Form.blank();
    for (var kind : TextKind.values()) {
      var now = texts.now(actor, actor.organisation(), kind);
      form =
          form.with(field(kind), now.map(HouseText::words).orElse(""))
              .with(seen(kind), String.valueOf(now.map(HouseText::version).orElse(0)));
    }
    return shown(actor, model, form);
  }

  private String shown(Actor actor, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("texts", texts.own(actor));
    return "support/refuge/stay/house-texts";
  }

  @PostMapping("/refuge/texts")
  @Needs(Action.MANAGE_REFUGE)
  String written(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var kind = form.choice("kind", "Choose which text it is", TextKind.class);
    var words =
        kind.ifGiven().map(one -> form.prose(field(one), "Enter the text", MOST_WORDS)).orElse("");
    var seen =
        kind.ifGiven()
            .map(one -> form.number(seen(one), "Open the page again", 0, MOST_VERSIONS))
            .flatMap(Answer::ifGiven);
    if (form.hasErrors()) {
      return again(actor, model, response, form);
    }
    return switch (texts.write(
        actor, new WriteHouseText(kind.value(), seen.orElseThrow(), words))) {
      case HouseTextResult.Done(var version) ->
          Frame.Notice.done(kind.value().title() + ": version " + version + " holds from now on.")
              .onTo("/refuge/texts", next);
      case HouseTextResult.Refused(var why) -> {
        form.refuse(field(kind.value()), why.sentence());
        yield again(actor, model, response, form);
      }
    };
  }

  /** The other text as it is now, with what was typed of the one; it was seen as it is shown. */
  private String again(Actor actor, Model model, HttpServletResponse response, FormReader refused) {
    return refused
        .form()
        .again(
            response,
            typed -> {
              var form = typed;
              for (var kind : TextKind.values()) {
                var now = texts.now(actor, actor.organisation(), kind);
                form = form.with(seen(kind), String.valueOf(now.map(HouseText::version).orElse(0)));
                if (!typed.allTyped().containsKey(field(kind))) {
                  form = form.with(field(kind), now.map(HouseText::words).orElse(""));
                }
              }
              return shown(actor, model, form);
            });
  }

  /** The name of the field with the version that was read. */
  private static String seen(TextKind kind) {
    return "seen-" + field(kind);
  }

  /** The name of the field that a text is written in. */
  private static String field(TextKind kind) {
    return kind == TextKind.LICENCE ? "licence" : "visitors";
  }
}
