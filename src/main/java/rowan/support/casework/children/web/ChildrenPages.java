package rowan.support.casework.children.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.support.casework.CaseId;
import rowan.support.casework.children.Children;

/** The children of a case, and the number of each. */
@Controller
class ChildrenPages {

  private final Children children;

  ChildrenPages(Children children) {
    this.children = children;
  }

  @GetMapping("/cases/{id}/children")
  @Needs(Action.READ_CASE)
  String of(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("id", id.toString());
    model.addAttribute(
        "shown",
        children
            .of(actor, new CaseId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "support/casework/children";
  }
}
