package rowan.support.frontdoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
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
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;
import rowan.support.frontdoor.Conversation;
import rowan.support.frontdoor.MakePasskey;
import rowan.support.frontdoor.OwnPasskeys;

/**
 * Coming back by a passkey, making one after having been asked who else gets into the device, and
 * removing it. Each step carries the page's pass in its form: an address says nothing.
 */
@Controller
class OwnPasskeyPages {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final int MOST_BROUGHT = 20_000;
  private static final String PASS = "pass";
  private static final String QUESTION = "question";

  private final OwnPasskeys passkeys;
  private final Tries tries;
  private final Clock clock;

  OwnPasskeyPages(OwnPasskeys passkeys, Tries tries, Clock clock) {
    this.passkeys = passkeys;
    this.tries = tries;
    this.clock = clock;
  }

  /** Whether somebody else gets into the device, as who asks knows. */
  private enum Shared {
    NO,
    YES,
    UNSURE
  }

  /** What becomes of the five words. */
  private enum FiveWordsThen {
    KEEP,
    END
  }

  @GetMapping("/messages/passkey")
  @Needs(Action.READ_OWN_MESSAGES)
  String ask(Actor actor, HttpServletRequest request, Model model) {
    return asked(actor, Form.blank(), request, model);
  }

  private String asked(Actor actor, Form form, HttpServletRequest request, Model model) {
    model.addAttribute(QUESTION, passkeys.askForOne(actor, Site.of(request)));
    model.addAttribute("form", form);
    return "support/frontdoor/passkey";
  }

  @PostMapping("/messages/passkey")
  @Needs(Action.READ_OWN_MESSAGES)
  String open(
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var words = Words.in(language);
    var form = FormReader.of(request, language).form();
    var brought = brought(form);
    var tried =
        tries.<String, Conversation>attempt(
            Tries.Kind.SIGN_IN,
            actor,
            request.getRemoteAddr(),
            brought,
            answer -> passkeys.comeBack(actor, Site.of(request), form.typed(QUESTION), answer));
    return switch (tried) {
      case Tried.Right<Conversation>(var found) -> thread(ThreadPage.of(found, next()), model);
      case Tried.Wrong<Conversation> wrong -> {
        response.setStatus(UNPROCESSABLE);
        yield asked(actor, refused(words, "passkey"), request, model);
      }
      case Tried.TooMany<Conversation> many -> {
        response.setStatus(TOO_MANY);
        yield asked(actor, refused(words, "passkey-too-many"), request, model);
      }
    };
  }

  private static Optional<String> brought(Form form) {
    return Optional.of(form.typed("passkey"))
        .filter(text -> !text.isEmpty() && text.length() <= MOST_BROUGHT);
  }

  private static Form refused(Words words, String why) {
    return Form.blank().refused("passkey-go", words.say("frontdoor.error." + why));
  }

  /** What a passkey is and who could see it, and who else gets into this device. */
  @PostMapping("/messages/passkey/about")
  @Needs(Action.READ_OWN_MESSAGES)
  String about(
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      Model model) {
    return passkeys
        .still(actor, FormReader.of(request, language).form().typed(PASS))
        .map(conversation -> about(conversation, Form.blank(), model))
        .orElseGet(() -> over(model));
  }

  private static String about(Conversation conversation, Form form, Model model) {
    model.addAttribute(PASS, conversation.pass());
    model.addAttribute("wordsOpenIt", conversation.wordsOpenIt());
    model.addAttribute("form", form);
    return "support/frontdoor/passkey-about";
  }

  /** Offers one where nobody else gets into the device; elsewhere it says what is safer. */
  @PostMapping("/messages/passkey/offer")
  @Needs(Action.READ_OWN_MESSAGES)
  String offer(
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var answers = new PublicAnswers(FormReader.of(request, language), Words.in(language));
    var still = passkeys.still(actor, answers.form().typed(PASS));
    if (still.isEmpty()) {
      return over(model);
    }
    var conversation = still.get();
    if (answers.form().typed("go").equals("back")) {
      return thread(ThreadPage.of(conversation, next()), model);
    }
    var shared = answers.choice("shared", Shared.class);
    var then = then(conversation, answers);
    if (shared.isEmpty()) {
      answers.refuse("shared", "passkey-shared");
    } else if (shared.get() != Shared.NO) {
      model.addAttribute(PASS, conversation.pass());
      return "support/frontdoor/passkey-not-here";
    }
    if (then.isEmpty()) {
      answers.refuse("then", "passkey-then");
    }
    if (answers.hasErrors()) {
      response.setStatus(UNPROCESSABLE);
      return about(conversation, answers.form(), model);
    }
    return offered(
        actor,
        Form.blank()
            .with(PASS, conversation.pass())
            .with("then", then.orElse(FiveWordsThen.KEEP).name()),
        request,
        model);
  }

  private static Optional<FiveWordsThen> then(Conversation conversation, PublicAnswers answers) {
    return conversation.wordsOpenIt()
        ? answers.choice("then", FiveWordsThen.class)
        : Optional.of(FiveWordsThen.END);
  }

  private String offered(Actor actor, Form form, HttpServletRequest request, Model model) {
    var question = passkeys.offer(actor, form.typed(PASS), Site.of(request));
    if (question.isEmpty()) {
      return over(model);
    }
    model.addAttribute(QUESTION, question.get());
    model.addAttribute("form", form);
    return "support/frontdoor/passkey-make";
  }

  @PostMapping("/messages/passkey/make")
  @Needs(Action.READ_OWN_MESSAGES)
  String make(
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = FormReader.of(request, language).form();
    boolean keepsWords = !form.typed("then").equals(FiveWordsThen.END.name());
    var asked =
        new MakePasskey(
            form.typed(PASS), form.typed(QUESTION), brought(form).orElse(""), keepsWords);
    return switch (passkeys.make(actor, asked, Site.of(request))) {
      case OwnPasskeys.Made.Done(var conversation) ->
          thread(ThreadPage.made(conversation, next()), model);
      case OwnPasskeys.Made.PageIsOver over -> over(model);
      case OwnPasskeys.Made.NoPasskey none -> {
        response.setStatus(UNPROCESSABLE);
        yield offered(
            actor,
            refused(Words.in(language), "passkey-made")
                .with(PASS, asked.pass())
                .with("then", keepsWords ? FiveWordsThen.KEEP.name() : FiveWordsThen.END.name()),
            request,
            model);
      }
    };
  }

  @PostMapping("/messages/passkey/remove")
  @Needs(Action.READ_OWN_MESSAGES)
  String remove(
      Actor actor,
      @RequestAttribute(Language.ATTRIBUTE) Language language,
      HttpServletRequest request,
      Model model) {
    var form = FormReader.of(request, language).form();
    return passkeys
        .remove(actor, form.typed(PASS), id(form.typed("passkey")), Site.of(request))
        .map(removed -> thread(ThreadPage.removed(removed, next()), model))
        .orElseGet(() -> over(model));
  }

  /** What is no id is that of no passkey. */
  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notOfOurs) {
      return new UUID(0, 0);
    }
  }

  private static String over(Model model) {
    return MessagePages.shown(Form.blank(), "frontdoor.messages.closed", model);
  }

  private String thread(ThreadPage page, Model model) {
    return page.shown(Form.blank(), model);
  }

  private String next() {
    return TimeOrderedIds.next(clock).toString();
  }
}
