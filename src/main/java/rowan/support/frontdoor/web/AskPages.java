package rowan.support.frontdoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;
import rowan.support.directory.Directory;
import rowan.support.frontdoor.FrontDoor;
import rowan.support.frontdoor.Urgency;

/**
 * Asking for help: what is going on, how to answer, a look over it, and sent. All four are shown at
 * one address, by what the form says comes next.
 */
@Controller
class AskPages {

  private static final int UNPROCESSABLE = 422;
  private static final String TICKET = "ticket";

  private final FrontDoor frontDoor;
  private final Directory directory;
  private final Clock clock;

  AskPages(FrontDoor frontDoor, Directory directory, Clock clock) {
    this.frontDoor = frontDoor;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/talk")
  @Needs(Action.ASK_FOR_HELP)
  String talk(@RequestAttribute(Language.ATTRIBUTE) Language language, Model model) {
    return tell(AskKind.TALK, Form.blank(), language, model);
  }

  @GetMapping("/stay")
  @Needs(Action.ASK_FOR_HELP)
  String stay(@RequestAttribute(Language.ATTRIBUTE) Language language, Model model) {
    return tell(AskKind.STAY, Form.blank(), language, model);
  }

  @GetMapping("/someone/ask")
  @Needs(Action.ASK_FOR_HELP)
  String someone(@RequestAttribute(Language.ATTRIBUTE) Language language, Model model) {
    return tell(AskKind.SOMEONE, Form.blank(), language, model);
  }

  @PostMapping("/talk")
  @Needs(Action.ASK_FOR_HELP)
  String talk(
      @RequestParam(defaultValue = "tell") String go,
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return next(new Asking(AskKind.TALK, actor, language, request, response, model), go);
  }

  @PostMapping("/stay")
  @Needs(Action.ASK_FOR_HELP)
  String stay(
      @RequestParam(defaultValue = "tell") String go,
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return next(new Asking(AskKind.STAY, actor, language, request, response, model), go);
  }

  @PostMapping("/someone/ask")
  @Needs(Action.ASK_FOR_HELP)
  String someone(
      @RequestParam(defaultValue = "tell") String go,
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return next(new Asking(AskKind.SOMEONE, actor, language, request, response, model), go);
  }

  /** One request to ask, and where its answer goes. */
  private record Asking(
      AskKind kind,
      Actor actor,
      Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {

    AskReader reader(LocalDate today) {
      var answers = new PublicAnswers(FormReader.of(request, language), Words.in(language));
      return new AskReader(kind, answers, today);
    }
  }

  private String next(Asking asking, String go) {
    var reader = asking.reader(LocalDate.now(clock));
    if (go.equals("tell")) {
      return tell(asking.kind, reader.form(), asking.language, asking.model);
    }
    var told = reader.told();
    if (told.isEmpty()) {
      asking.response.setStatus(UNPROCESSABLE);
      return tell(asking.kind, reader.form(), asking.language, asking.model);
    }
    if (go.equals("reach")) {
      return reach(asking, reader.form());
    }
    var reach = reader.reach();
    if (reach.isEmpty()) {
      asking.response.setStatus(UNPROCESSABLE);
      return reach(asking, reader.form());
    }
    return go.equals("send")
        ? send(asking, reader, told.get(), reach.get())
        : check(asking, reader.form(), told.get(), reach.get());
  }

  private String tell(AskKind kind, Form form, Language language, Model model) {
    model.addAttribute("page", AskPage.of(kind, Words.in(language)));
    model.addAttribute("form", form);
    return "support/frontdoor/tell";
  }

  private String reach(Asking asking, Form form) {
    asking.model.addAttribute("page", AskPage.of(asking.kind, Words.in(asking.language)));
    asking.model.addAttribute("form", form);
    return "support/frontdoor/reach";
  }

  private String check(Asking asking, Form form, AskReader.Told told, AskReader.Reach reach) {
    var page = AskPage.of(asking.kind, Words.in(asking.language));
    var ticket = form.typed(TICKET).isEmpty() ? frontDoor.ticket(asking.actor) : form.typed(TICKET);
    asking.model.addAttribute("page", page);
    asking.model.addAttribute("form", form.with(TICKET, ticket));
    asking.model.addAttribute("told", page.told(told));
    asking.model.addAttribute("reach", page.reach(reach));
    return "support/frontdoor/check";
  }

  private String send(Asking asking, AskReader reader, AskReader.Told told, AskReader.Reach reach) {
    var ticket = reader.form().typed(TICKET);
    var asked = frontDoor.ask(asking.actor, reader.asked(told, reach, asking.language, ticket));
    boolean tonight = asked.urgency() == Urgency.TONIGHT;
    var answer = SentPage.answerBy(reach.contact().channel());
    asking.model.addAttribute(
        "page",
        new SentPage(
            asked.words().words(),
            tonight,
            answer,
            answer.equals("answer-here"),
            tonight
                ? SentPage.numbers(directory.services(asking.actor), asking.language)
                : List.of()));
    return "support/frontdoor/sent";
  }
}
