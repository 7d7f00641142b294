package rowan.foundation.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.people.PeopleRefusal;
import rowan.foundation.people.PeopleResult;
import rowan.foundation.web.Form;
import rowan.foundation.web.Frame;

/** How the pages of this room answer. */
final class Answers {

  private static final int UNPROCESSABLE = 422;

  private Answers() {}

  /** What is there, or else the page of something that is not. */
  static <T> T there(Optional<T> found) {
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The id in a path; what is none leads to the page of something that is not there. */
  static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
    }
  }

  static AccountId account(String written) {
    return new AccountId(id(written));
  }

  /** On to a page that is read, so that going back or reloading sends nothing twice. */
  static RedirectView on(String path, RedirectAttributes next, Frame.Notice notice) {
    return notice.seeOther(path, next);
  }

  /** The form once more, with what was typed and what is wrong. */
  static String again(String view, Form form, Model model, HttpServletResponse response) {
    response.setStatus(UNPROCESSABLE);
    model.addAttribute("form", form);
    return view;
  }

  /** Why nothing was changed, or nothing if it was done. */
  static Optional<PeopleRefusal> refusal(PeopleResult result) {
    return switch (result) {
      case PeopleResult.Done done -> Optional.empty();
      case PeopleResult.Waits waits -> Optional.empty();
      case PeopleResult.Refused(var refusal) -> Optional.of(refusal);
    };
  }

  /** The form with the sentence of a refusal, at the field that it is about if there is one. */
  static Form refused(Form form, PeopleRefusal why) {
    return switch (why) {
      case STARTS_IN_THE_PAST -> form.refused("starts", why.sentence());
      case FOR_A_TIME -> form.refused("ends", why.sentence());
      case COVERS_NOBODY -> form.refused("covers", why.sentence());
      case NOT_OF_THIS_ORGANISATION, HAS_IT_ALREADY -> form.refused("office", why.sentence());
      case EMAIL_TAKEN -> form.refused("email", why.sentence());
      case LAST_DAY_IS_PAST, ENDS_BEFORE_THAT -> form.refused("last-day", why.sentence());
      case YOURSELF,
          ANOTHER_MUST_CONFIRM,
          HAS_LEFT,
          ENDS_BEFORE_IT_STARTS,
          IS_OVER,
          NOBODY_TAKES_OVER,
          LEADS_CASES,
          TOO_FAR,
          VERSION_CHANGED,
          NAME_TAKEN,
          IS_SO_ALREADY,
          IS_THE_COUNCIL ->
          form.refused(why.sentence());
    };
  }

  /** What the next page says of it: what was done, or why nothing was. */
  static Frame.Notice notice(PeopleResult result, String done) {
    return refusal(result)
        .map(PeopleRefusal::sentence)
        .map(Frame.Notice::attention)
        .orElseGet(() -> Frame.Notice.done(done));
  }
}
