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
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.stay.settling.HouseTexts;
import rowan.support.refuge.stay.settling.TextKind;

/** A provider's licence and its rule on visitors, as its managers write them. */
@Controller
class HouseTextPages {

  private static final int MOST_WORDS = 20_000;

  private final HouseTexts texts;

  HouseTextPages(HouseTexts texts) {
    this.texts = texts;
  }

  @GetMapping("/refuge/texts")
  @Needs(Action.MANAGE_REFUGE)
  String texts(Actor actor, Model model) {
    var form = Form.blank();
    for (var kind : TextKind.values()) {
      form =
          form.with(
              field(kind),
              texts.now(actor, actor.organisation(), kind).map(text -> text.words()).orElse(""));
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
    if (form.hasErrors()) {
      return form.form().again(response, typed -> shown(actor, model, typed));
    }
    int version = texts.write(actor, kind.value(), words);
    return Frame.Notice.done(kind.value().title() + ": version " + version + " holds from now on.")
        .onTo("/refuge/texts", next);
  }

  /** The name of the field that a text is written in. */
  private static String field(TextKind kind) {
    return kind == TextKind.LICENCE ? "licence" : "visitors";
  }
}
