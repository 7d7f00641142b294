package rowan.support.casework.file;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such case, or none that the actor's organisation is involved in: the two look alike.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchCase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchCase() {
    super("no such case is to be seen", null, false, false);
  }
}
