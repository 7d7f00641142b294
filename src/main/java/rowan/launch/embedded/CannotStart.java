package rowan.launch.embedded;

import org.jspecify.annotations.Nullable;

/**
 * Something outside Rowan stops it. The message is for whoever sits at the terminal: one sentence
 * that says what is wrong and what to do.
 */
public class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    this(sentence, null);
  }

  public CannotStart(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
