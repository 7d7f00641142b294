package rowan.foundation.access;

/** Somebody asked for what no office of theirs permits. */
public class NotPermitted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotPermitted(Action action) {
    super("no office held permits " + action, null, false, false);
  }
}
