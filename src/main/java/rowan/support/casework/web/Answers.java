package rowan.support.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.web.Form;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.WorkResult;

/** How the pages of casework answer. Hidden from other rooms. */
public final class Answers {

  public static final int UNPROCESSABLE = 422;

  private Answers() {}

  /** What is there, or else the page of something that is not. */
  public static <T> T there(Optional<T> found) {
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  public static RedirectView backToCase(CaseId id, RedirectAttributes next, String done) {
    return backToCase(id, next, Frame.Notice.done(done));
  }

  public static RedirectView backToCase(CaseId id, RedirectAttributes next, Frame.Notice notice) {
    return notice.seeOther("/cases/" + id, next);
  }

  /** The form once more, with what was typed and what is wrong. */
  public static String again(String view, Form form, Model model, HttpServletResponse response) {
    response.setStatus(UNPROCESSABLE);
    model.addAttribute("form", form);
    return view;
  }

  /** What the next page says of it: what was done, or why nothing was. */
  public static Frame.Notice notice(WorkResult result, String done) {
    return refusal(result).map(Frame.Notice::attention).orElseGet(() -> Frame.Notice.done(done));
  }

  /** The sentence of a refusal, or nothing if it was done. */
  public static Optional<String> refusal(WorkResult result) {
    return switch (result) {
      case WorkResult.Done done -> Optional.empty();
      case WorkResult.Refused(var refusal) -> Optional.of(refusal.sentence());
    };
  }
}
