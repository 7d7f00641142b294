package rowan.foundation.audit.verify;

/** The log can't be checked; the message is a sentence for whoever asked. */
public final class CannotCheck extends Exception {
  private static final long serialVersionUID = 1;

  public CannotCheck(String sentence) {
    super(sentence);
  }
}
