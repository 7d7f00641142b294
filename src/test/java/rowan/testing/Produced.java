package rowan.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a whole test run produced, looked through as it comes for words that must not be in it:
 * answers, headers and addresses of requests, log lines, mails, events. {@link ProducedTaps} brings
 * it here from every application that a test starts; what the database holds is read at the end.
 */
public final class Produced {

  /** Each safe address that any test plants has this word in it, and nothing else has. */
  public static final String OF_SAFE_ADDRESSES = "quillwort";

  private static final Set<String> WATCHED = ConcurrentHashMap.newKeySet();
  private static final Queue<Sighting> SIGHTINGS = new ConcurrentLinkedQueue<>();

  static {
    WATCHED.add(OF_SAFE_ADDRESSES);
  }

  private Produced() {}

  /** A word was seen, and where: never the text around it. */
  public record Sighting(String word, String where) {}

  /** Looks for another word from now on. */
  public static void watchFor(String word) {
    WATCHED.add(word);
  }

  /** Where a word was seen. */
  public static List<String> sightings(String word) {
    return SIGHTINGS.stream().filter(one -> one.word.equals(word)).map(Sighting::where).toList();
  }

  /** Something was produced. */
  static void text(String where, String text) {
    var plain = text.toLowerCase(Locale.ROOT);
    for (var word : WATCHED) {
      if (plain.contains(word)) {
        SIGHTINGS.add(new Sighting(word, where));
      }
    }
  }

  /** Something that comes in pieces, looked through without being kept. */
  static final class Flowing {

    private static final int LONGEST_WORD = 64;

    private final String where;
    private String before = "";

    Flowing(String where) {
      this.where = where;
    }

    void on(byte[] bytes, int from, int length) {
      var text = before + new String(bytes, from, length, StandardCharsets.ISO_8859_1);
      text(where, text);
      before = text.substring(Math.max(0, text.length() - LONGEST_WORD));
    }
  }
}
