package rowan.foundation.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Five ordinary words by which somebody without an account comes back for an answer: easy to keep
 * in the head, and saying nothing of what they are for. Drawn evenly from about 2,400, so that
 * there are more than 2 to the power of 55 of them. They are stored only as {@link
 * Vault#blindIndex}.
 */
public final class FiveWords {

  private static final int HOW_MANY = 5;
  private static final List<String> LIST = read();
  private static final Set<String> KNOWN = Set.copyOf(LIST);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<String> words;

  private FiveWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /**
   * Five words that nobody else was given, but for a chance of one in many millions of millions.
   */
  public static FiveWords draw() {
    var drawn = new ArrayList<String>();
    while (drawn.size() < HOW_MANY) {
      drawn.add(LIST.get(RANDOM.nextInt(LIST.size())));
    }
    return new FiveWords(drawn);
  }

  /**
   * Five words as somebody types them: in capitals or not, with spaces, commas, stops or hyphens
   * between them. Nothing, if they are not five words of the list.
   */
  public static Optional<FiveWords> read(String typed) {
    var words =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() == HOW_MANY && KNOWN.containsAll(words)
        ? Optional.of(new FiveWords(words))
        : Optional.empty();
  }

  /** One by one, for a page that shows them large. */
  public List<String> words() {
    return words;
  }

  /** As they are written down: in lower case with single spaces. */
  public String written() {
    return String.join(" ", words);
  }

  /** How many words there are to draw from. */
  static int listed() {
    return LIST.size();
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

  private static List<String> read() {
    try (var in = FiveWords.class.getResourceAsStream("five-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of words is not on the class path");
      }
      return List.of(
          new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\\s+"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
