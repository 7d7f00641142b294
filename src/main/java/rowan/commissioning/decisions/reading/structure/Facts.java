package rowan.commissioning.decisions.reading.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.DatePhrase;
import rowan.commissioning.decisions.reading.phrases.Dates;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Typography;

/** What a decision says of itself: its title, who decided, and when. */
final class Facts {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:\\d{2}/\\d{4,6}\\s*-|\\d{1,3}[A-Za-z]?\\.?|(?!(?:LOT|PART|PHASE|YEAR|TIER|STAGE)\\b)[A-Z]{1,5}[./ ]\\d{1,4}(?:[./-]\\d{1,4})*[.:]?)\\s+(?=\\S)");
  private static final Pattern TRAILING =
      Loose.pattern(
          "\\s+(?:pdf\\s+icon\\s+)?pdf\\s+\\d+\\s*[km]b$|(?:\\s+ref:\\s*\\w+)?\\s+recommendations?\\s+approved\\b.*$");
  private static final Pattern CONCERNING =
      Loose.pattern(
          "\\breports?\\b[^.]{0,160}?\\b(?:concerning|regarding|relating\\s+to|in\\s+relation\\s+to|on\\s+the\\s+subject\\s+of)\\s+(?:the\\s+|an?\\s+)?(?<title>[^.;,]{5,120})[.;,]");
  private static final Pattern BY_WHOM =
      Loose.pattern("\\bby\\s+(?:the\\s+)?(?<body>[A-Z][^.;\\d]{2,110})$");
  private static final Pattern AFTER_DATE =
      Loose.pattern("^\\s*-\\s*(?<body>[A-Z][^(\\d]{2,120}?)(?:\\s*\\(item[^)]*\\))?\\s*$");
  private static final Pattern MADE_IT =
      Loose.pattern("\\s+(?:has\\s+)?(?:made|makes|took|taken)\\b.*$|\\s+-\\s+decision\\b.*$");
  private static final Pattern IN_CAPITALS = Pattern.compile("\\p{Lu}+");
  private static final Set<String> SMALL = Set.of("AND", "OF", "FOR", "THE");
  private static final Pattern AN_OFFICE = Loose.pattern("\\b(?:member|councillor|cllr)\\b");
  private static final Pattern ONE_MEMBER =
      Loose.pattern("(?:the\\s+)?(?:lead|cabinet|executive)\\s+(?:member|councillor)");
  private static final int LONGEST_TITLE = 180;
  private static final int LONGEST_NAMED_TITLE = 400;

  private @Nullable String namedTitle;
  private @Nullable String firstShortLine;
  private @Nullable String maker;
  private @Nullable String leadBody;
  private @Nullable String portfolio;
  private @Nullable String member;
  private @Nullable LocalDate date;
  private int dateRank = Integer.MAX_VALUE;
  private boolean titleNext;
  private @Nullable String doubt;

  void see(String label, String value) {
    var name = label.toLowerCase(Locale.UK).replaceAll("\\s+", " ");
    if (name.matches(
        "title|subject|item title|item|report title|decision title|title of (?:report|decision)|topic")) {
      boolean says = value.chars().anyMatch(Character::isLetter);
      namedTitle = namedTitle == null && says ? value : namedTitle;
    } else if (name.matches(
        "decision maker|decision taken by|decision made by|decision by|decision-?making body|taken by|made by|committee|officer|decision officer|delegated officer|name of (?:decision maker|officer)")) {
      maker =
          maker == null && !value.isBlank()
              ? value
                  .replaceFirst("(?i)^delegated decisions? by (?:the )?", "")
                  .replaceAll("[.;]+$", "")
              : maker;
    } else if (name.equals("key decision")
        && !value.matches("(?i)\\s*(?:yes|no|n/?a)?[.\\s]*|.{0,12}")) {
      namedTitle = namedTitle == null ? value : namedTitle;
    } else if (name.matches(
        "date of decision|decision date|decision (?:made|taken) on|date (?:the )?decision (?:was )?(?:made|taken)")) {
      dated(value, 0);
    } else if (name.matches("decided at meeting|meeting|meeting date|date of meeting")) {
      dated(value, 1);
      bodyAfterDate(value);
    } else if (name.matches("portfolio|portfolio holder|cabinet portfolio")) {
      portfolio =
          TitleLines.ONE_BODY.matcher(Typography.plain(value)).matches()
              ? value.strip()
              : portfolio;
    } else if (name.matches("lead (?:member|councillor)|cabinet member|executive member")) {
      member = member == null && AN_OFFICE.matcher(value).find() ? value.strip() : member;
    } else if (name.equals("date")) {
      dated(value, 2);
    } else if (name.equals("decision due")) {
      dated(value, 4);
      var by = BY_WHOM.matcher(Typography.plain(value));
      maker = maker == null && by.find() ? by.group("body").strip() : maker;
    } else if (name.matches(
        "publication date|date published|published|decision published|date of publication")) {
      dated(value, 6);
    }
  }

  /** The body that an announcement names ('the Mayor and Cabinet agree that'). */
  void decidedBy(@Nullable String body) {
    if (body != null
        && leadBody == null
        && !body.toLowerCase(Locale.UK).matches("members|it|i|councillors?.*")) {
      leadBody = MADE_IT.matcher(body).replaceFirst("");
    }
  }

  /** A paragraph outside the lists, which may be the title, or the head of the minutes. */
  boolean couldBeTitle(String text) {
    var plain = Typography.plain(text);
    if (plain.length()
        > (titleNext || TitleLines.DATED_TITLE.matcher(plain).matches()
            ? LONGEST_NAMED_TITLE
            : LONGEST_TITLE)) {
      return false;
    }
    var meeting = TitleLines.MEETING.matcher(plain);
    if (meeting.find()) {
      decidedBy(meeting.group("body").strip());
      dated(text, 3);
      return true;
    }
    var dated = TitleLines.DATED_TITLE.matcher(plain);
    if (dated.matches()) {
      dated(text, 3);
      namedTitle = namedTitle == null ? bare(dated.group("title")) : namedTitle;
      return true;
    }
    var only = TitleLines.ONLY_A_BODY.matcher(inTitleCase(plain.replaceFirst("[\\s:-]+$", "")));
    if (only.matches()) {
      leadBody = leadBody == null ? only.group("body") : leadBody;
      return true;
    }
    var papers = TitleLines.PAPERS_OF.matcher(plain);
    if (papers.matches()) {
      decidedBy(papers.group("body").strip());
      return true;
    }
    var to = TitleLines.REPORT_TO.matcher(plain);
    if (to.matches()) {
      decidedBy(to.group("body").strip());
      return true;
    }
    if (TitleLines.MINUTE.matcher(plain).find() && !Dates.in(plain).isEmpty()) {
      var by = TitleLines.TAKEN_BY.matcher(plain);
      decidedBy(by.find() ? by.group("body").strip() : null);
      dated(text, 3);
      return true;
    }
    var item = TitleLines.ITEM.matcher(plain);
    titleNext |= item.find();
    var line = bare(item.reset().find() ? text.substring(item.end()) : text);
    if (isADate(plain)) {
      return true;
    }
    if (line.length() < 4 || TitleLines.NOT_A_TITLE.matcher(Typography.plain(line)).find()) {
      return false;
    }
    if (namedTitle != null) {
      return line.equals(namedTitle);
    }
    if (titleNext) {
      namedTitle = line;
    }
    titleNext = false;
    firstShortLine = firstShortLine == null ? line : firstShortLine;
    return line.equals(namedTitle) || line.equals(firstShortLine);
  }

  /** A line all in capitals as it would be written otherwise: {@code CABINET}, {@code Cabinet}. */
  private static String inTitleCase(String line) {
    if (!line.equals(line.toUpperCase(Locale.UK))) {
      return line;
    }
    return IN_CAPITALS
        .matcher(line)
        .replaceAll(word ->
            SMALL.contains(word.group())
                ? word.group().toLowerCase(Locale.UK)
                : word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.UK));
  }

  /** A title without its item number, the size of its file, or the state of the decision. */
  static String bare(String title) {
    var line =
        TRAILING.matcher(Typography.plain(title)).find()
            ? title.substring(0, trailing(title))
            : title;
    return TitleLines.KIND_OF_PAPER
        .matcher(NUMBERED.matcher(line.strip()).replaceFirst("").strip())
        .replaceFirst("");
  }

  private static int trailing(String title) {
    var m = TRAILING.matcher(Typography.plain(title));
    return m.find() ? m.start() : title.length();
  }

  /** Whether a line only says what sort of page it is; the next one is then the title. */
  boolean isAPageHeading(String text) {
    boolean heading = TitleLines.PAGE_KIND.matcher(Typography.plain(text)).matches();
    titleNext |= heading;
    return heading;
  }

  private boolean isADate(String plain) {
    var dates = Dates.in(plain);
    if (dates.isEmpty()
        || dates.getFirst().words().end() - dates.getFirst().words().start() < plain.length() / 2) {
      return false;
    }
    dated(plain, plain.chars().anyMatch(Character::isLetter) ? 5 : 7);
    return true;
  }

  private void dated(String value, int rank) {
    for (DatePhrase found : Dates.in(Typography.plain(value))) {
      if (found.isDay() && rank < dateRank) {
        date = found.first();
        dateRank = rank;
      } else if (found.doubt() != null && rank < 5) {
        doubt = found.doubt();
      }
    }
  }

  private void bodyAfterDate(String value) {
    var plain = Typography.plain(value);
    var dates = Dates.in(plain);
    if (!dates.isEmpty()) {
      var after = AFTER_DATE.matcher(plain.substring(dates.getFirst().words().end()));
      maker = maker == null && after.find() ? after.group("body").strip() : maker;
    }
  }

  /** The title as named, else the first short line, else what the report is said to concern. */
  @Nullable String title(List<String> story) {
    if (namedTitle != null || firstShortLine != null) {
      return namedTitle != null ? namedTitle : firstShortLine;
    }
    for (var words : story) {
      var concern = CONCERNING.matcher(Typography.plain(words));
      if (concern.find()) {
        return capitalised(concern.group("title").strip());
      }
    }
    return null;
  }

  /** Whether a label of the page gives the day on which it was decided. */
  boolean saysWhenDecided() {
    return date != null && dateRank <= 1;
  }

  @Nullable LocalDate date() {
    return date;
  }

  @Nullable String doubt() {
    return doubt;
  }

  /** Who decided: as labelled, else as announced, else as the resolutions' own subject. */
  @Nullable String body(List<DecisionStructure.Resolution> resolutions, List<String> story) {
    if (maker != null) {
      return maker;
    }
    if (leadBody != null && member != null && ONE_MEMBER.matcher(leadBody).matches()) {
      return member;
    }
    if (leadBody != null) {
      return capitalised(inTitleCase(leadBody));
    }
    return Stream.concat(resolutions.stream().map(resolution -> resolution.text()), story.stream())
        .map(words -> Bodies.subjectOf(Typography.plain(words)))
        .filter(body -> body != null)
        .map(Facts::capitalised)
        .findFirst()
        .orElse(portfolio);
  }

  private static String capitalised(String body) {
    var bare = body.replaceFirst("(?i)^the\\s+", "");
    return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
  }
}
