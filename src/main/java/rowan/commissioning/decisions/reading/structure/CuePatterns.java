package rowan.commissioning.decisions.reading.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.Loose;

/** How councils announce what follows. Patterns over plain typography. */
final class CuePatterns {

  private static final String BODY = "(?:the\\s+)?(?<body>" + Bodies.ONE + ")";
  private static final String END = "\\s*(?:[:;.,-]\\s*)?$";
  private static final String DECIDED =
      "(?:(?:has|have|had|also|then|therefore|unanimously|duly|hereby|accordingly|further)\\s+)*(?:agreed?s?|resolved?s?|decided?s?|approved?s?|determined|authorised)";
  private static final String LINKS =
      "(?:\\s*,?\\s*(?:unanimously|by\\s+(?:a\\s+)?majority|nem\\.?\\s*con\\.?|without\\s+dissent|in\\s+principle))?";

  /** Between the announcement and what is announced. */
  static final Pattern SEPARATION =
      Pattern.compile(
          "^[\\s,:;.*\\u2013\\u2014-]*(?i:(?:that\\s*(?=[,:;\\u2013\\u2014-])|to\\s*(?=[:;])|that$|to$|(?:the\\s+following|as\\s+follows)\\s*[:.]?\\s*$)[\\s,:;\\u2013\\u2014-]*)?");

  static final Pattern AGREED_TO_A_THING = Loose.pattern("^agreed\\s+to\\s+(?:an?|the)\\s");
  static final Pattern IN_CAPITALS = Pattern.compile("^(?:It was |IT WAS )?(?:RESOLVED|AGREED)\\b");

  static final Pattern ASIDE =
      Loose.pattern(
          "^(?:the\\s+)?(?:reasons?(?:\\(s\\))?(?:\\s+for\\s+(?:the\\s+)?(?:decisions?|recommendations?|urgency|it|lateness))?(?:\\(s\\))?"
              + "|(?:details\\s+of\\s+(?:any\\s+)?)?(?:alternative|other)s?\\s+options?(?:\\s*/\\s*alternatives)?(?:\\s+(?:considered|and)[^:]{0,60})?|options?(?:\\s*/\\s*alternatives?)?(?:\\s+(?:considered|appraisal|available))[^:]{0,60}|alternatives?\\s+considered[^:]{0,40}"
              + "|(?:supporting|accompanying|additional|background|related|reference)\\s+(?:documents?|docs|papers?|information)|attachments?|appendices|documents"
              + "|present|(?:also\\s+)?in\\s+attendance|attendance|officers\\s+(?:present|in\\s+attendance)|councillors\\s+(?:present|in\\s+attendance)|apologies(?:\\s+for\\s+absence)?"
              + "|declarations?\\s+of\\s+(?:any\\s+)?(?:disclosable\\s+)?(?:pecuniary\\s+)?(?:personal\\s+)?(?:interests?|conflict\\w*)(?:\\s+(?:for|in|on)\\s+this\\s+item)?|dispensations?|(?:any\\s+)?conflicts?\\s+of\\s+interests?[^:]{0,60}"
              + "|(?:subject\\s+to\\s+)?call-?in(?:\\s+(?:period|deadline|date|procedure))?|this\\s+decision\\s+(?:will|is|may|comes?)\\b[^:]{0,200}|notice\\s+of\\s+(?:proposed|key|intention)[^:]{0,80}|how\\s+to\\s+(?:make|contact)[^:]{0,60}"
              + "|wards?\\s*(?:/\\s*areas)?\\s*(?:affected)?|(?:key\\s+)?(?:corporate|council)\\s+priorities|minutes\\s+of\\s+(?:the\\s+)?(?:previous|last)\\s+meeting|public\\s+(?:participation|questions)|questions?\\s+from\\s+(?:the\\s+)?(?:public|members)"
              + "|(?:record\\s+of\\s+)?vot(?:e|es|ing)(?:\\s+record)?|contact(?:\\s+(?:officer|details|name))?|report\\s+author|lead\\s+(?:director|officer)|purpose(?:\\s+of\\s+(?:the\\s+)?report)?|implications|equality\\s+(?:impact|implications)[^:]{0,40}|legal\\s+implications|exempt\\s+information|access\\s+to\\s+information|(?:legal\\s+)?authority\\s+(?:for|to\\s+make)\\s+(?:the\\s+|this\\s+)?decision|consultation(?:\\s+process|\\s+undertaken|\\s+and\\s+\\w+)?|groups\\s+that\\s+have\\s+been[^:]{0,60}|signed|date\\s+signed|note(?=\\s*:)|implementation\\s+date|publication|note\\s+for\\s+officers|exclusion\\s+of\\s+(?:the\\s+)?(?:press|public)[^:]{0,40})"
              + "\\s*(?::|-\\s|$)");

  static final Pattern NARRATIVE =
      Loose.pattern(
          "^(?:(?:draft\\s+)?minutes|discussion|debate|background|introduction|summary(?:\\s+of\\s+(?:discussion|debate))?|issues?(?:\\s+considered)?|(?:financial|budget(?:ary)?|resource)\\s+implications|context|scrutiny|the\\s+report)\\s*(?::|$)");

  static final Pattern FACT =
      Loose.pattern(
          "^(?<label>decision\\s+maker|decision\\s+(?:taken|made)\\s+(?:by|on)|decision\\s+title|decision\\s+by|decision-?making\\s+body|taken\\s+by|made\\s+by|meeting(?:\\s+date)?|date\\s+(?:the\\s+)?decision\\s+(?:was\\s+)?(?:made|taken)|date(?:\\s+of)?(?:\\s+(?:decision|meeting|publication))?|decision\\s+date|decided\\s+at\\s+meeting|decision\\s+(?:type|status|due|number|reference|ref|no)|status|publication\\s+date|date\\s+published|published|decision\\s+published|effective\\s+(?:from|date)|(?:report\\s+)?title|subject|item(?:\\s+title)?|report\\s+title|title\\s+of\\s+(?:report|decision)|topic|is\\s+(?:key|it\\s+a\\s+key)\\s+decision|key\\s+decision(?:\\s+ref\\w*)?|is\\s+(?:subject\\s+to\\s+call\\s+in|callable\\s+in)\\??|reason\\s+(?:key|no\\s+public\\s+access|date\\s+could\\s+change|why\\s+key)|category|urgent|is\\s+the\\s+date\\s+subject\\s+to\\s+change|venue|time|contact|department|service|directorate|portfolio|lead\\s+member|cabinet\\s+member|cabinet\\s+portfolio|portfolio\\s+holder|lead\\s+councillor|(?:decision\\s+|delegated\\s+)?officer|name\\s+of\\s+(?:decision\\s+maker|officer)|committee|reference|ref|report\\s+(?:of|by|from)|author|email|tel|telephone|agenda\\s+item(?:\\s+no)?|wards)\\s*\\??\\s*:\\s*");

  private static final String AFTER_RECOMMENDED =
      "(?:\\s*(?:\\(s\\))?(?:\\s+(?:to|of|from)\\s+(?:the\\s+)?[\\w ,'&-]{3,60}?)?)";

  static final List<Pattern> RECOMMENDED =
      List.of(
          Loose.pattern(
              "^(?:proposed\\s+decisions?|(?:officer\\s+|report\\s+|proposed\\s+|the\\s+)?recommendations?)"
                  + AFTER_RECOMMENDED
                  + "\\s*(?::|-\\s|$|(?=that\\b))"),
          Loose.pattern(
              "^(?:it\\s+(?:is|was)\\s+|the\\s+report\\s+)?(?:therefore\\s+)?recommend(?:ed|s)\\b(?=\\s*(?:[:-]|$|that|to\\b|"
                  + BODY
                  + "))\\s*(?:to\\s+)?(?:"
                  + Bodies.ONE
                  + "\\s*)?(?=[:-]|$|\\bthat\\b|\\bto\\b|\\s)"),
          Loose.pattern(
              "^(?:that\\s+)?"
                  + BODY
                  + "\\s+(?:is|are|be|was|were)\\s+(?:asked|recommended|requested|invited)\\s+to\\b[^.]{0,40}?(?=:|$|\\s)"),
          Loose.pattern(
              "^"
                  + BODY
                  + "\\s+to\\s+(?:approve|agree|note|consider)\\s*(?:the\\s+following)?(?:\\s+recommendations?)?\\s*:\\s*$"),
          Loose.pattern(
              "^(?:to\\s+)?(?:request|recommend|ask)(?:s|ing)?\\s+(?:that\\s+)?"
                  + BODY
                  + "\\s*(?:to\\b|that\\b|:)"),
          Loose.pattern(
              "^[^.]{0,200}\\b(?:recommend(?:s|ed)?|the\\s+recommendations\\s+(?:are|were))\\s*(?:that|to)?\\s*(?:"
                  + BODY
                  + ")?\\s*:"
                  + "\\s*$"));

  static final List<Pattern> RESOLVED =
      List.of(
          Pattern.compile(
              "^(?:.{0,600}?[\\s,.*-])?(?:(?:It|it|IT)\\s+(?:was|WAS|is)\\s+)?(?:\\S{3,12},?\\s+(?:and\\s+)?(?:SECONDED|seconded)\\s*,?\\s*(?:and|AND)\\s+)?(?:RESOLVED|R\\s?E\\s?S\\s?O\\s?L\\s?V\\s?E\\s?D|AGREED)\\b(?:\\s*\\([^)]{0,60}\\))?(?i:"
                  + LINKS
                  + ")(?:\\s+(?:That|that)\\s+(?:the\\s+)?(?<body>(?i:mayor\\s+and\\s+cabinet|cabinet|executive(?:\\s+board)?|(?:[\\w'&-]+\\s+){0,5}(?:committee|board)))\\s*(?:(?i:agree|approve|resolve)\\w{0,2})?\\s*(?:(?i:to|that))?\\s*(?=:|$))?"),
          Loose.pattern(
              "^(?:it\\s+was\\s+|unanimously\\s+)?(?:resolved|agreed)\\b(?!\\s+(?:by|with|in|at|on|terms|action))(?:\\s*\\([^)]{0,60}\\))?"
                  + LINKS),
          Loose.pattern(
              "\\b(?:it\\s+was|was)\\s+(?:then\\s+|therefore\\s+|also\\s+|unanimously\\s+|duly\\s+|subsequently\\s+)*(?:resolved|agreed)\\b"
                  + LINKS
                  + "(?=\\s*(?:[:-]|$|that\\b|to\\b))"),
          Loose.pattern(
              "^.{0,300}?\\b"
                  + BODY
                  + "(?:\\s*,[^:]{0,160},)?\\s+"
                  + DECIDED
                  + LINKS
                  + "\\s*(?:the\\s+following|as\\s+follows|to|that|the\\s+recommendations?[^:]{0,60})?"
                  + END),
          Loose.pattern("^.{0,300}?,?\\s*it\\s+was" + END),
          Loose.pattern(
              "^(?:(?:having|after|following)\\b[^:]{0,260},\\s*)?(?:that\\s+)?(?!(?:delegat|authori|approv|grant|giv|note|agree|award|that)\\w*\\s)"
                  + BODY
                  + "(?:\\s*,?\\s*(?:having|in\\s+consultation|following|after|acting|with)\\b[^:]{3,200})?\\s*:\\s*$"),
          Loose.pattern("^that\\s+" + BODY + "\\s*$"),
          Loose.pattern(
              "^i\\b[^.]{0,300}\\b(?:hereby\\s+)?(?:approve|agree|decide|authorise)\\s*(?:to|that|the\\s+following)?\\s*:\\s*$"));

  /**
   * What may stand behind the announcement before a list: 'That Cabinet:', 'That Cabinet agrees:'.
   */
  static final Pattern BODY_STEM =
      Loose.pattern(
          "^(?:that\\s+)?(?:the\\s+)?(?<body>"
              + Bodies.ONE
              + ")(?:\\s+(?<verb>agrees?|approves?|authorises?|resolves?|notes?|delegates?|requests?)(?:\\s+(?:that|to))?)?\\s*[:,-]*\\s*$");

  static final Pattern DECISION_HEADING =
      Loose.pattern(
          "^(?:(?:summary|details|record|text|nature)\\s+of\\s+(?:the\\s+)?)?(?:the\\s+)?(?:decisions?(?:\\s+(?:made|taken|notice|summary|details|agreed))?(?:\\(s\\))?|resolutions?|outcome|minute\\s+decision|actions?\\s+agreed|content|action)\\s*(?::|-\\s|$)");

  static final Pattern STARTS_A_LINE =
      Loose.pattern(
          "^(?:(?-i:RESOLVED|AGREED|RECOMMENDED|DECISION|RECOMMENDATIONS?)\\b|(?:resolved|agreed|decisions?|recommendations?|reasons?\\s+for|options?|alternative\\s+options|minutes|present|supporting\\s+documents)\\s*:|(?:resolved|recommended|agreed)\\s*(?:,|-|that\\b))|"
              + FACT.pattern());

  private static final Pattern APPROVED =
      Loose.pattern(
          "^(?:(?:decision\\s+)?status\\s*:|decision\\s*:|outcome\\s*:|resolved\\s*[:-]?|agreed\\s*[:-]?)?\\s*(?:that\\s+)?(?:the\\s+)?(?:officers?'?\\s+|report's?\\s+|above\\s+)?(?:recommendations?(?:\\s+\\d[\\d,. and to]*)?(?:\\s+(?:as\\s+)?(?:set\\s+out|contained|detailed|outlined|in|of)\\b[^.]{0,60}?)?\\s+(?:(?:be|were|was|are|is|having\\s+been)\\s+)?(?:unanimously\\s+)?(?:approved|agreed|accepted|adopted|endorsed)|approved\\s+as\\s+recommended|agreed\\s+as\\s+recommended)(?<rest>[^.\\n]{0,60})\\.?\\s*$");
  private static final Pattern APPROVED_BY_A_BODY =
      Loose.pattern(
          "^.{0,120}?\\b(?:agreed|approved|accepted|adopted|endorsed)\\s+(?:all\\s+)?(?:of\\s+)?the\\s+(?:officers?'?\\s+)?recommendations?(?:\\s+(?:as\\s+)?(?:set\\s+out|contained|detailed|outlined|in|within)\\b[^.:]{0,80})?\\.?\\s*$");
  private static final Pattern AMENDED =
      Loose.pattern("\\bamend\\w*|\\bwith\\s+changes|\\bin\\s+part\\b|\\bpartially\\b");
  private static final Pattern NOT_APPROVED =
      Loose.pattern(
          "^(?:decision\\s+)?status\\s*:\\s*(?:recommendations?\\s+(?:refused|rejected|not\\s+approved|deferred)|(?:item\\s+)?(?:deferred|withdrawn|abandoned|rejected|refused)|call-?ed\\s+in|implementation\\s+suspended)");
  private static final Pattern NOT_YET =
      Loose.pattern("^(?:decision\\s+)?status\\s*:\\s*(?:for\\s+determination|awaiting)");
  private static final Pattern STATUS_APPROVED =
      Loose.pattern(
          "^(?:decision\\s+)?(?:status|outcome)\\s*:\\s*(?:approved|agreed|recommendations?\\s+approved|implemented)");

  private static final Pattern SHORT_BODY =
      Loose.pattern(
          "(?:the\\s+)?(?:mayor\\s+and\\s+cabinet|cabinet|executive|(?:[\\w'&-]+\\s+){0,5}(?:committee|board))");

  private static final Pattern RESOLVING_BODY =
      Loose.pattern(
          "^"
              + BODY
              + "(?:\\s*,[^:,]{3,160},)?\\s+(?:(?:has|had|unanimously)\\s+)*(?:resolved|agreed)\\b");

  private CuePatterns() {}

  static Cue.@Nullable Fate outcome(String plain) {
    if (NOT_APPROVED.matcher(plain).find()) {
      return Cue.Fate.NOT_APPROVED;
    }
    if (NOT_YET.matcher(plain).find()) {
      return Cue.Fate.NOT_YET;
    }
    var approved = APPROVED.matcher(plain);
    boolean says =
        approved.find()
            || STATUS_APPROVED.matcher(plain).find()
            || APPROVED_BY_A_BODY.matcher(plain).find();
    if (!says) {
      return null;
    }
    return AMENDED.matcher(plain).find() ? Cue.Fate.AMENDED : Cue.Fate.APPROVED;
  }

  /** Who is said to have resolved: 'The Leader of the Council RESOLVED to'. */
  static @Nullable String bodyBefore(String plain) {
    var m = RESOLVING_BODY.matcher(plain);
    return m.find() ? m.group("body") : null;
  }

  static @Nullable String body(Matcher m) {
    var body = m.namedGroups().containsKey("body") ? m.group("body") : null;
    if (body == null) {
      return null;
    }
    var last = body.substring(body.lastIndexOf(',') + 1).strip();
    return SHORT_BODY.matcher(last).matches() ? last : body.strip();
  }
}
