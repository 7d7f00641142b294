package rowan.foundation.retention.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import rowan.foundation.web.Frame;

/** On to a page that is read, so that going back or reloading sends nothing twice. */
final class Going {

  private Going() {}

  static RedirectView to(String path, RedirectAttributes next, Frame.Notice notice) {
    next.addFlashAttribute(Frame.Notice.NAME, notice);
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return view;
  }
}
