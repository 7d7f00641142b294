package rowan.foundation.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** About 2,400 ordinary words, from which secrets are drawn that people can write down and type. */
public final class WordList {

  private static final List<String> LIST = read();
  private static final Set<String> KNOWN = Set.copyOf(LIST);
  private static final SecureRandom RANDOM = new SecureRandom();

  private WordList() {}

  /** So many words, each drawn evenly from the whole list: about 11 bits each. */
  public static List<String> draw(int howMany) {
    return IntStream.range(0, howMany)
        .mapToObj(i -> LIST.get(RANDOM.nextInt(LIST.size())))
        .toList();
  }

  /**
   * So many words as somebody types them: in capitals or not, with spaces, commas, stops or hyphens
   * between them. Nothing, if they are not so many words of the list.
   */
  public static Optional<List<String>> read(String typed, int howMany) {
    var words =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() == howMany && KNOWN.containsAll(words)
        ? Optional.of(words)
        : Optional.empty();
  }

  /** How many words there are to draw from. */
  public static int size() {
    return LIST.size();
  }

  private static List<String> read() {
    try (var in = WordList.class.getResourceAsStream("five-words.txt")) {
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
