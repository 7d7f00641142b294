package rowan.foundation.web.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import rowan.foundation.web.StreamedForm;
import rowan.foundation.web.StreamedUpload;

/**
 * Reads the fields that lead a streamed form, the anti-forgery token among them, and leaves the
 * file in the request's body for its page to read: it is never whole in memory, nor on a disk.
 */
@Component
@Order(ServingOrder.STREAMED_UPLOADS)
class StreamedUploads extends OncePerRequestFilter {

  private static final String SPENT = StreamedUploads.class.getName() + ".spent";

  private final List<PathPattern> forms;

  StreamedUploads(ObjectProvider<StreamedForm> forms) {
    var parser = PathPatternParser.defaultInstance;
    this.forms = forms.stream().map(form -> parser.parse(form.path())).toList();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    if (!request.getMethod().equals("POST")
        || type == null
        || !type.toLowerCase(Locale.UK).startsWith("multipart/form-data")) {
      return true;
    }
    var path = PathContainer.parsePath(request.getRequestURI());
    return request.getAttribute(SPENT) == null
        && forms.stream().noneMatch(form -> form.matches(path));
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
    if (request.getAttribute(SPENT) != null) {
      chain.doFilter(new TypedOnly(request, Map.of()), response);
      return;
    }
    request.setAttribute(SPENT, true);
    if (request.getContentLengthLong() > Container.MOST_BYTES_READ) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    TypedFields fields;
    try {
      fields = new TypedFields(request);
      var file = fields.upToAFile();
      if (file.isPresent()) {
        handOn(file.get(), request);
      }
    } catch (IOException | InvalidFileNameException unreadable) { // or its sender went away
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(new TypedOnly(request, fields.typed()), response);
  }

  private static void handOn(FileItemStream part, HttpServletRequest request) throws IOException {
    var sent = part.getName() == null ? "" : part.getName();
    var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    if (!name.isEmpty()) { // else none was chosen
      new StreamedUpload(name, part.openStream()).belongTo(request);
    }
  }
}
