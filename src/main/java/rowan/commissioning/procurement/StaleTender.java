package rowan.commissioning.procurement;

/** Somebody else moved the tender on in the meantime. */
public class StaleTender extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleTender(TenderId tender) {
    super("tender " + tender + " has moved on since it was read");
  }
}
