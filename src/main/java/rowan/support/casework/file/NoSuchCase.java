package rowan.support.casework.file;

/**
 * There is no such case, or none that the actor's organisation is involved in: the two look alike.
 */
public class NoSuchCase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchCase() {
    super("no such case is to be seen", null, false, false);
  }
}
