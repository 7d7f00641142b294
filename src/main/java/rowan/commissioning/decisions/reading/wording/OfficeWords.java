package rowan.commissioning.decisions.reading.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Offices;
import rowan.commissioning.decisions.reading.phrases.Span;

/**
 * Words that name who may act, and whom they consult.
 *
 * @param words all of it
 * @param named those who may act
 * @param with those named elsewhere with whom they may act
 * @param consulted the offices to be consulted
 */
public record OfficeWords(Span words, Span named, List<String> with, List<String> consulted) {

  private static final String CONSULTING =
      ",?\\s*\\(?\\s*(?:(?:acting\\s+|and\\s+)?(?:in|following|after|subject\\s+to|upon|with|having\\s+had)\\s+(?:prior\\s+|due\\s+|appropriate\\s+|full\\s+|further\\s+)?(?:the\\s+)?(?:consultation|liaison|conjunction|discussions?|agreement)\\s+(?:with|of|from|between)|having\\s+(?:first\\s+)?consulted(?:\\s+with)?|after\\s+consulting(?:\\s+with)?|(?:in|by)\\s+consulting(?:\\s+with)?|in\\s+collaboration\\s+with)\\s+";
  private static final Pattern CONSULTATION = Loose.pattern(CONSULTING);
  private static final Pattern END =
      Loose.pattern(
          ",\\s+(?=(?-i:award|approve|agree|revise|amend|finalise|negotiate|determine|enter|undertake|make|take|procure|commence|sign|implement|vary|extend|exercise|accept|complete|conclude|appoint|commission|administer|establish)\\s)|,?\\s+to(?:\\s*:|,\\s|\\s+(?!the\\b|an?\\b|his\\b|her\\b|their\\b)(?=[a-z]))|[;:\\n]|\\.(?=\\s|$)|\\)"
              + "|,?\\s+(?:be|is|are|being|shall|will|would|may|should|has|have)\\s"
              + "|,?\\s+(?:and|or)\\s+(?:following|subject|that|with\\s+regard|to|delegat\\w+|authoris\\w+|approv\\w+|agree\\w*|not(?:e|es|ing)|give|grant|award\\w*|request\\w*)\\b"
              + "|,?\\s+(?:either|providing|throughout|following|subject|within|on\\s+behalf|in\\s+accordance|in\\s+respect|in\\s+relation|in\\s+order|in\\s+line|as\\s+(?:set|appropriate|necessary|required|well|soon|part|the)|prior|before|after|once|upon|(?-i:on\\s+(?=[a-z]))|where|when|if|provided|who|which|so|under|using|via|up\\s+to|regarding|concerning|relating|pursuant|by|until|during|from|at\\s+the|having|acting|including|taking|in\\s+consultation|for\\s+(?:the|any|all|such|approval|award|agreement|an?|future|final|each|procur\\w+|sign\\w+|implement\\w+)\\s+[a-z]|for\\s+(?:up|further|final)|with(?:in)?\\s+(?:the\\s+)?(?:authority|power|responsibility|agreed|delegated))\\b"
              + "|,\\s+of\\s+(?:the|any|each|all)\\s+(?:decisions?|powers?|authority|award|approval)\\b"
              + "|,\\s+(?:the\\s+)?(?:award|approval|signing|finalisation|agreement|determination)\\s+of\\b"
              + "|,?\\s+(?:(?:the|full|delegated|necessary)\\s+)*(?:authority|powers?|responsibility|(?:final\\s+)?decision)\\b");
  private static final Pattern HEADED =
      Loose.pattern(
          "\\b(?:director|officer|executive|manager|head|leader|member|holder|chair\\w*|clerk|solicitor|treasurer|mayor|secretary|commissioner|lead|councillors?|committee|board|commission|panel|cabinet|partnership|council|151|counsel|police|trust|ICB|NHS)s?\\b");
  private static final Pattern MAY =
      Loose.pattern("\\smay\\s+(?:(?:jointly|together|also|each|then|hereby|thereafter)\\s+)*$");
  private static final Pattern JOINTLY_WITH =
      Loose.pattern(",?\\s+(?:acting\\s+)?jointly\\s+with\\s+(?:the\\s+)?");
  private static final int LONGEST = 420;

  /** Reads from a place, or null where no office is named there. */
  public static @Nullable OfficeWords at(String plain, int start, int limit) {
    int most = Math.min(limit, start + LONGEST);
    int end = endOf(plain, start, most);
    var first = CONSULTATION.matcher(plain).region(start, most);
    int namedEnd = first.find() && first.start() < end ? first.start() : end;
    var named = Trimmed.in(plain, new Span(start, namedEnd));
    if (named.start() == named.end() || !Offices.startsWithAnOffice(named.of(plain))) {
      return null;
    }
    var consulted = new ArrayList<String>();
    int at = namedEnd;
    while (true) {
      var next = CONSULTATION.matcher(plain).region(at, most);
      if (!next.lookingAt()) {
        break;
      }
      int stop = endOf(plain, next.end(), most);
      consulted.addAll(Offices.in(plain.substring(next.end(), stop)).names());
      at = stop < plain.length() && plain.charAt(stop) == ')' ? stop + 1 : stop;
    }
    return new OfficeWords(
        new Span(start, Math.max(at, namedEnd)), named, List.of(), List.copyOf(consulted));
  }

  /** As named before 'be authorised', with the consultation that may stand right behind it. */
  public OfficeWords authorisedBefore(String plain, int end, int limit) {
    var joint = JOINTLY_WITH.matcher(plain).region(end, limit);
    if (joint.lookingAt()) {
      int stop = endOf(plain, joint.end(), Math.min(limit, joint.end() + LONGEST));
      var others = Offices.in(plain.substring(joint.end(), stop)).names();
      return new OfficeWords(new Span(words.start(), stop), named, others, consulted);
    }
    var next = CONSULTATION.matcher(plain).region(end, limit);
    if (!next.lookingAt()) {
      return new OfficeWords(
          new Span(words.start(), Math.max(end, words.end())), named, with, consulted);
    }
    int stop = endOf(plain, next.end(), Math.min(limit, next.end() + LONGEST));
    var all = new ArrayList<>(consulted);
    all.addAll(Offices.in(plain.substring(next.end(), stop)).names());
    return new OfficeWords(new Span(words.start(), stop), named, with, List.copyOf(all));
  }

  /** Whether the words end with 'may', behind which stands at once what the offices may do. */
  public boolean isFollowedByWhatTheyMayDo(String plain) {
    return MAY.matcher(words.of(plain)).find();
  }

  public static boolean hasConsultation(String words) {
    return CONSULTATION.matcher(words).find();
  }

  /** The offices consulted anywhere in the words; consulting the public is not among them. */
  public static List<String> consultedIn(String words) {
    var found = new ArrayList<String>();
    var m = CONSULTATION.matcher(words);
    int from = 0;
    while (m.find(from)) {
      int stop = endOf(words, m.end(), Math.min(words.length(), m.end() + LONGEST));
      var who = words.substring(m.end(), stop);
      if (HEADED.matcher(who).find()) {
        found.addAll(Offices.in(who).names());
      }
      from = Math.max(stop, m.end());
    }
    return found;
  }

  /** The words without the consultations that {@link #consultedIn} reads from them. */
  public static String withoutConsultation(String words) {
    var kept = new StringBuilder();
    var m = CONSULTATION.matcher(words);
    int from = 0;
    while (m.find(from)) {
      int stop = endOf(words, m.end(), Math.min(words.length(), m.end() + LONGEST));
      var who = words.substring(m.end(), stop);
      boolean offices = HEADED.matcher(who).find();
      kept.append(words, from, offices ? m.start() : stop);
      from = offices && stop < words.length() && words.charAt(stop) == ')' ? stop + 1 : stop;
    }
    return kept.append(words.substring(from)).toString();
  }

  private static int endOf(String plain, int start, int most) {
    int depth = 0;
    var m = END.matcher(plain).region(start, most).useTransparentBounds(true);
    int from = start;
    while (m.find()) {
      for (int i = from; i < m.start(); i++) {
        depth += plain.charAt(i) == '(' ? 1 : plain.charAt(i) == ')' ? -1 : 0;
      }
      from = m.start();
      boolean closes = plain.charAt(m.start()) == ')';
      if (depth <= 0) {
        return m.start();
      }
      if (closes) {
        depth--;
        from = m.end();
      }
    }
    return most;
  }
}
