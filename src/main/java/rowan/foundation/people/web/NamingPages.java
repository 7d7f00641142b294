package rowan.foundation.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.people.NamingStaff;
import rowan.foundation.people.PeopleRefusal;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** Whether staff are named to who asks who looked at their record. */
@Controller
class NamingPages {

  private static final String PATH = "/naming";
  private static final String ONE = "foundation/people/naming-one";
  private static final int REASON = 1_000;

  private final NamingStaff naming;

  NamingPages(NamingStaff naming) {
    this.naming = naming;
  }

  @GetMapping(PATH)
  @Needs(Action.NAME_STAFF)
  String all(Actor actor, Model model) {
    model.addAttribute("organisations", naming.all(actor));
    return "foundation/people/naming";
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Action.NAME_STAFF)
  String one(Actor actor, @PathVariable String id, Model model) {
    model.addAttribute("form", Form.blank());
    return shown(actor, id, model);
  }

  private String shown(Actor actor, String id, Model model) {
    model.addAttribute(
        "organisation", Answers.there(naming.find(actor, new OrganisationId(Answers.id(id)))));
    return ONE;
  }

  @PostMapping(PATH + "/{id}")
  @Needs(Action.NAME_STAFF)
  Object decide(
      Actor actor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var organisation = Answers.there(naming.find(actor, new OrganisationId(Answers.id(id))));
    var reader = FormReader.of(request);
    var named = reader.oneOf("named", "Choose whether they are named", Set.of("yes", "no"));
    var reason = reader.prose("reason", "Say why, and who decided it", REASON);
    var refusal =
        reader.hasErrors()
            ? Optional.<PeopleRefusal>empty()
            : Answers.refusal(
                naming.decide(actor, organisation.id(), named.value().equals("yes"), reason));
    if (reader.hasErrors() || refusal.isPresent()) {
      var form =
          refusal
              .map(why -> reader.form().refused("named", why.sentence()))
              .orElseGet(reader::form);
      Answers.again(ONE, form, model, response);
      return shown(actor, id, model);
    }
    return Answers.on(
        PATH,
        next,
        Frame.Notice.done(
            named.value().equals("yes")
                ? "The staff of " + organisation.name() + " are named from now on."
                : "The staff of " + organisation.name() + " are no longer named."));
  }

  /** Where it is found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry namingPlace() {
      return new NavigationEntry("Naming staff", PATH, Action.NAME_STAFF, 325);
    }
  }
}
