package rowan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file that is read as it comes, and once. Its form names its fields first and the file last;
 * what comes after the file is not read.
 *
 * @param fileName as on the sender's device, without folders
 * @param bytes the file; it ends where the file does, and throws where the sender goes away
 */
public record StreamedUpload(String fileName, InputStream bytes) {

  private static final String NAME = StreamedUpload.class.getName();

  /** The file of a request that came by a {@link StreamedForm}, if one was chosen. */
  public static Optional<StreamedUpload> of(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof StreamedUpload upload
        ? Optional.of(upload)
        : Optional.empty();
  }

  /** Hands the file on to the page that the request is for. */
  public void belongTo(HttpServletRequest request) {
    request.setAttribute(NAME, this);
  }
}
