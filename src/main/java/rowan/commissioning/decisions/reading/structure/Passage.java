package rowan.commissioning.decisions.reading.structure;

import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;

/**
 * Items that stand together, and what they were announced as.
 *
 * @param aside whether they stand under a heading such as 'Options considered'
 */
record Passage(Announced announced, List<Block.Item> items, boolean aside) {

  enum Announced {
    RECOMMENDED,
    RESOLVED,
    NOTHING
  }

  private static final String VERB =
      "(?:approv|agre|not|delegat|authoris|authoriz|grant|endors|confirm|accept|award|commission|recommission|re-?procur|procur|support|extend|recommend|receiv|adopt|allocat|request|instruct|ask|split|giv|establish|enter|proceed|commenc|invit|continu|retain|ensur|requir|undertak|transfer|appoint|waiv|var|consult|publish|refer|acknowledg|welcom|consider|report|increas|implement|develop|engag|circulat|combin|tender|re-?tender|carr|mak|tak|put|use|us|bring|remov|amend|direct|empower|permit|resolv|review|set|keep|creat|merg|provid|fund|exercis)(?:e|es|ed|s|ies|ied|y|ing|ees|eed)?";
  private static final Pattern OPERATIVE =
      Loose.pattern(
          "^(?:\\W*)(?:(?:[a-z]|[ivx]{1,4}|\\d{1,2})[.)]\\s+)?(?:that\\b|it\\s+(?:is|was)\\s+(?:(?:further|also|therefore)\\s+)?(?:recommended|proposed|agreed|resolved)\\b|to\\s+(?:also\\s+)?"
              + VERB
              + "\\b|"
              + VERB
              + "\\b|(?:approval|permission|authorisation|authority)\\s+(?:to|for|of|be|is|was|is\\s+given)\\b)");
  private static final Pattern NAMED_DEED =
      Loose.pattern(
          "^(?:contract\\s+)?(?:award|extension|approval|(?:re-?)?procurement|(?:re-?)?commissioning|appointment|variation)\\s+of\\s(?!.*\\b(?:be|is|are)\\s)");
  private static final Pattern TOLD =
      Loose.pattern(
          "^(?:the\\s+)?"
              + Bodies.ONE
              + "\\s+(?:(?:has|have|had|also|unanimously|hereby)\\s+)*(?:approve[ds]|agree[ds]|authorise[ds]|delegate[ds]|award(?:ed|s)|extend(?:ed|s)|grant(?:ed|s)|endorse[ds]|decide[ds]|resolve[ds]|note[ds])\\b");
  private static final Pattern PASSIVE =
      Loose.pattern(
          "\\b(?:be|is|are|was|were)\\s+(?:(?:hereby|also|not|\\w+ly)\\s+)?(?:approved|agreed|noted|delegated|authorised|granted|endorsed|confirmed|accepted|awarded|commissioned|recommissioned|procured|supported|extended|recommended|received|adopted|allocated|requested|instructed|asked|given|established|appointed|circulated|reviewed|retained|combined|co-?produced|undertaken|invited)\\b");

  /** Whether words have the form of a resolution: 'That ...', 'Approve ...', '... be approved'. */
  static boolean isOperative(String text) {
    var plain = Typography.plain(text);
    return isTold(text)
        || OPERATIVE.matcher(plain).find()
        || PASSIVE.matcher(plain.substring(0, Math.min(plain.length(), 500))).find();
  }

  /** Whether it names a deed, as a title does: 'Award of contract: outreach'. */
  static boolean isNamedDeed(String text) {
    return NAMED_DEED.matcher(Typography.plain(text)).find();
  }

  /** Whether it tells who did it: 'The Cabinet Member approved ...'. */
  static boolean isTold(String text) {
    return TOLD.matcher(Typography.plain(text)).find();
  }

  /** Whether it is a clause such as 'That the contract be extended until ...'. */
  static boolean isAThatClause(String text) {
    var plain = Typography.plain(text);
    return plain.startsWith("That ") && PASSIVE.matcher(plain).find();
  }

  /** Whether it begins as a resolution does, without looking further. */
  static boolean startsAsAResolution(String text) {
    return OPERATIVE.matcher(Typography.plain(text)).find();
  }

  boolean isPartlyOperative() {
    return items.stream().anyMatch(item -> isOperative(item.text()));
  }

  boolean isMostlyOperative() {
    long operative = items.stream().filter(item -> isOperative(item.text())).count();
    return operative * 2 > items.size();
  }
}
