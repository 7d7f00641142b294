package rowan.support.frontdoor.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** After something was done: the page to look at now, which is safe to load again. */
public final class SeeOther {

  private SeeOther() {}

  public static RedirectView at(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
