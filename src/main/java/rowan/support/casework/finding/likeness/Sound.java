package rowan.support.casework.finding.likeness;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a plain word sounds: Double Metaphone's codes, of which there may be two, over a spelling in
 * which what the same name is variously written with is made one. One word sounds like another if
 * they share a code.
 */
public final class Sound {

  private static final int LONGEST = 6;

  /** An h that is not heard, as in Ahmed and Ahmad, Shah and Shaa; never that of sh, ch, ph. */
  private static final Pattern SILENT_H = Pattern.compile("(?<=[^cpstgkwz])h");

  private static final Pattern SON_OF = Pattern.compile("^mac(?=[b-df-hj-np-tv-z])");
  private static final Pattern POLISH_SH = Pattern.compile("sz(?!c)");
  private static final Pattern POLISH_SHCH = Pattern.compile("szcz|shch");
  private static final Pattern POLISH_CH = Pattern.compile("cz");
  private static final Pattern IRISH_SH = Pattern.compile("^(?:sea|sio|sei)(?=[nu])");

  private Sound() {}

  static boolean alike(String one, String other) {
    var codes = of(one);
    return of(other).stream().anyMatch(codes::contains);
  }

  /** The codes of a word; the word itself if it has no sound. */
  public static Set<String> of(String word) {
    var spelt = oneSpelling(word);
    var metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(LONGEST);
    var codes = new LinkedHashSet<String>();
    codes.add(code(metaphone.doubleMetaphone(spelt), word));
    codes.add(code(metaphone.doubleMetaphone(spelt, true), word));
    return codes;
  }

  private static String code(@org.jspecify.annotations.Nullable String found, String word) {
    return found == null || found.isEmpty() ? word : found;
  }

  private static String oneSpelling(String word) {
    var spelt = SON_OF.matcher(word).replaceFirst("mc");
    spelt = POLISH_SHCH.matcher(spelt).replaceAll("sh");
    spelt = POLISH_SH.matcher(spelt).replaceAll("sh");
    spelt = POLISH_CH.matcher(spelt).replaceAll("ch");
    spelt = IRISH_SH.matcher(spelt).replaceFirst("sho");
    return SILENT_H.matcher(spelt).replaceAll("");
  }
}
