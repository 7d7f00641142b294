package rowan.commissioning.decisions.reading.structure;

import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;

/** How the lines at the head of a decision tell a title from a meeting, a body or a page's kind. */
final class TitleLines {

  static final Pattern PAGE_KIND =
      Loose.pattern(
          "^(?:agenda\\s+item|(?:agenda\\s+)?item\\s+\\d{1,3}\\.?|(?:public\\s+)?notice\\s+of\\s+(?:the\\s+)?decisions?\\b.{0,80}|decision\\s+details|issue\\s+details|issue\\s*-\\s*(?:decisions|meetings)|council\\s+meetings|meeting\\s+details|decisions?\\s+for\\s+issue|record\\s+of\\s+(?:executive\\s+)?decision|executive\\s+decision(?:\\s+(?:notice|record))?|(?:[a-z]+\\s+){0,3}decisions?\\s+(?:notice|record|sheet|form)|record\\s+of\\s+(?:[a-z]+\\s+){0,3}decisions?|officer\\s+decision|navigation\\s+and\\s+tools|find\\s+it|you\\s+are\\s+here\\b.*|public\\s+document\\s+pack|(?:agenda\\s+)?item\\s+(?:no\\.?|number)\\s*\\d{1,3}|minutes|home)$");
  static final Pattern NOT_A_TITLE =
      Loose.pattern(
          "[.;:,]$|\\b(?:and|or|the|of|to|that|was|unanimously|it)$|^(?:having|following|consideration|members|after)\\s|^(?:(?:joint\\s+)?reports?\\s+(?:of|from|by|to)\\s|joint\\s+report|exempt\\b|under\\s+|the\\s+report|cabinet\\s+considered|councillor|cllr|page|meeting\\s+of|minutes\\s+of|at\\s+a\\s+meeting|venue|contact|additional|(?:the\\s+)?(?:[\\w'&-]+\\s+){1,6}(?:council|combined\\s+authority)$|cyngor\\s|(?:county|city|borough|district)\\s+council\\s+of\\s|(?:london|royal|metropolitan)\\s+borough\\s+of\\s|www\\.|https?:|tel\\b|email|part\\s+(?:[12]|i{1,2}|one|two|[ab])\\b)");
  static final Pattern MEETING =
      Loose.pattern(
          "^(?:[\\w'& ]{3,60}\\bcouncil\\s*[-,:]\\s*)?(?:(?:draft\\s+)?(?:minutes|decisions|decision\\s+record|record|outcomes?)\\s+(?:of\\s+)?(?:(?:a|the)\\s+)?(?:meeting\\s+of\\s+)?(?:the\\s+)?)?(?:meeting\\s+of\\s+(?:the\\s+)?)?(?<body>"
              + Bodies.ONE
              + ")(?:\\s+(?:meeting|held|minutes|decisions))?\\s*[-,:]?\\s*(?:on\\s+|held\\s+on\\s+|of\\s+)?(?=(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\d{1,2}(?:st|nd|rd|th)?\\s+(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)))");
  static final Pattern MINUTE =
      Loose.pattern(
          "^(?:draft\\s+|the\\s+following\\s+)?(?:minutes?|record|decisions?|meeting)\\b");
  static final Pattern PAPERS_OF =
      Loose.pattern(
          "^(?:draft\\s+|delegated\\s+)?(?:decisions?|minutes?|record\\s+of\\s+decisions?)\\s+of\\s+(?:a\\s+meeting\\s+of\\s+)?(?:the\\s+)?(?<body>"
              + Bodies.ONE
              + ")$");
  static final Pattern REPORT_TO =
      Loose.pattern("^reports?\\s+to\\s+(?:the\\s+)?(?<body>" + Bodies.ONE + ")$");
  static final Pattern TAKEN_BY =
      Loose.pattern(
          "\\b(?:by|meeting\\s+of)\\s+(?:the\\s+)?(?<body>"
              + Bodies.ONE
              + ")(?:\\s+(?:on|at|held)\\b|,)");
  static final Pattern ONE_BODY = Loose.pattern("^\\s*(?:the\\s+)?" + Bodies.ONE + "\\s*$");
  static final Pattern ITEM =
      Loose.pattern(
          "^(?:(?:agenda\\s+)?item|minute)\\s+(?:no\\.?\\s*)?\\d{1,3}\\w?\\s*[:.-]\\s*(?=\\S)");
  static final Pattern ONLY_A_BODY =
      Pattern.compile(
          "^(?:[Tt]he\\s+)?(?<body>Mayor and Cabinet|Cabinet|Executive(?: Board| Committee)?|(?:[A-Z][\\w'&-]+ (?:(?:and|of|for|the) )?){1,7}(?:Committee|Sub-Committee|Board|Panel)(?: (?:on|for) [A-Z][\\w,& -]{2,60})?)$");
  static final Pattern DATED_TITLE =
      Pattern.compile("^\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}\\s+-\\s+(?<title>.{5,380})$");
  static final Pattern KIND_OF_PAPER =
      Pattern.compile(
          "^(?i:decisions?|minutes?|agenda\\s+item|issue)\\s+[\\u2013\\u2014-]\\s+(?=\\S)|^(?i:report)\\s*:\\s+");

  private TitleLines() {}
}
