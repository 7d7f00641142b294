package rowan.support.answering.marking;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Proposes what to take out of an answer, by names and by what looks like a way to somebody. */
public final class Proposals {

  private static final int SHORTEST_NAME = 3;

  private static final Pattern POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern STREET =
      Pattern.compile(
          "\\b\\d+[a-z]?,?\\s+(\\p{L}+\\s+){1,3}(street|st|road|rd|avenue|lane|drive|close|crescent|terrace|court|gardens|way|yard|row)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REACHES_SOMEBODY =
      Pattern.compile("((?<!\\d)(\\+\\d|0)[\\d ()-]{7,}\\d)|([\\w.+-]+@[\\w-]+\\.[\\w.]+)");

  private static final Pattern LEGAL =
      Pattern.compile(
          "\\b(legal advice|our solicitor|counsel's opinion)\\b", Pattern.CASE_INSENSITIVE);

  private final Set<String> names = new TreeSet<>();

  /**
   * @param others the names of everyone else that the records may speak of
   * @param own the person's own name, whose words are never a reason
   */
  public Proposals(Collection<String> others, String own) {
    var ownWords = java.util.List.of(own.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
    for (var other : others) {
      for (var word : other.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
        if (word.length() >= SHORTEST_NAME && !ownWords.contains(word)) {
          names.add(word);
        }
      }
    }
  }

  /** Why a sentence may have to be taken out; nothing if there is no sign of it. */
  public Optional<TakenOut> of(String sentence) {
    if (POSTCODE.matcher(sentence).find() || STREET.matcher(sentence).find()) {
      return Optional.of(TakenOut.SAFE_ADDRESS);
    }
    if (LEGAL.matcher(sentence).find()) {
      return Optional.of(TakenOut.PRIVILEGE);
    }
    var words =
        new java.util.HashSet<>(
            java.util.List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
    return REACHES_SOMEBODY.matcher(sentence).find() || names.stream().anyMatch(words::contains)
        ? Optional.of(TakenOut.THIRD_PARTY)
        : Optional.empty();
  }
}
