package rowan.foundation.vault;

import java.util.List;
import java.util.Optional;

/**
 * Five ordinary words by which somebody without an account comes back for an answer: easy to keep
 * in the head, and saying nothing of what they are for. Drawn evenly from about 2,400, so that
 * there are more than 2 to the power of 55 of them. They are stored only as {@link
 * Vault#blindIndex}.
 */
public final class FiveWords {

  private static final int HOW_MANY = 5;

  private final List<String> words;

  private FiveWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /**
   * Five words that nobody else was given, but for a chance of one in many millions of millions.
   */
  public static FiveWords draw() {
    return new FiveWords(WordList.draw(HOW_MANY));
  }

  /**
   * Five words as somebody types them: in capitals or not, with spaces, commas, stops or hyphens
   * between them. Nothing, if they are not five words of the list.
   */
  public static Optional<FiveWords> read(String typed) {
    return WordList.read(typed, HOW_MANY).map(FiveWords::new);
  }

  /** One by one, for a page that shows them large. */
  public List<String> words() {
    return words;
  }

  /** As they are written down: in lower case with single spaces. */
  public String written() {
    return String.join(" ", words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FiveWords that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /** Never the words, which open an answer: this is what gets into logs. */
  @Override
  public String toString() {
    return "five words";
  }
}
