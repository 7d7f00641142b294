package rowan.commissioning.decisions.recording;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rowan.foundation.kernel.Aim;

/** Which aims the narrative of a decision names, by the words that councils use for them. */
final class NarrativeAims {

  private static final Map<Aim, Pattern> WORDS = new EnumMap<>(Aim.class);

  static {
    WORDS.put(
        Aim.PREVENTION, words("prevention|preventing|preventative|early (intervention|help)"));
    WORDS.put(
        Aim.INFORMATION,
        words(
            "(access to|accessible|finding|better|clearer) (information|advice)|information and support"));
    WORDS.put(
        Aim.COMMUNITIES,
        words(
            "all communities|ethnic|minorit\\w+|refugees|same[- ]sex|LGBT\\w*|transgender|trans people|disabled|diverse (needs|communities)"));
  }

  private NarrativeAims() {}

  static Set<Aim> in(String narrative) {
    var found = java.util.EnumSet.noneOf(Aim.class);
    WORDS.forEach((aim, words) -> {
      if (words.matcher(narrative).find()) {
        found.add(aim);
      }
    });
    return found;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "\\b(" + alternatives.replace(" ", "\\s+") + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
