package rowan.support.prevention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormErrors;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.Community;
import rowan.support.prevention.Kind;
import rowan.support.prevention.Prevention;
import rowan.support.prevention.ProgrammeId;
import rowan.support.prevention.RecordResult;
import rowan.support.prevention.RecordSession;
import rowan.support.prevention.SessionId;
import rowan.support.prevention.StartProgramme;

/** Sessions that were held, and recording one. */
@Controller
class PreventionPages {

  private static final int MOST_NAME = 80;
  private static final int MOST_WHERE = 60;

  private final Prevention prevention;
  private final Permissions permissions;

  PreventionPages(Prevention prevention, Permissions permissions) {
    this.prevention = prevention;
    this.permissions = permissions;
  }

  @GetMapping("/prevention")
  @Needs(Action.READ_PREVENTION)
  String sessions(Actor actor, @RequestParam Optional<UUID> before, Model model) {
    model.addAttribute("page", prevention.sessions(actor, before.map(SessionId::new)));
    model.addAttribute("first", before.isEmpty());
    model.addAttribute("programmes", prevention.programmes(actor));
    model.addAttribute("mayRecord", permissions.permit(actor, Action.RECORD_PREVENTION));
    return "support/prevention/sessions";
  }

  @GetMapping("/prevention/programmes/new")
  @Needs(Action.RECORD_PREVENTION)
  String start(Model model) {
    return start(model, Form.blank());
  }

  private static String start(Model model, Form form) {
    model.addAttribute("form", form);
    return "support/prevention/start";
  }

  @PostMapping("/prevention/programmes/new")
  @Needs(Action.RECORD_PREVENTION)
  String started(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var kind = form.choice("kind", "Choose whom it is for", Kind.class);
    var name = form.text("name", "Enter a name for the programme", MOST_NAME);
    if (!form.hasErrors()) {
      switch (prevention.start(new StartProgramme(actor, kind.value(), name))) {
        case RecordResult.Done<ProgrammeId> done -> {
          next.addFlashAttribute(
              Frame.Notice.NAME, Frame.Notice.done("Started. Record its first session."));
          return "redirect:/prevention/sessions/new";
        }
        case RecordResult.Refused<ProgrammeId>(var why) -> form.refuse("name", why.sentence());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return start(model, form.form());
  }

  @GetMapping("/prevention/sessions/new")
  @Needs(Action.RECORD_PREVENTION)
  String record(Actor actor, Model model) {
    return record(actor, model, Form.blank().with("languages", "en"));
  }

  private String record(Actor actor, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("programmes", prevention.programmes(actor));
    return "support/prevention/record";
  }

  @PostMapping("/prevention/sessions/new")
  @Needs(Action.RECORD_PREVENTION)
  String recorded(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var session = session(actor, form);
    if (session.isPresent()) {
      switch (prevention.record(session.get())) {
        case RecordResult.Done<SessionId> done -> {
          next.addFlashAttribute(
              Frame.Notice.NAME,
              Frame.Notice.done(session.get().reached() + " people reached. Recorded."));
          return "redirect:/prevention";
        }
        case RecordResult.Refused<SessionId>(var why) -> form.refuse(fieldOf(why), why.sentence());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return record(actor, model, form.form());
  }

  private static Optional<RecordSession> session(Actor actor, FormReader form) {
    var programme = form.id("programme", "Choose the programme");
    var on = form.date("on", "Enter the day it was held");
    var where = form.text("where", "Enter where, in a word or two", MOST_WHERE);
    var reached =
        form.number("reached", "Enter how many people were there", 0, RecordSession.MOST_REACHED);
    var languages = form.someOf("languages", SpokenLanguage.codes(SpokenLanguage.WITH_ENGLISH));
    if (languages.isEmpty()) {
      form.refuse("languages", "Choose the languages it was held in");
    }
    var communities = form.optionalChoices("communities", Community.class);
    return form.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new RecordSession(
                actor,
                new ProgrammeId(programme.value()),
                on.value(),
                where,
                reached.value(),
                languages,
                communities));
  }

  private static String fieldOf(RecordResult.Why why) {
    return switch (why) {
      case STILL_TO_COME -> "on";
      case NO_SUCH_PROGRAMME -> "programme";
      case NAME_TAKEN -> FormErrors.WHOLE_FORM;
    };
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry preventionPlace() {
      return new NavigationEntry("Prevention", "/prevention", Action.READ_PREVENTION, 170);
    }
  }
}
