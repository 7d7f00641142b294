package rowan.foundation.web.serving;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;
import rowan.foundation.web.ErrorPages;

/**
 * Answers for everything that ended in an error, wherever in the chain it did. What happened goes
 * to the log with the reference; the page says only what to do.
 */
@Component("/error")
class WrongTurns implements Controller, ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(WrongTurns.class);

  @Override
  public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
    var sent =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatusCode.valueOf(code)
            : HttpStatusCode.valueOf(404);
    var reference = ErrorPages.reference();
    note(request, sent, reference);
    return ErrorPages.page(ErrorPages.shown(sent), reference);
  }

  private static void note(HttpServletRequest request, HttpStatusCode sent, String reference) {
    var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (sent.is5xxServerError()) {
      var broken = cause instanceof Throwable throwable ? throwable : null;
      LOG.error("{}: {} {} ended in {}", reference, request.getMethod(), path, sent, broken);
    } else {
      LOG.info("{}: {} {} ended in {}", reference, request.getMethod(), path, sent);
    }
  }
}
