package rowan.commissioning.decisions.reading.structure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that deciding bodies go by. */
final class Bodies {

  private static final String FOR_SOMETHING =
      "(?:\\s+(?:for|of|responsible\\s+for)\\s+[^.:;\\n]{3,110}?)?";

  /** A pattern for one body, its article left outside. */
  static final String ONE =
      "(?:mayor\\s+(?:and|&)\\s+cabinet|cabinet\\s+members?"
          + FOR_SOMETHING
          + "|(?:[\\w'&-]+\\s+){0,6}?(?:cabinet|executive|scrutiny|council)?\\s?(?:sub-?committee|committee|board|panel)"
          + "|cabinet|executive\\s+(?:members?|councillor)"
          + FOR_SOMETHING
          + "|(?:co-?operative\\s+)?executive"
          + "|(?:deputy\\s+)?leader(?:\\s+of\\s+the\\s+council)?|(?:elected\\s+|city\\s+)?mayor(?:\\s+of\\s+[\\w ]{3,40})?"
          + "|portfolio\\s+holder"
          + FOR_SOMETHING
          + "|lead\\s+(?:member|councillor)"
          + FOR_SOMETHING
          + "|(?:full\\s+|city\\s+|county\\s+|borough\\s+|district\\s+)?council|court\\s+of\\s+common\\s+council|combined\\s+authority"
          + "|(?:police(?:,\\s+fire)?\\s+and\\s+crime\\s+)?commissioner|(?:[\\w&,]+\\s+){0,4}director"
          + FOR_SOMETHING
          + "|chief\\s+(?:executive|officer)|head\\s+of\\s+[^.:;\\n]{3,80}?|members|councillors?\\s+[\\w' -]{3,40}?)";

  private static final Pattern SUBJECT =
      Pattern.compile(
          "\\bThat\\s+(?:the\\s+)?(?<body>Mayor and Cabinet|Cabinet Member for [^,.:;]{3,80}?|Cabinet|Executive(?: Board| Committee)?|(?:[A-Z][\\w'&-]+ ){1,6}(?:Committee|Board)|Council)"
              + "\\s+(?:support(?:s|ed)?|agree[sd]?|approve[sd]?|note[sd]?|endorse[sd]?|authorise[sd]?|delegate[sd]?|resolve[sd]?|recommend(?:s|ed)?|grant(?:s|ed)?|accept(?:s|ed)?|confirm(?:s|ed)?|receive[sd]?|consider(?:s|ed)?|having)\\b");
  private static final Pattern PASSIVE_SUBJECT =
      Pattern.compile(
          "(?:^|,\\s+)(?:[Tt]he\\s+)?(?<body>Mayor and Cabinet|Cabinet|Executive(?: Board| Committee)?|(?:[A-Z][\\w'&-]+ ){1,6}(?:Committee|Board))\\s+(?:agreed|resolved|approved|considered|noted|received|decided)\\b|,\\s+(?:[Tt]he\\s+)?(?<last>Mayor and Cabinet|Cabinet|Executive(?: Board| Committee)?|(?:[A-Z][\\w'&-]+ ){1,6}(?:Committee|Board))$");

  private Bodies() {}

  /** The body that a sentence has as its subject ('That Cabinet support ...'), or null. */
  static @Nullable String subjectOf(String plain) {
    var that = SUBJECT.matcher(plain);
    if (that.find()) {
      return that.group("body");
    }
    var starts = PASSIVE_SUBJECT.matcher(plain);
    if (!starts.find()) {
      return null;
    }
    return starts.group("body") == null ? starts.group("last") : starts.group("body");
  }
}
