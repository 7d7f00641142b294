package rowan.commissioning.decisions.reading.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a list of offices apart: 'the Strategic Director of Adult Care, Housing and Public Health
 * and Strategic Director for Regeneration and Environment' is two. What joins two offices is told
 * from what belongs to one name by the noun that every office has (director, officer, leader ...).
 *
 * @param names each office without its article, as written
 * @param alternative whether any one of them may act ('or'), not all together ('and')
 */
public record Offices(List<String> names, boolean alternative) {

  private static final String CHAIR =
      "(?:(?:vice|deputy|depute|co)[- ])?(?:spokes(?:person|man|woman|persons)|chair(?:s|man|men|woman|person|persons)?|convenor|convener|members?|representatives?)";
  private static final String PERSON =
      "(?:directors?|officers?|chief\\s+executive|managers?|heads?|leaders?|holders?|clerk|solicitor|treasurer|mayor"
          + "|secretary|commissioners?|lead|councillors?|cllrs?|chamberlain|comptroller|executive\\s+members?|adviser|cfo|s\\.?\\s?151"
          + "|section\\s+151|accountant|surveyor|registrar|constable|provost|president|counsel|lawyer|"
          + CHAIR
          + ")";
  private static final String BODY =
      "(?:committees?|sub-?committees?|boards?|commission|panel|cabinet|forum|partnership|executive)";

  private static final Pattern HEAD = Loose.pattern("\\b(?:" + PERSON + "|" + BODY + ")\\b");
  private static final Pattern ANY_BODY = Loose.pattern("\\b(?:" + BODY + ")\\b");
  private static final Pattern WHOSE_HEAD = Loose.pattern("\\b(?:" + PERSON + ")\\b");
  private static final Pattern OF_A_BODY =
      Loose.pattern(
          "^(?:\\w+\\s+){0,3}" + CHAIR + "\\s+(?:of|on|from)\\s+(?:the\\s+)?(?!council\\b)");
  private static final Pattern BODY_HEAD =
      Loose.pattern("\\b(?:" + BODY + "|council|trust|group|service|assembly|authority)\\b");
  private static final Pattern OPEN = Loose.pattern("\\b(?:of|for|-)\\s");
  private static final Pattern BARE_CHAIR = Loose.pattern("^" + CHAIR + "$");
  private static final Pattern OF_SOMETHING = Loose.pattern("^.{0,40}?(\\s(?:of|on)\\s.*)$");
  private static final Pattern A_WHOLE_NAME =
      Loose.pattern("^(?:the\\s|(?:[\\w-]+\\s+){0,3}" + PERSON + "\\s+(?:of|for)\\s)");
  private static final Pattern SEPARATOR =
      Loose.pattern(
          "\\s*(?:,\\s*(?:and\\s*/\\s*or|and|or|&)?\\s|\\s(?:and\\s*/\\s*or|and|or|&|as\\s+well\\s+as|together\\s+with|along\\s+with|jointly\\s+with)\\s|\\s?/\\s?|;\\s)\\s*(?:(?:with|to|both|also|alternatively)\\s+)?");
  private static final Pattern BRACKETED = Loose.pattern("\\s*\\([^()]{0,200}\\)?");

  /** 'Executive Director (Adults and Health)': what he directs, and no second office. */
  private static final Pattern PART_OF_THE_NAME =
      Pattern.compile(
          "(?<=[Dd]irector|[Mm]anager|[Hh]ead) \\((?![Ss]ection|[Ss]\\.? ?151)[A-Z][\\w&,' -]{1,60}\\)");

  private static final char OPENED = '\uE000';
  private static final char CLOSED = '\uE001';
  private static final char SPACE = '\uE002';
  private static final char COMMA = '\uE003';
  private static final Pattern NOMINEE =
      Loose.pattern(
          ",?\\s+(?:or|and/or)\\s+(?:(?:his|her|their|its|his/her|his or her|such other|another|a|an|any|other)\\s+)?"
              + "(?:(?:duly|nominated|authorised|appropriate|suitable|senior|delegated)\\s+){0,2}"
              + "(?:nominees?|nominated\\s+\\w+|deput(?:y|ies)|delegates?|representatives?|designates?|successors?|substitutes?)\\b(?:\\s+officers?)?");
  private static final Pattern IN_ABSENCE =
      Loose.pattern(
          ",?\\s+(?:and|or),?\\s+in\\s+(?:(?:his|her|their|his/her|his\\s+or\\s+her)\\s+absence|the\\s+absence\\s+of\\s+[^,]{3,60}),?\\s+");
  private static final Pattern LEADING =
      Loose.pattern(
          "^(?:(?:that|the\\s+council's|the|a|an|its|their|our|both|either|each\\s+of|of|with)\\s+)+");
  private static final Pattern TRAILING =
      Loose.pattern(
          "[\\s,;:.-]+$|,?\\s+(?:jointly|respectively|both|acting\\s+jointly|together)$|,\\s+(?:any|all|such|each|every)$");
  private static final Pattern ARTICLE =
      Loose.pattern("^(?:the|a|an|any|relevant|appropriate|our|its|their|interim|acting)\\s");

  /** Reads a list of offices from words that hold nothing else. */
  public static Offices in(String plain) {
    var kept =
        PART_OF_THE_NAME
            .matcher(plain)
            .replaceAll(name -> Matcher.quoteReplacement(joined(name.group())));
    var present = IN_ABSENCE.matcher(BRACKETED.matcher(kept).replaceAll("")).replaceAll(" or ");
    var words = NOMINEE.matcher(present).replaceAll("");
    var names = new ArrayList<String>();
    boolean alternative = false;
    var current = new StringBuilder();
    var separator = SEPARATOR.matcher(words);
    int start = 0;
    while (separator.find()) {
      var fragment = words.substring(start, separator.start());
      var rest = words.substring(separator.end());
      current.append(fragment);
      if (startsAnother(current.toString(), rest)
          && (!separator.group().contains("&") || A_WHOLE_NAME.matcher(rest).find())) {
        names.add(current.toString());
        current.setLength(0);
        alternative |=
            separator.group().toLowerCase(java.util.Locale.UK).contains("or ")
                || separator.group().contains("/");
      } else {
        current.append(separator.group());
      }
      start = separator.end();
    }
    names.add(current.append(words.substring(start)).toString());
    return new Offices(tidy(names), alternative);
  }

  /** Whether the words hold the noun of an office near their start. */
  public static boolean startsWithAnOffice(String plain) {
    var words = LEADING.matcher(plain.strip()).replaceFirst("");
    var first = words.split("\\s+(?:of|for)\\s|,|\\(", 2)[0];
    var head = WHOSE_HEAD.matcher(first);
    var body = ANY_BODY.matcher(first);
    return (head.find() && wordsIn(first.substring(0, head.start())) <= 5)
        || (body.find() && wordsIn(first.substring(0, body.start())) <= 7);
  }

  /** Brackets, spaces and commas of a name out of the way of what tells names apart. */
  private static String joined(String name) {
    return name.replace('(', OPENED).replace(')', CLOSED).replace(' ', SPACE).replace(',', COMMA);
  }

  private static String asWritten(String name) {
    return name.replace(OPENED, '(').replace(CLOSED, ')').replace(SPACE, ' ').replace(COMMA, ',');
  }

  private static int wordsIn(String words) {
    return words.split("\\s+").length;
  }

  /** Whether what follows a separator begins a name of its own. */
  private static boolean startsAnother(String sofar, String rest) {
    if (!HEAD.matcher(sofar).find()) {
      return false;
    }
    if (OF_A_BODY.matcher(LEADING.matcher(sofar.strip()).replaceFirst("")).find()
        && !BODY_HEAD.matcher(sofar).find()) {
      return false;
    }
    var next = SEPARATOR.split(rest, 2)[0];
    var beforeOf = OPEN.split(next, 2)[0];
    if (WHOSE_HEAD.matcher(beforeOf).find()) {
      return true;
    }
    if (ARTICLE.matcher(next).find()) {
      return HEAD.matcher(rest).find();
    }
    return HEAD.matcher(next).find() && !OPEN.matcher(sofar).find();
  }

  private static List<String> tidy(List<String> names) {
    var tidied = new ArrayList<String>();
    for (var name : names) {
      var clean = TRAILING.matcher(LEADING.matcher(name.strip()).replaceFirst("")).replaceAll("");
      if (!clean.isBlank()) {
        tidied.add(asWritten(clean.replaceAll("\\s+", " ").strip()));
      }
    }
    for (int i = 0; i + 1 < tidied.size(); i++) {
      var tail = OF_SOMETHING.matcher(tidied.get(i + 1));
      if (BARE_CHAIR.matcher(tidied.get(i)).matches() && tail.matches()) {
        tidied.set(i, tidied.get(i) + tail.group(1));
      }
    }
    return List.copyOf(tidied);
  }
}
