package rowan.foundation.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.web.Form;
import rowan.foundation.web.Frame;

/** How the pages of this room answer, and what they keep in a session between two of them. */
final class Answers {

  static final int UNPROCESSABLE = 422;
  static final int TOO_MANY_REQUESTS = 429;

  private Answers() {}

  /** On to a page that is read, which says it. */
  static RedirectView seeOther(String path, RedirectAttributes next, Frame.Notice notice) {
    return notice.seeOther(path, next);
  }

  /** The form once more, with what was typed and what is wrong. */
  static String again(String view, Form form, Model model, HttpServletResponse response) {
    response.setStatus(UNPROCESSABLE);
    model.addAttribute("form", form);
    return view;
  }

  static void keep(HttpServletRequest request, String name, Serializable what) {
    request.getSession().setAttribute(name, what);
  }

  static <T> Optional<T> kept(HttpServletRequest request, String name, Class<T> type) {
    var session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(name)).filter(type::isInstance).map(type::cast);
  }

  /** What was kept, which is so no more: it is good for one answer. */
  static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
    var found = kept(request, name, type);
    if (found.isPresent()) {
      request.getSession().removeAttribute(name);
    }
    return found;
  }
}
