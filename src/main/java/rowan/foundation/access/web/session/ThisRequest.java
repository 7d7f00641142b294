package rowan.foundation.access.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells {@link QuietSessions} from when to when its thread answers one request: what is kept in one
 * is never given to another.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class ThisRequest extends OncePerRequestFilter {

  private static final ThreadLocal<@Nullable Object> MARK = new ThreadLocal<>();

  /** Is there while a request is answered, and another object for each. */
  static @Nullable Object mark() {
    return MARK.get();
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    MARK.set(new Object());
    try {
      chain.doFilter(request, response);
    } finally {
      MARK.remove();
    }
  }
}
