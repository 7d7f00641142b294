package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Offices;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.OfficeWords;
import rowan.commissioning.decisions.reading.wording.Purposes;
import rowan.commissioning.decisions.reading.wording.Sentences;
import rowan.commissioning.decisions.reading.wording.Trimmed;
import rowan.commissioning.decisions.reading.wording.Wording;

/**
 * Somebody may act for the council: 'delegate authority to A and B, in consultation with C, to do
 * D', 'authorise A to do D', 'that A be authorised to do D', 'that A may do D', 'that the award be
 * delegated to A'.
 */
final class DelegateRule implements MandateRule {

  private static final Pattern DELEGATES =
      Loose.pattern(
          "\\b(?:delegat(?:e|es|ed|ing|ion)|(?:authority|authorisation|approval|permission|powers?|mandate|responsibility)\\b(?=[^.;:\\n]{0,80}?\\bto\\s)|empower(?:s|ed|ing)?|authori[sz](?:e|es|ed|ing)|instruct(?:s|ed|ing)?|giv(?:e|es|en|ing)\\s+(?:(?:delegated\\s+)?authority|(?:to\\s+)?(?=the\\s))|grant(?:s|ed|ing)?\\s+(?:delegated\\s+)?(?:authority|powers?))\\b");
  private static final Pattern TO = Loose.pattern("\\bto\\s+");
  private static final Pattern DIRECTLY = Loose.pattern("^\\s*:?\\s*(?:that\\s+)?");
  private static final Pattern WAS_AUTHORISED =
      Loose.pattern(
          "\\s+(?:(?:be|is|are|being|to\\s+be|shall\\s+be|was|were|has\\s+been|have)\\s+(?:hereby\\s+|also\\s+|jointly\\s+|each\\s+)?)"
              + "(?:authori[sz]ed|empowered|(?:given|granted)\\s+(?:\\w+\\s+){0,2}(?:authority|powers?|authorisation|permission)|delegated\\s+(?:the\\s+)?(?:authority|powers?))\\b|\\s+have\\s+delegated\\s+authority\\b");
  private static final Pattern SUBJECT_START =
      Loose.pattern(
          "(?:^\\W*(?:that\\s*,?\\s*)?(?:following|subject\\s+to|after|upon|once|further\\s+to)\\b[^,;:\\n]{3,160},|^|\\bthat\\b|;|:|\\n|\\band\\s+that\\b|\\bagree\\w*\\b|\\bapprov\\w+\\b)\\s*(?:the\\s+)?");
  private static final Pattern CLAUSE_START =
      Loose.pattern("(?:^|\\bthat\\b|;|:|\\n|\\band\\s+that\\b)\\s*(?:the\\s+)?");
  private static final Pattern WAS_DELEGATED =
      Loose.pattern(
          "^(?<what>.{0,300}?),?\\s+(?:(?:be|is|are|being|to\\s+be|shall\\s+be|was|were)\\s+)(?:hereby\\s+|also\\s+)?$");
  private static final Pattern BARE_AUTHORITY =
      Loose.pattern(
          "^\\W*(?:(?:the|full|that|all|necessary|such|any|sub|further|appropriate|give|gives|grant|grants|hereby|delegated|of|and|or|to)\\s+)*(?:authority|powers?|responsibility|authorisation|approval|permission|decision|delegated\\s+authority)?(?:\\s+(?:(?:is|be|are|was|being|to\\s+be|shall\\s+be)\\s+)?(?:hereby\\s+|also\\s+)?(?:delegated|given|granted))?\\W*$");
  private static final Pattern AUTHORITY_FOR =
      Loose.pattern(
          "^\\W*(?:(?:that|the|full|final|all|any|and|of|delegated)\\s+)*(?:authority|powers?|responsibility|decisions?|approval|permission)\\s+(?:to|for|of|over|on|as\\s+to)\\s+(?:the\\s+)?");
  private static final Pattern PURPOSE_START =
      Loose.pattern(
          "^[\\s,)]*(?:(?:the\\s+)?(?:full\\s+|delegated\\s+|necessary\\s+)?(?:authority|powers?|responsibility|decision)\\s+)?(?:be\\s+authorised\\s+)?(?:to|for|in\\s+respect\\s+of|in\\s+relation\\s+to|with\\s+regard\\s+to|of(?=\\s+(?:the|any|each|all)\\s))\\b[\\s:]*"
              + "|^[\\s,)]*(?=(?:the\\s+)?(?:award|approval|signing|finalisation|agreement|determination)\\s+of\\b)");
  private static final Pattern PURPOSE_AFTER_A_CONDITION =
      Loose.pattern(
          "^[^.;\\n]{0,240}?(?<!\\b(?:subject|according|due|relation|regard|response|addition|prior|up|respect|reference|changes|access|related)\\s?)\\s+to\\s+(?!the\\b|an?\\b|be\\s+noted)(?=[a-z])");

  /** 'Delegate authority, where there is none already, to the Director'. */
  private static final Pattern CONDITION =
      Loose.pattern(
          ",?\\s*\\b(?:where|if|insofar\\s+as|to\\s+the\\s+extent)\\s[^,;:\\n]{3,90},?\\s*$");

  private static final Pattern VERB_FIRST =
      Loose.pattern(
          "^(?:award|approv|agree|enter|finalis|negotiat|determin|mak(?:e|ing)|tak(?:e|ing)|do\\b|carry|undertak|procur|commenc|sign|implement|vary|extend|exercis|accept|complet|conclud|amend|submit|be\\b|recommend|proceed|issue|publish|go\\b|spend|commit|establish|appoint|enable|allow|ensure|commission(?=\\s+(?:an?|the|new|this|these|our|services?)\\b)|support|consider|develop|manage)\\w*");
  private static final Pattern GIVEN =
      Loose.pattern(
          "^\\s*(?:(?:the|full|delegated|necessary)\\s+)*(?:authority|powers?|responsibility)\\b");
  private static final Pattern MAY_ACT =
      Loose.pattern(
          "\\s+may\\s+(?!not\\b)(?:(?:jointly|together|also|each|then|hereby|thereafter)\\s+)*"
              + "(?=(?:award|approve|agree|enter|finalis|negotiat|determine|sign|exercis|complete|conclude|accept|appoint|procure|vary|extend|make|take|commission)\\w*)");
  private static final Pattern AUTHORISES = Loose.pattern("authori[sz](?:e|es|ed|ing)|empower\\w*");
  private static final Pattern SPEAKS_OF_DELEGATING = Loose.pattern("\\bdelegat|\\bauthoris");
  private static final int LONGEST_WAY_TO_THE_OFFICES = 420;

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var sentence : Sentences.of(wording)) {
      var grants = grants(wording, sentence);
      if (grants.isEmpty()) {
        whoMayAct(wording, sentence).ifPresent(grants::add);
      }
      for (int i = 0; i < grants.size(); i++) {
        int limit = i + 1 < grants.size() ? grants.get(i + 1).start() : sentence.end();
        found.add(read(wording, sentence, grants.get(i), i == 0, limit));
      }
    }
    return found;
  }

  /**
   * @param start where the words of delegation start
   * @param offices the words that name who may act
   * @param before the words of what they may do, where they stand first
   */
  private record Grant(int start, OfficeWords offices, @Nullable Span before) {}

  private static List<Grant> grants(Wording wording, Span sentence) {
    var grants = new ArrayList<Grant>();
    var plain = wording.plain();
    var m =
        DELEGATES
            .matcher(plain)
            .region(sentence.start(), sentence.end())
            .useTransparentBounds(true);
    int from = sentence.start();
    while (m.find()) {
      if (m.start() < from) {
        continue;
      }
      var grant = grantAt(wording, sentence, m.start(), m.end(), from);
      if (grant != null) {
        grants.add(grant);
        from = Math.max(grant.offices().words().end(), m.end());
      }
    }
    return grants;
  }

  private static @Nullable Grant grantAt(
      Wording wording, Span sentence, int start, int end, int from) {
    var plain = wording.plain();
    var word = plain.substring(start, end).toLowerCase(java.util.Locale.UK);
    boolean authorises = AUTHORISES.matcher(word).matches();
    if (word.startsWith("instruct")) {
      return null;
    }
    var passive = WAS_AUTHORISED.matcher(plain).region(from, sentence.end());
    if (authorises
        || word.startsWith("giv")
        || word.startsWith("grant")
        || word.startsWith("delegated")
        || word.startsWith("authority")
        || word.startsWith("power")) {
      while (passive.find() && passive.start() < end) {
        if (passive.end() >= end && passive.start() < start) {
          return passiveGrant(wording, from, passive.start(), passive.end(), sentence.end());
        }
      }
    }
    if (word.startsWith("giv") || word.startsWith("grant")) {
      var offices = OfficeWords.at(plain, end, sentence.end());
      if (offices != null
          && GIVEN.matcher(plain).region(offices.words().end(), sentence.end()).lookingAt()) {
        return new Grant(start, offices, null);
      }
    }
    if (authorises) {
      var next = DIRECTLY.matcher(plain).region(end, sentence.end());
      int at = next.lookingAt() ? next.end() : end;
      var offices = OfficeWords.at(plain, at, sentence.end());
      return offices == null ? null : new Grant(start, offices, null);
    }
    var to =
        TO.matcher(plain).region(end, Math.min(sentence.end(), end + LONGEST_WAY_TO_THE_OFFICES));
    while (to.find()) {
      if (!word.startsWith("delegat") && goesTooFar(word, plain.substring(end, to.start()))) {
        return null;
      }
      var rest = plain.substring(to.end(), Math.min(sentence.end(), to.end() + 40));
      var offices =
          VERB_FIRST.matcher(rest).find() ? null : OfficeWords.at(plain, to.end(), sentence.end());
      if (offices != null) {
        return new Grant(
            start, offices, whatStandsFirst(plain, from, start, end, to.start(), word));
      }
    }
    return null;
  }

  /** An 'approval' stands right before its 'to'; 'authority' may say first what it is for. */
  private static boolean goesTooFar(String word, String between) {
    if (SPEAKS_OF_DELEGATING.matcher(between).find()
        && !BARE_AUTHORITY.matcher(between).matches()) {
      return true;
    }
    boolean sayingWhat = word.startsWith("author") || word.startsWith("power");
    return sayingWhat ? between.length() > 160 : !BARE_AUTHORITY.matcher(between).matches();
  }

  /** 'That the Director, in consultation with the Leader, may award ...' */
  private static Optional<Grant> whoMayAct(Wording wording, Span sentence) {
    var may = MAY_ACT.matcher(wording.plain()).region(sentence.start(), sentence.end());
    while (may.find()) {
      var grant = passiveGrant(wording, sentence.start(), may.start(), may.end(), sentence.end());
      if (grant != null) {
        return Optional.of(grant);
      }
    }
    return Optional.empty();
  }

  /** 'that the Director, in consultation with the Leader, be authorised to ...' */
  private static @Nullable Grant passiveGrant(
      Wording wording, int from, int subjectEnd, int end, int limit) {
    var plain = wording.plain();
    var starts = SUBJECT_START.matcher(plain).region(from, subjectEnd);
    int start = from;
    while (starts.find()) {
      start = starts.end();
    }
    var offices = OfficeWords.at(plain, start, subjectEnd);
    return offices == null
        ? null
        : new Grant(start, offices.authorisedBefore(plain, end, limit), null);
  }

  /**
   * The purpose where it comes before the offices, as in 'the award be delegated to the Director'.
   */
  private static @Nullable Span whatStandsFirst(
      String plain, int from, int start, int end, int to, String word) {
    var between = CONDITION.matcher(plain.substring(end, to)).replaceFirst(" ");
    if (!BARE_AUTHORITY.matcher(between).matches() && !OfficeWords.hasConsultation(between)) {
      return new Span(end, to);
    }
    if (!word.startsWith("delegat")) {
      return null;
    }
    var subjectStart = CLAUSE_START.matcher(plain).region(from, start);
    int begin = from;
    while (subjectStart.find()) {
      begin = subjectStart.end();
    }
    var passive = WAS_DELEGATED.matcher(plain.substring(begin, start));
    if (passive.matches() && !BARE_AUTHORITY.matcher(passive.group("what")).matches()) {
      return new Span(begin, begin + passive.end("what"));
    }
    return null;
  }

  private static Proposed read(
      Wording wording, Span sentence, Grant grant, boolean first, int limit) {
    var plain = wording.plain();
    var offices = grant.offices();
    var consult = new ArrayList<>(offices.consulted());
    var purpose = grant.before();
    int end = offices.words().end();
    if (purpose == null) {
      var start = PURPOSE_START.matcher(plain).region(end, limit);
      var later = PURPOSE_AFTER_A_CONDITION.matcher(plain).region(end, limit);
      if (grant.offices().isFollowedByWhatTheyMayDo(plain)) {
        purpose = new Span(end, limit);
        end = limit;
      } else if (start.lookingAt() || later.lookingAt()) {
        purpose = new Span(start.lookingAt() ? start.end() : later.end(), limit);
        if (consult.isEmpty()) {
          consult.addAll(
              OfficeWords.consultedIn(
                  plain
                      .substring(end, purpose.start())
                      .replaceFirst(",?\\s+(?i:to|for)\\s*$", "")));
        }
        end = limit;
      }
    } else {
      consult.addAll(OfficeWords.consultedIn(plain.substring(end, limit)));
    }
    if (consult.isEmpty() && first && grant.start() > sentence.start()) {
      consult.addAll(OfficeWords.consultedIn(plain.substring(sentence.start(), grant.start())));
    }
    var said = purpose == null ? null : Purposes.tidy(purpose.of(plain), consult);
    if (grant.before() != null && said != null) {
      said =
          AUTHORITY_FOR
              .matcher(said)
              .replaceFirst("")
              .replaceFirst("^(?i:that\\s+)?(?:the\\s+)?", "");
    }
    var named = Offices.in(offices.named().of(plain));
    var words =
        new Span(
            grant.before() == null
                ? grant.start()
                : Math.min(grant.start(), grant.before().start()),
            end);
    var to = Stream.concat(named.names().stream(), offices.with().stream()).toList();
    var delegate =
        new Delegate(
            to,
            to.size() > 1 && !named.alternative(),
            List.copyOf(consult),
            said == null || said.isBlank() ? null : said);
    return new Proposed(delegate, Trimmed.in(plain, words));
  }
}
