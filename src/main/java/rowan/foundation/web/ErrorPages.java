package rowan.foundation.web;

import java.security.SecureRandom;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages for what went wrong: fixed words and a reference that is also in the log, never the
 * message of an exception. Whoever may not see a thing, and whoever asks for what is not there, get
 * the same page, byte for byte but for the reference.
 */
public final class ErrorPages {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Letters and digits that are not mistaken for one another when read out. */
  private static final String READABLE = "23456789ABCDEFGHJKMNPQRTVWXYZ";

  private ErrorPages() {}

  /** For what does not exist, and for what exists but not for this person. */
  public static ModelAndView notFound() {
    return page(HttpStatus.NOT_FOUND, reference());
  }

  /**
   * The page for a status; for one that has no page of its own, that of a request we can't read.
   */
  public static ModelAndView of(HttpStatusCode status) {
    return page(shown(status), reference());
  }

  /** A new reference, such as {@code K7QM-4TXR}. */
  public static String reference() {
    var reference = new StringBuilder(9);
    for (int i = 0; i < 8; i++) {
      reference
          .append(i == 4 ? "-" : "")
          .append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return reference.toString();
  }

  /** The status that a page is shown with: one for all that must look alike. */
  public static HttpStatus shown(HttpStatusCode status) {
    return switch (status.value()) {
      case 401, 403, 404 -> HttpStatus.NOT_FOUND;
      case 405 -> HttpStatus.METHOD_NOT_ALLOWED;
      case 413 -> HttpStatus.CONTENT_TOO_LARGE;
      case 415 -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> HttpStatus.SERVICE_UNAVAILABLE;
      default ->
          status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
    };
  }

  /** The page for a status, with a reference that is already in the log. */
  public static ModelAndView page(HttpStatus status, String reference) {
    var model = new HashMap<String, Object>();
    model.put("status", status.value());
    model.put("reference", reference);
    return new ModelAndView("error/page", model, status);
  }
}
