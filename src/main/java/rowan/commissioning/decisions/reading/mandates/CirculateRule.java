package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Parties;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.DueDate;
import rowan.commissioning.decisions.reading.wording.NounPhrase;
import rowan.commissioning.decisions.reading.wording.PartyWords;
import rowan.commissioning.decisions.reading.wording.Trimmed;
import rowan.commissioning.decisions.reading.wording.Wording;

/** Something is sent or reported to somebody: results circulated, a report brought back. */
final class CirculateRule implements MandateRule {

  private static final String PAPER =
      "(?:reports?|reviews?|updates?|results?|findings?|outcomes?|briefings?|summar\\w+|evaluation|information|data|feedback|minutes|plan|papers?|note|analysis|progress|performance)";
  private static final String SUBJECT =
      "(?:^|\\bthat\\b|\\n|;|\\band\\b|\\brequest\\w*\\b)\\s*(?<what>[^.;:\\n]{3,260}?)\\s+(?:(?:be|is|are|will\\s+be|to\\s+be|should\\s+be|shall\\s+be)\\s+)(?:\\w+\\s+){0,2}?";

  private static final List<Pattern> SENDING =
      List.of(
          Loose.pattern(
              SUBJECT
                  + "(?:circulated|shared|distributed|sent|issued|forwarded|copied)\\s+(?:\\w+\\s+)?(?:to|with|amongst?|between)\\s+(?=(?<to>[^.;\\n]{3}))"),
          Loose.pattern(
              "(?:^|\\bthat\\b|\\n|;|\\band\\b|\\brequest\\w*\\b)\\s*(?<what>[^.;:\\n]{0,120}?\\b"
                  + PAPER
                  + "\\b[^.;:\\n]{0,160}?)\\s+(?:be|is|are|will\\s+be|to\\s+be|should\\s+be|shall\\s+be)\\s+(?:\\w+\\s+){0,2}?(?:reported|presented|submitted|brought|provided|made|taken|returned|given|considered\\s+by)(?:\\s+available|\\s+back)?\\s+(?:\\w+\\s+)?(?:to|before)?\\s+(?=(?<to>[^.;\\n]{3}))"),
          Loose.pattern(
              "\\b(?:circulat|shar|distribut|send|(?<!\\b(?:bring|put|take|brought)\\s)forward|publish)(?:e|es|ing|s)?\\s+(?<what>[^.;:\\n]{3,160}?)\\s+(?:to|with|amongst?)\\s+(?=(?<to>[^.;\\n]{3}))"),
          Loose.pattern(
              "(?:^\\s*|[\\n;]\\s*|\\bthat\\s+)(?:that\\s+)?(?=(?<to>[^.;\\n]{3}))[^.;:\\n]{3,160}?\\s+(?:be|are|is|will\\s+be)\\s+(?:sent|given|provided\\s+with|issued\\s+with)\\s+(?<what>(?:the|an?|all)\\s[^.;:,\\n]{0,80}?\\b(?:"
                  + PAPER
                  + "|assessments?|documents?|strategy|cop(?:y|ies))\\b)"),
          Loose.pattern(
              "\\b(?:bring|submit|present|provid|mak|return|receiv|issu|tak)(?:e|es|s|ing|ting)?\\s+(?<what>(?:an?|the|regular|further|annual|quarterly|progress|update|six|written|verbal|its|their)\\s[^.;:\\n]{0,60}?\\b"
                  + PAPER
                  + "\\b[^.;:\\n]{0,100}?)\\s+(?:back\\s+)?(?:to|before)\\s+(?=(?<to>[^.;\\n]{3}))"),
          Loose.pattern(
              "(?:^|\\bthat\\b|[\\n;])\\s*(?:the\\s+)?(?<to>[^.;:,\\n]{5,120}?)\\s+(?:(?:will|shall|should|to|also)\\s+){0,2}receives?\\s+(?<what>(?:an?|regular|further|annual|quarterly|six-monthly|progress)\\s[^.;:\\n]{0,60}?\\b"
                  + PAPER
                  + "\\b[^.;:,\\n]{0,80}?)(?=\\s+(?:by|no|before|in|at|every|each)\\b|\\s*[.;,\\n]|\\s*$)"),
          Loose.pattern(
              "\\breport(?:s|ing)?\\s+(?:back\\s+|progress\\s+|performance\\s+|regularly\\s+|annually\\s+|quarterly\\s+|its\\s+findings\\s+|further\\s+|(?:the\\s+|its\\s+)?(?:outcomes?|findings|results)\\s+){0,3}(?:to|before)\\s+(?!(?:the\\s+)?extent|be\\b|seek\\b|note\\b)(?=(?<to>[^.;\\n]{3}))"));
  private static final Pattern ASKING =
      Loose.pattern(
          "(?:^|[\\n;]|\\b(?:that|cabinet|committee|executive|board|council|and)\\s)\\W*(?:asks?|asked|requests?|requested|calls?|called)\\s+for\\s+(?<what>(?:an?|the|further|regular|annual|quarterly|progress)\\s[^.;:\\n]{0,60}?\\b(?:reports?|updates?|briefings?|evaluation|results)\\b[^.;:,\\n]{0,80}?)(?=\\s+(?:by|in|no|before|within|at)\\b|\\s*[.;,\\n]|\\s*$)");
  private static final Pattern ON_WHAT =
      Loose.pattern(
          "^\\s*(?:\\w+\\s+){0,3}?(?:on|about|regarding|setting\\s+out|detailing)\\s+(?<what>[^.;\\n]{3,160})");
  private static final Pattern ASIDE =
      Loose.pattern(",\\s*(?:due|which|to\\s+be|once|when|expected|as\\s+set)\\b.*$|,\\s*$");
  private static final Pattern ASKED_FOR =
      Loose.pattern("^.*\\b(?:request|ask|agree|resolv|recommend|propos)\\w*\\s+that\\s+");
  private static final Pattern DECIDES_THAT = Loose.pattern("^.{0,60}\\bthat\\s+");
  private static final Pattern A_RECEIVER =
      Loose.pattern(
          "\\b(?:cabinet|executive|council|committee|commission|board|panel|members?|councillors?|scrutiny|forum|group|partnership|director|officer|leader|holder|chair\\w*|mayor|meeting|residents|public|stakeholders|partners|providers|survivors|cabinet's|assembly|trust|team)\\b");

  /** How far a pattern looks ahead to where the receivers are named. */
  private static final int AHEAD = 3;

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      if (wording.isOnlyNoted(clause)) {
        continue;
      }
      for (var pattern : SENDING) {
        var m =
            pattern.matcher(wording.plain()).region(clause.words().start(), clause.words().end());
        while (m.find()) {
          read(wording, clause, m, found);
        }
      }
      askedFor(wording, clause, found);
    }
    return found;
  }

  /** 'Asks for a report by March': those who decided are to have it. */
  private static void askedFor(Wording wording, Clause clause, List<Proposed> found) {
    var m = ASKING.matcher(wording.plain()).region(clause.words().start(), clause.words().end());
    if (m.find() && found.stream().noneMatch(p -> p.words().contains(m.start("what")))) {
      var words = new Span(m.start(), m.end());
      var by = DueDate.of(words, wording, clause.words());
      var due = by == null ? DueDate.rightAfter(words, wording, clause.words()) : by;
      found.add(
          new Proposed(
              new Circulate(
                  NounPhrase.tidy(m.group("what")), null, due == null ? null : due.asEnd()),
              Trimmed.in(wording.plain(), due == null ? words : words.with(due.words())),
              due == null || due.doubt() == null ? List.of() : List.of(due.doubt())));
    }
  }

  private static void read(Wording wording, Clause clause, Matcher m, List<Proposed> found) {
    var plain = wording.plain();
    int start = m.start("to");
    boolean whole = m.end("to") - start > AHEAD;
    int end = whole ? m.end("to") : PartyWords.end(plain, start, clause.words().end());
    var named = DECIDES_THAT.matcher(plain.substring(start, end)).replaceFirst("");
    var to = String.join(" and ", Parties.in(named));
    if (!A_RECEIVER.matcher(to).find()) {
      return;
    }
    var words = new Span(m.start(), Math.max(end, whole ? m.end() : end));
    if (found.stream().anyMatch(p -> p.words().contains(start))) {
      return;
    }
    var due = DueDate.of(words, wording, clause.words());
    found.add(
        new Proposed(
            new Circulate(what(plain, m, end, clause), to, due == null ? null : due.asEnd()),
            Trimmed.in(plain, due == null ? words : words.with(due.words())),
            due == null || due.doubt() == null ? List.of() : List.of(due.doubt())));
  }

  private static @Nullable String what(String plain, Matcher m, int end, Clause clause) {
    var named = m.namedGroups().containsKey("what") ? m.group("what") : null;
    if (named != null) {
      var asked = ASKED_FOR.matcher(named).replaceFirst("");
      var what = NounPhrase.tidy(ASIDE.matcher(asked).replaceFirst(""));
      return what.isEmpty() ? null : what;
    }
    var after = ON_WHAT.matcher(plain).region(end, clause.words().end());
    return after.lookingAt() ? NounPhrase.tidy(after.group("what")) : "report";
  }
}
