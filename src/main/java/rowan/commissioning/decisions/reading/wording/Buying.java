package rowan.commissioning.decisions.reading.wording;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;

/** Tells that a clause decides to buy something, from words that only mention buying. */
public final class Buying {

  private static final String PURCHASE =
      "\\b(?:(?:re-?)?procurement|(?:re-?)?tender(?:ing)?|(?:re-?)?commissioning(?!\\s+strateg)|mini-?\\s?competition|competitive\\s+(?:process|exercise))\\b"
          + "(?!\\s+(?:documents?\\b|documentation|team|boards?\\b|rules?\\b|act\\b|regulations?|officer|lead\\b|timetable|committee"
          + "|sub-?committee|portal|specification|pack\\b|evaluation|regime|law\\b|card|polic|legislation|code|hub|partner|manager"
          + "|outcome|reports?\\b|intentions|bod(?:y|ies)|solution|group|service\\b|waiver|standing|values?\\b|budgets?|costs?\\b|pric|savings?|cycle))(?!,?\\s+(?:and|&)\\s+(?:projects|finance|legal|property)\\s)";
  private static final String DECIDE =
      "\\b(?:approv\\w+|agree\\w*|authoris\\w+|supports?(?=\\s+(?:the|an?|its|further|proposals)\\b)|commenc\\w+|undertak\\w+|begin\\w*|start\\w*|proceed\\w*|carr\\w+\\s+out"
          + "|conduct\\w*|enter\\w*\\s+into|progress\\w*|initiat\\w+|runs?\\b|running|launch\\w*|permission|go\\b|going|endors\\w+|invit\\w+"
          + "|advertis\\w+|issu\\w+|permit\\w*|sanction\\w*|pursu\\w+|perform\\w*|seek\\w*|sought|deliver\\w*|joint\\w*|approval|consent|secur\\w+)\\b";

  private static final List<Pattern> EVIDENCE =
      List.of(
          Loose.pattern(DECIDE + "[^.;\\n]{0,140}?" + PURCHASE),
          Loose.pattern(
              "\\b(?:to|and|will|be|being|should|is|are|jointly|directly)\\s+(?:(?:be|jointly|now|go|out|competitively)\\s+){0,2}(?:re-?)?(?:procured?|commission(?:ed)?|tender(?:ed)?)\\b"),
          Loose.pattern(
              "(?:^|\\b(?:that|cabinet|executive|committee|members|council|board)\\s+|[:,]\\s*)(?:re-?|co-?|jointly\\s+)?(?:procures?|commissions?|tenders?)(?:,\\s+(?:jointly\\s+|together\\s+)?with\\s[^.;,\\n]{3,160},)?\\s+(?:for\\s+)?(?:an?|the|new|services?|support|domestic|refuges?|one|two|three|specialist|independent|community)\\b"),
          Loose.pattern(
              PURCHASE
                  + "\\s+(?:exercise\\s+|process\\s+|route\\s+)?(?:of|for)\\b[^.;\\n]{0,400}\\b(?:be|is|are)\\s+(?:\\w+\\s+)?(?:approved|agreed|authorised|supported|endorsed|commenced|undertaken|progressed)\\b"),
          Loose.pattern(
              "^\\W*(?:that\\s+)?(?:the|an?)\\s+(?:(?:joint|open|competitive|full)\\s+)?(?:(?:re-?)?procurement|(?:re-?)?tender(?:ing)?|(?:re-?)?commissioning)\\s+of\\s+(?![^.;\\n]{0,250}\\b(?:be|is|was|has|have|been|were)\\b)"),
          Loose.pattern("\\bsubject\\s+to\\s+(?:an?\\s+)?(?:\\w+\\s+){0,3}" + PURCHASE),
          Loose.pattern(
              "\\binvitations?\\s+(?:of|to|for)\\b[^.;\\n]{0,40}\\btenders?\\b|\\b(?:tenders?|bids?|quotations?)\\s+(?:be|are|is)\\s+(?:invited|sought)|\\b(?:invit|seek|request)\\w*\\s+(?:\\w+\\s+)?bids\\b|\\b(?:go(?:ing|es)?|be|put|offered|placed)?\\s*out\\s+to\\s+(?:\\w+\\s+){0,2}tender\\b"),
          Loose.pattern(
              "\\b(?:establish\\w*|set(?:ting)?[- ]up|creat\\w+|implement\\w*|procur\\w+|use\\s+of|access\\w*|join\\w*)\\b[^.;\\n]{0,60}\\b(?:framework\\b(?!\\s+for\\s+decision)|dynamic\\s+(?:purchasing|market)|DPS\\b)"),
          Loose.pattern(
              "\\b(?:split\\w*|divid\\w+|division|separat\\w+|packag\\w+|procur(?:e|ed|ing))\\b[^.;\\n]{0,150}\\blots?\\b"),
          Loose.pattern("\\bdirect(?:ly)?[- ]award\\w*"),
          Loose.pattern(
              "\\bcombin\\w+\\s+in(?:to)?\\s+(?:an?\\s+)?(?:single|one)\\b[^.;\\n]{0,30}\\b(?:contract|service|agreement)"),
          Loose.pattern(
              "\\bprocurement\\s+(?:strategy|approach|route|plan|business\\s+case)\\b[^.;\\n]{0,200}\\b(?:be|is|are)\\s+(?:\\w+\\s+)?(?:approved|agreed|endorsed)|\\bapprov\\w+\\b[^.;\\n]{0,80}\\bprocurement\\s+(?:strategy|approach|route|plan)\\b"),
          Loose.pattern(
              "\\bcontracts?\\s+(?:will\\s+|to\\s+|should\\s+)?be\\s+(?:let|put\\s+in\\s+place|established|offered|advertised)\\b|\\blet(?:ting)?\\s+(?:of\\s+)?(?:an?|the|new)\\s+(?:\\w+\\s+){0,5}contracts?\\b|\\bnew\\s+contracts?\\b[^.;\\n]{0,60}\\bfor\\s+(?:an?|the)\\s+(?:\\w+\\s+){0,4}(?:period|term)\\b"));

  /** What makes a purchase a thing of the past, a condition, an aim or somebody else's. */
  private static final Pattern ONLY_MENTIONED =
      Loose.pattern(
          "(?:\\b(?:(?:following|after|upon|on)(?!\\s+(?:prior\\s+|further\\s+)?consult)|post|outcomes?\\s+of|results?\\s+of|(?:completion|conclusion|end|finalisation)\\s+of|pending"
              + "|enabl\\w+|allow\\w*|whilst|while|until|during|prior\\s+to|before|ahead\\s+of|publication\\s+of|requirements?\\s+(?:to|for|of)"
              + "|exempt\\w*|instead\\s+of|rather\\s+than|without|as\\s+part\\s+of|previous|recent|failed|unsuccessful|not\\s+to|decommission"
              + "|objective|aim|ambition|intention|so\\s+that|in\\s+order\\s+(?:to|that)|compl(?:y|iance)\\s+with|in\\s+line\\s+with|in\\s+accordance\\s+with|considered|time\\s+(?:for|to))\\b[^.;,:\\n]{0,90}|\\b(?:pre|de)-?)$");

  private static final Pattern IN_A_TITLE =
      Loose.pattern(
          "\\b(?:directors?|head|manager|lead|officer|member|holder|partner)(?:\\s+(?:of|for)|,)\\s+(?:(?!to\\b)[\\w,&'-]+\\s+){0,5}$");
  private static final int NEIGHBOURHOOD = 110;

  private Buying() {}

  /** The words that decide it, or null where there are none. */
  public static @Nullable Span in(String plain, Span within) {
    Span found = null;
    for (var pattern : EVIDENCE) {
      var m =
          pattern.matcher(plain).region(within.start(), within.end()).useTransparentBounds(true);
      while (m.find()) {
        var span = new Span(m.start(), m.end());
        if (!isOnlyMentioned(plain, within, span)) {
          found = found == null ? span : found.with(span);
        }
      }
    }
    return found;
  }

  /** Looks back from the last word of the evidence, where the purchase itself is named. */
  private static boolean isOnlyMentioned(String plain, Span within, Span evidence) {
    int lastWord = plain.lastIndexOf(' ', evidence.end() - 1) + 1;
    int named = Math.max(evidence.start(), Math.min(lastWord, evidence.end()));
    var before = plain.substring(Math.max(within.start(), named - NEIGHBOURHOOD), named);
    boolean inATitle =
        Character.isUpperCase(plain.charAt(named)) && IN_A_TITLE.matcher(before).find();
    return inATitle || ONLY_MENTIONED.matcher(before).find();
  }
}
