package rowan.support.directory.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;
import rowan.support.directory.Directory;

/** What help there is, for everyone to read: as a page, and for other directories to take over. */
@Controller
class ServicesPages {

  private final Directory directory;

  ServicesPages(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/services")
  @Needs(Action.READ_PUBLIC_PAGES)
  String services(
      Actor actor, @RequestAttribute(Language.ATTRIBUTE) Language language, Model model) {
    model.addAttribute("page", ServicesPage.of(directory.services(actor), Words.in(language)));
    return "support/directory/services";
  }

  @GetMapping(path = "/services.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Needs(Action.READ_PUBLIC_PAGES)
  @ResponseBody
  Map<String, Object> json(Actor actor) {
    return Hsds.page(directory.services(actor));
  }
}
