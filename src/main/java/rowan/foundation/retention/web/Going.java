package rowan.foundation.retention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.web.Form;
import rowan.foundation.web.Frame;

/** On to a page that is read, so that going back or reloading sends nothing twice; or back. */
final class Going {

  private static final int UNPROCESSABLE = 422;

  private Going() {}

  static RedirectView to(String path, RedirectAttributes next, Frame.Notice notice) {
    return notice.seeOther(path, next);
  }

  /** The same form again, with what was typed and what is wrong with it. */
  static String again(String page, Form form, HttpServletResponse response, Model model) {
    response.setStatus(UNPROCESSABLE);
    model.addAttribute("form", form);
    return page;
  }

  /** On once it is done; or the form again, with why not beside the number that was asked for. */
  static Object after(
      RetentionResult result, Function<UUID, RedirectView> done, Function<String, String> refused) {
    return switch (result) {
      case RetentionResult.Done(var id) -> done.apply(id);
      case RetentionResult.Refused(var why) -> refused.apply(why.sentence());
    };
  }
}
