package rowan.commissioning.specification.web;

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
import rowan.commissioning.engagement.Contribution;
import rowan.commissioning.engagement.Contributions;
import rowan.commissioning.engagement.EngagementResult;
import rowan.commissioning.specification.FeedingIn;
import rowan.commissioning.specification.SpecificationId;
import rowan.commissioning.specification.SpecificationView;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Tries;
import rowan.foundation.access.Tries.Tried;
import rowan.foundation.vault.FiveWords;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/**
 * Where somebody without account says what a service should be like, and comes back for a reply.
 */
@Controller
class HaveYourSayPages {

  private static final int MOST_SAID = 4_000;

  private final FeedingIn feedingIn;
  private final Contributions contributions;
  private final Tries tries;

  HaveYourSayPages(FeedingIn feedingIn, Contributions contributions, Tries tries) {
    this.feedingIn = feedingIn;
    this.contributions = contributions;
    this.tries = tries;
  }

  @GetMapping("/have-your-say")
  @Needs(Action.CONTRIBUTE_WITHOUT_ACCOUNT)
  String drafts(Actor actor, Model model) {
    model.addAttribute("drafts", feedingIn.open(actor));
    model.addAttribute("form", Form.blank());
    return "commissioning/specification/have-your-say";
  }

  @GetMapping("/have-your-say/{id}/{section}")
  @Needs(Action.CONTRIBUTE_WITHOUT_ACCOUNT)
  String section(Actor actor, @PathVariable UUID id, @PathVariable int section, Model model) {
    return section(actor, id, section, model, Form.blank());
  }

  private String section(Actor actor, UUID id, int section, Model model, Form form) {
    var draft = draft(actor, id);
    model.addAttribute("draft", draft);
    model.addAttribute(
        "section",
        draft
            .section(section)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    model.addAttribute("form", form);
    return "commissioning/specification/have-your-say-section";
  }

  private SpecificationView draft(Actor actor, UUID id) {
    return feedingIn
        .open(actor, new SpecificationId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/have-your-say/{id}/{section}")
  @Needs(Action.CONTRIBUTE_WITHOUT_ACCOUNT)
  String say(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int section,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var said = form.prose("said", "Write what you would like to say", MOST_SAID);
    if (!form.hasErrors()) {
      switch (feedingIn.contributeWithoutAccount(actor, new SpecificationId(id), section, said)) {
        case EngagementResult.Done<FiveWords>(var words) -> {
          model.addAttribute("words", words.words());
          return "commissioning/specification/have-your-say-thanks";
        }
        case EngagementResult.Refused<FiveWords>(var reason) -> form.refuse(reason.sentence());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return section(actor, id, section, model, form.form());
  }

  @PostMapping("/have-your-say/reply")
  @Needs(Action.CONTRIBUTE_WITHOUT_ACCOUNT)
  String comeBack(
      Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
    var form = FormReader.of(request);
    var typed = form.text("words", "Enter the five words", MOST_SAID);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    if (!form.hasErrors()) {
      switch (tries.attempt(
          actor,
          request.getRemoteAddr(),
          FiveWords.read(typed),
          words -> contributions.comeBack(actor, words))) {
        case Tried.Right<Contribution>(var found) -> {
          response.setStatus(HttpStatus.OK.value());
          model.addAttribute("contribution", found);
          return "commissioning/specification/have-your-say-reply";
        }
        case Tried.Wrong<Contribution>() ->
            form.refuse("words", "We cannot find these five words. Check their spelling and order");
        case Tried.TooMany<Contribution>() -> {
          form.refuse("words", "Too many words were tried that we cannot find. Wait a minute");
          response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
      }
    }
    model.addAttribute("drafts", feedingIn.open(actor));
    model.addAttribute("form", form.form());
    return "commissioning/specification/have-your-say";
  }
}
