package rowan.foundation.web.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import rowan.foundation.web.ErrorPages;

/**
 * Answers a form that breaks off, has thousands of fields or is none, wherever that is found out:
 * whoever sent it is told that it can't be read, and nothing is broken on our side. Within a page
 * the answer is shown at once; to lead to it by way of the container would read the form again.
 */
@Component
@Order(ServingOrder.UNREADABLE)
class UnreadableForms extends OncePerRequestFilter implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableForms.class);

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException unreadable) {
      if (!response.isCommitted()) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      }
    }
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object page,
      Exception failure) {
    if (!(failure instanceof MultipartException || failure instanceof InvalidParameterException)) {
      return null;
    }
    var reference = ErrorPages.reference();
    LOG.info("{}: a form can't be read", reference);
    return ErrorPages.page(HttpStatus.BAD_REQUEST, reference);
  }
}
