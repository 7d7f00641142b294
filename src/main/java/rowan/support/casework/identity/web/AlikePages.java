package rowan.support.casework.identity.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.web.Frame;
import rowan.support.casework.identity.Identities;
import rowan.support.casework.identity.SameResult;

/** Records that look alike, and what is decided of them. */
@Controller
class AlikePages {

  private static final String PATH = "/find/alike";

  private final Identities identities;

  AlikePages(Identities identities) {
    this.identities = identities;
  }

  @GetMapping(PATH)
  @Needs(Action.FIND_PEOPLE)
  String alike(Actor actor, Model model) {
    model.addAttribute("pairs", identities.toDecide(actor));
    return "support/casework/alike";
  }

  @PostMapping(PATH + "/{one}/{other}/same")
  @Needs(Action.FIND_PEOPLE)
  Object same(
      Actor actor, @PathVariable UUID one, @PathVariable UUID other, RedirectAttributes next) {
    return answer(
        identities.same(actor, new PersonId(one), new PersonId(other)),
        "Both records are read together from now on. It can be taken back on ‘Names and numbers’ of either case.",
        PATH,
        next);
  }

  @PostMapping(PATH + "/{one}/{other}/not")
  @Needs(Action.FIND_PEOPLE)
  Object notTheSame(
      Actor actor, @PathVariable UUID one, @PathVariable UUID other, RedirectAttributes next) {
    return answer(
        identities.notTheSame(actor, new PersonId(one), new PersonId(other)),
        "They stay two people, and are not proposed again.",
        PATH,
        next);
  }

  static RedirectView answer(SameResult result, String done, String path, RedirectAttributes next) {
    var notice =
        switch (result) {
          case DONE -> Frame.Notice.done(done);
          case ALREADY -> Frame.Notice.attention("These records are read together already.");
          case NOT_THERE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    return notice.seeOther(path, next);
  }
}
