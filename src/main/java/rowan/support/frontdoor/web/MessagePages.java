package rowan.support.frontdoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Tries;
import rowan.foundation.access.Tries.Tried;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.FiveWords;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;
import rowan.support.frontdoor.Conversation;
import rowan.support.frontdoor.FrontDoor;

/** Coming back with five words: reading the answer, and writing back. */
@Controller
class MessagePages {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final int MOST = 10_000;
  private static final String TEXT = "text";

  private final FrontDoor frontDoor;
  private final Tries tries;
  private final Clock clock;

  MessagePages(FrontDoor frontDoor, Tries tries, Clock clock) {
    this.frontDoor = frontDoor;
    this.tries = tries;
    this.clock = clock;
  }

  @GetMapping("/messages")
  @Needs(Action.READ_OWN_MESSAGES)
  String ask(Model model) {
    return words(Form.blank(), false, model);
  }

  /** The words come with a form and not in an address, and the answer is shown right away. */
  @PostMapping("/messages")
  @Needs(Action.READ_OWN_MESSAGES)
  String open(
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var answers = new PublicAnswers(FormReader.of(request, language), Words.in(language));
    var typed = answers.text("words", MOST);
    if (typed.isEmpty()) {
      answers.refuse("words", "words");
    }
    switch (tries.attempt(
        actor,
        request.getRemoteAddr(),
        FiveWords.read(typed),
        words -> frontDoor.comeBack(actor, words))) {
      case Tried.Right<Conversation>(var found) -> {
        return thread(found, Form.blank().with(TEXT, answers.form().typed(TEXT)), model);
      }
      case Tried.Wrong<Conversation>() -> {
        answers.refuse("words", "no-words");
        response.setStatus(UNPROCESSABLE);
      }
      case Tried.TooMany<Conversation>() -> {
        answers.refuse("words", "too-many");
        response.setStatus(TOO_MANY);
      }
    }
    return words(answers.form(), !answers.form().typed(TEXT).isEmpty(), model);
  }

  @PostMapping("/messages/write")
  @Needs(Action.READ_OWN_MESSAGES)
  String write(
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var answers = new PublicAnswers(FormReader.of(request, language), Words.in(language));
    var text = answers.text(TEXT, MOST);
    if (text.isEmpty()) {
      answers.refuse(TEXT, "message");
    }
    var form = answers.form();
    if (answers.hasErrors()) {
      response.setStatus(UNPROCESSABLE);
      return again(form, model);
    }
    return frontDoor
        .writeBack(actor, form.typed("pass"), message(form), text)
        .map(conversation -> thread(conversation, Form.blank(), model))
        .orElseGet(() -> words(Form.blank().with(TEXT, text), true, model));
  }

  private UUID message(Form form) {
    try {
      return UUID.fromString(form.typed("message"));
    } catch (IllegalArgumentException notOfOurs) {
      return TimeOrderedIds.next(clock);
    }
  }

  /** The page on which the message is written stays as it was, without looking anything up. */
  private String again(Form form, Model model) {
    model.addAttribute("form", form);
    return "support/frontdoor/write";
  }

  private String words(Form form, boolean closed, Model model) {
    return shown(form, closed ? "frontdoor.messages.long" : "", model);
  }

  /**
   * The page that asks for the five words.
   *
   * @param said the key of why it is asked again; empty for no reason
   */
  static String shown(Form form, String said, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("said", said);
    return "support/frontdoor/messages";
  }

  private String thread(Conversation conversation, Form form, Model model) {
    return ThreadPage.of(conversation, TimeOrderedIds.next(clock).toString()).shown(form, model);
  }
}
