package rowan.support.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormErrors;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.casework.CasePlace;
import rowan.support.sharing.AgreedHow;
import rowan.support.sharing.Ground;
import rowan.support.sharing.Purpose;
import rowan.support.sharing.ShareRefusal;
import rowan.support.sharing.ShareSomething;
import rowan.support.sharing.Sharing;

/** What of a case was shared, and sharing more of it. */
@Controller
class SharingPages {

  private static final int MOST = 1_000;
  private static final int MOST_LINE = 200;

  private final Sharing sharing;

  SharingPages(Sharing sharing) {
    this.sharing = sharing;
  }

  @GetMapping("/sharing/cases/{id}")
  @Needs(Action.READ_CASE)
  String shared(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("of", of(actor, id));
    return "support/sharing/shared";
  }

  private Sharing.OfCase of(Actor actor, UUID id) {
    return sharing
        .of(actor, new CaseId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/sharing/cases/{id}/agreed")
  @Needs(Action.WORK_CASE)
  String agreed(Actor actor, @PathVariable UUID id, Model model) {
    return ask(actor, id, true, Form.blank(), model);
  }

  @GetMapping("/sharing/cases/{id}/without")
  @Needs(Action.WORK_CASE)
  String without(Actor actor, @PathVariable UUID id, Model model) {
    return ask(actor, id, false, Form.blank(), model);
  }

  private String ask(Actor actor, UUID id, boolean agreed, Form form, Model model) {
    model.addAttribute("of", of(actor, id));
    model.addAttribute("agreed", agreed);
    model.addAttribute("form", form);
    model.addAttribute("purposes", purposes());
    model.addAttribute(
        "seniors",
        sharing.seniors(actor).stream()
            .map(one -> new Choice(one.account().toString(), one.name() + " · " + one.title()))
            .toList());
    return "support/sharing/share";
  }

  @PostMapping("/sharing/cases/{id}/agreed")
  @Needs(Action.WORK_CASE)
  String shareAgreed(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var form = FormReader.of(request);
    var words = Words.read(form);
    var how = form.choice("how", "Choose how they agreed", AgreedHow.class);
    var informed = form.prose("informed", "Write what they were told before they agreed", MOST);
    var until = form.date("until", "Enter until when their agreement holds");
    boolean free = form.ticked("free");
    var refusal =
        form.hasErrors()
            ? Optional.<ShareRefusal>empty()
            : sharing.share(
                words.command(
                    actor,
                    id,
                    new ShareSomething.TheyAgreed(how.value(), informed, until.value(), free)));
    return answer(actor, id, true, form, refusal, response, next, model);
  }

  @PostMapping("/sharing/cases/{id}/without")
  @Needs(Action.WORK_CASE)
  String shareWithout(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var form = FormReader.of(request);
    var words = Words.read(form);
    var ground =
        form.choice("ground", "Choose why it can't wait for their agreement", Ground.class);
    boolean told = form.ticked("told");
    var notTold = form.optionalProse("not-told", "Say why telling them was not safe", MOST);
    if (!told && notTold.isEmpty()) {
      form.refuse("not-told", "Tell them, or say why telling them was not safe.");
    }
    var senior = form.optionalId("senior", "Choose a colleague");
    var refusal =
        form.hasErrors()
            ? Optional.<ShareRefusal>empty()
            : sharing.share(
                words.command(
                    actor,
                    id,
                    new ShareSomething.WithoutAgreement(
                        ground.value(),
                        told ? Optional.empty() : Optional.of(notTold),
                        senior.map(AccountId::new))));
    return answer(actor, id, false, form, refusal, response, next, model);
  }

  private String answer(
      Actor actor,
      UUID id,
      boolean agreed,
      FormReader form,
      Optional<ShareRefusal> refusal,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    if (refusal.filter(ShareRefusal.NO_SUCH_CASE::equals).isPresent()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    refusal.ifPresent(why ->
        form.refuse(why.field().isEmpty() ? FormErrors.WHOLE_FORM : why.field(), why.sentence()));
    if (form.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return ask(actor, id, agreed, form.form(), model);
    }
    next.addFlashAttribute(
        Frame.Notice.NAME,
        Frame.Notice.done(
            agreed
                ? "It is written down. They may take it back at any time."
                : "It is written down. A senior signs it off, or reviews it within 48 hours."));
    return "redirect:/sharing/cases/" + id;
  }

  @PostMapping("/sharing/cases/{id}/{share}/withdraw")
  @Needs(Action.WORK_CASE)
  String withdraw(
      Actor actor, @PathVariable UUID id, @PathVariable UUID share, RedirectAttributes next) {
    if (!sharing.withdraw(actor, new CaseId(id), share)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    next.addFlashAttribute(
        Frame.Notice.NAME,
        Frame.Notice.attention(
            "Taken back. Tell whoever got it that nothing more may be done with it."));
    return "redirect:/sharing/cases/" + id;
  }

  /** What both forms ask. */
  private record Words(Optional<Purpose> purpose, String what, String withWhom, String why) {

    private static Words read(FormReader form) {
      var purpose = form.choice("purpose", "Choose what it is shared for", Purpose.class);
      var withWhom = form.text("whom", "Enter the person or office who gets it", MOST_LINE);
      var what = form.prose("what", "Write what is shared", MOST);
      var why = form.prose("why", "Write why", MOST);
      return new Words(purpose.ifGiven(), what, withWhom, why);
    }

    private ShareSomething command(Actor actor, UUID id, ShareSomething.Because because) {
      return new ShareSomething(
          actor, new CaseId(id), purpose.orElseThrow(), what, withWhom, why, because);
    }
  }

  /** The purposes that something of a case is shared for. */
  private static List<Choice> purposes() {
    return java.util.stream.Stream.of(Purpose.values())
        .filter(one -> one != Purpose.CONTRACT_MONITORING)
        .map(one -> Choice.of(one, one.title()))
        .toList();
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    CasePlace sharingOfACase() {
      return new CasePlace("Sharing", "/sharing/cases", Action.READ_CASE);
    }

    @Bean
    NavigationEntry sharingToSignOff() {
      return new NavigationEntry(
          "Sharing", "/sharing/reviews", Action.SIGN_OFF_SHARING, 160, List.of("/sharing"));
    }

    @Bean
    NavigationEntry lawfulBases() {
      return new NavigationEntry("Lawful bases", "/lawful-bases", Action.KEEP_LAWFUL_BASES, 320);
    }
  }
}
