package rowan.foundation.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a required field said, once read; nothing where the form has an error for that field. */
public final class Answer<T> {

  private final @Nullable T value;

  private Answer(@Nullable T value) {
    this.value = value;
  }

  public static <T> Answer<T> of(T value) {
    return new Answer<>(value);
  }

  public static <T> Answer<T> none() {
    return new Answer<>(null);
  }

  /**
   * The value.
   *
   * @throws IllegalStateException if the form has errors and was used all the same
   */
  public T value() {
    if (value == null) {
      throw new IllegalStateException("a form with errors was used");
    }
    return value;
  }

  public Optional<T> ifGiven() {
    return Optional.ofNullable(value);
  }
}
