package rowan.foundation.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of one request. */
record Uploads(Collection<Part> parts, boolean letGo) {

  static Uploads of(HttpServletRequest request) {
    boolean letGo = request.getAttribute(Upload.TOO_LARGE) != null;
    var type = request.getContentType();
    if (letGo || type == null || !type.toLowerCase(Locale.UK).startsWith("multipart/form-data")) {
      return new Uploads(List.of(), letGo);
    }
    try {
      return new Uploads(request.getParts(), false);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException notMultipart) {
      return new Uploads(List.of(), false);
    }
  }

  boolean tooLarge(String field) {
    return letGo || sent(field).filter(part -> part.getSize() > Upload.MOST_BYTES).isPresent();
  }

  Optional<Upload> of(String field) {
    return sent(field)
        .map(part ->
            new Upload(
                lastName(part.getSubmittedFileName()),
                claimed(part.getContentType()),
                part.getSize(),
                part::getInputStream));
  }

  /** The part of that name, if a file was chosen: a browser sends an empty one where none was. */
  private Optional<Part> sent(String field) {
    return parts.stream()
        .filter(part -> part.getName().equals(field))
        .filter(part -> part.getSubmittedFileName() != null)
        .filter(part -> part.getSize() > 0 || !part.getSubmittedFileName().isEmpty())
        .findFirst();
  }

  private static String lastName(@org.jspecify.annotations.Nullable String sent) {
    var name = sent == null ? "" : sent;
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static String claimed(@org.jspecify.annotations.Nullable String type) {
    return type == null ? "" : type.toLowerCase(Locale.UK);
  }
}
