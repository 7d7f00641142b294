package rowan.support.casework.finding.likeness;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a name in the plain letters a to z, whatever script and marks it was written with:
 * {@code Łucja Szczepańska}, {@code محمد}, {@code Катерина}. Letters are written as they sound in
 * the United Kingdom's papers, not as libraries do it.
 */
final class PlainName {

  /** How many words of a name count; the rest would only make it found by more strangers. */
  static final int MOST_WORDS = 5;

  private static final int MOST_CHARACTERS = 200;

  private static final Transliterator FROM_CYRILLIC =
      Transliterator.getInstance("Russian-Latin/BGN");

  private static final Transliterator TO_PLAIN =
      Transliterator.getInstance("Any-Latin; NFKD; [:M:] Remove; Latin-ASCII; Lower");

  private static final Pattern WITHOUT_VOWELS = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]+");
  private static final Pattern JOINED = Pattern.compile("['’‘ʼ`´.]");
  private static final Pattern SET_APART = Pattern.compile("(?i)\\b(o|mc|mac)\\s+(?=\\p{L}{3})");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

  private PlainName() {}

  /** The words, in the order in which they stand; none if there is no letter. */
  static List<String> words(String name) {
    var cut = name.length() > MOST_CHARACTERS ? name.substring(0, MOST_CHARACTERS) : name;
    var words = new ArrayList<String>();
    for (var written : SET_APART.matcher(cut).replaceAll("$1").split("[\\s\\p{Pd}_/,;]+", -1)) {
      var plain = plain(written);
      if (!plain.isEmpty() && words.size() < MOST_WORDS && !words.contains(plain)) {
        words.add(plain);
      }
    }
    return words;
  }

  private static String plain(String written) {
    var joined = JOINED.matcher(written).replaceAll("");
    return WITHOUT_VOWELS.matcher(joined).find() ? voiced(joined) : letters(joined);
  }

  private static String letters(String word) {
    if (word.chars().allMatch(letter -> letter < 0x80)) {
      return NO_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    }
    return NO_LETTER
        .matcher(TO_PLAIN.transliterate(FROM_CYRILLIC.transliterate(word)))
        .replaceAll("");
  }

  /** Scripts that leave short vowels out: one is put between consonants, as a reader would. */
  private static String voiced(String word) {
    var spelt = new StringBuilder();
    var bare = letters(word.replace('ة', 'ه').replace("ع", "ا"));
    for (int i = 0; i < bare.length(); i++) {
      spelt.append(bare.charAt(i));
      if (i + 1 < bare.length()
          && isConsonant(bare.charAt(i))
          && isConsonant(bare.charAt(i + 1))
          && !isOneSound(bare.charAt(i), bare.charAt(i + 1))) {
        spelt.append('a');
      }
    }
    return spelt.toString();
  }

  private static boolean isOneSound(char first, char second) {
    return second == 'h' && "ksgtd".indexOf(first) >= 0;
  }

  private static boolean isConsonant(char letter) {
    return "aeiou".indexOf(letter) < 0;
  }
}
