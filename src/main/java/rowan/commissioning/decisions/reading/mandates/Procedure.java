package rowan.commissioning.decisions.reading.mandates;

import java.util.Optional;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;

/**
 * How a contract is to be bought, as decisions name it. In the order of what a text means when it
 * names several: a direct award from a framework is a direct award, an open competition is open.
 */
public enum Procedure {
  DIRECT_AWARD(
      "\\bdirect(?:ly)?[- ]award\\w*|\\baward\\w*\\s+(?:\\w+\\s+){0,4}directly\\b|\\bwithout\\s+(?:a\\s+)?(?:competition|(?:re-?)?tender\\w*|competitive)"),
  DYNAMIC_PURCHASING_SYSTEM("\\bdynamic\\s+(?:purchasing\\s+system|market)|\\bDPS\\b"),
  FRAMEWORK(
      "\\bframework(?:\\s+agreements?)?\\b(?!\\s+(?:for\\s+)?(?:decision|polic))|\\bmini-?\\s?competition|\\bcall-?\\s?off\\b"),
  COMPETITIVE_FLEXIBLE("\\bcompetitive\\s+flexible\\b"),
  RESTRICTED("\\brestricted\\s+(?:\\w+\\s+)?(?:procedure|tender|procurement|process)"),
  OPEN(
      "\\bopen\\s+(?:and\\s+)?(?:\\w+\\s+)?(?:procedure|tender\\w*|procurement|competiti\\w+|process|market)"),
  LIGHT_TOUCH("\\blight[- ]touch\\b"),
  COMPETITIVE(
      "\\bcompetit\\w+\\b|\\bbids\\b|\\b(?:re-?)?tender(?:ed|ing|s)?\\b(?!\\s+(?:documents?|documentation))");

  private final Pattern words;

  Procedure(String words) {
    this.words = Loose.pattern(words);
  }

  /** The token in the published JSON. */
  public String token() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static Optional<Procedure> in(String plain) {
    for (var procedure : values()) {
      if (procedure.words.matcher(plain).find()) {
        return Optional.of(procedure);
      }
    }
    return Optional.empty();
  }
}
