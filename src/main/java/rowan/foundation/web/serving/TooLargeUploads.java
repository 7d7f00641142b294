package rowan.foundation.web.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import rowan.foundation.web.Upload;

/**
 * Keeps what was typed beside a file that is too large: the fields are read, the files let go as
 * they come, and the form is shown again with the sentence about the file. Without this the
 * container would drop all of it, the anti-forgery token included.
 */
@Component
@Order(ServingOrder.UPLOADS)
class TooLargeUploads extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return request.getContentLengthLong() <= Upload.MOST_BYTES_OF_A_FORM
        || type == null
        || !type.toLowerCase(Locale.UK).startsWith("multipart/form-data");
  }

  /** The page for what went wrong is shown for the same request, whose body is spent. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(Upload.TOO_LARGE) != null) {
      chain.doFilter(new TypedOnly(request, Map.of()), response);
      return;
    }
    request.setAttribute(Upload.TOO_LARGE, true);
    if (request.getContentLengthLong() > Container.MOST_BYTES_READ) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Map<String, List<String>> typed;
    try {
      typed = typed(request);
    } catch (IOException unreadable) { // it is none, breaks off, or its sender went away
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(new TypedOnly(request, typed), response);
  }

  private static Map<String, List<String>> typed(HttpServletRequest request)
      throws FileUploadException, IOException {
    var fields = new TypedFields(request);
    boolean more = true;
    while (more) {
      more = fields.upToAFile().isPresent(); // a file is let go by asking for what follows it
    }
    return fields.typed();
  }
}
