package rowan.commissioning.decisions.reading.wording;

import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;

/** Finds where the words that name people and bodies end. */
public final class PartyWords {

  private static final Pattern END =
      Loose.pattern(
          "[.;:\\n]|,\\s+(?=(?:ensuring|including|so|to|in|before|by|prior|and\\s+(?:that|to|the\\s+results)|with\\s+a|due|which|who|where)\\b)"
              + "|\\s+(?:to|on(?!\\s+behalf)|in|regarding|about|before|prior|ahead|by|as\\s+(?:part|to|appropriate|necessary|soon)|during|throughout|over|around|when|where"
              + "|who|which|that|so|ensuring|following|after|at|from|be|is|are|will|shall|have|has|into|under|within|via|through|no\\s+later|not\\s+later|every|annually|quarterly|regularly"
              + "|and\\s+(?:to|that|then|report|take|be|a\\s+report|is|are))\\b|\\)");

  private PartyWords() {}

  public static int end(String plain, int start, int limit) {
    var m =
        END.matcher(plain).region(start, Math.min(limit, start + 320)).useTransparentBounds(true);
    return m.find() ? m.start() : Math.min(limit, start + 320);
  }
}
