package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Note;
import rowan.commissioning.decisions.reading.phrases.Dates;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.Wording;

/**
 * Reads the mandates of one resolution, or of a paragraph of narrative. The order of the rules is
 * part of them: who may act is read first, so that what they may do is not taken for done; dates
 * that nothing else explains are read last.
 */
public final class MandateRules {

  /** Longer words than this are not a resolution; the rest is left unread, and said so. */
  public static final int LONGEST_READ = 20_000;

  private static final List<MandateRule> IN_ORDER =
      List.of(
          new DelegateRule(),
          new CommissionRule(),
          new AwardRule(),
          new ExtendRule(),
          new CoProduceRule(),
          new EngageRule(),
          new CirculateRule(),
          new RetainStaffRule(),
          new ReviewRule(),
          new AllocateRule(),
          new MonitorRule(),
          new DeadlineRule());

  /** What a narrative can tell; it can't commission, delegate, award or extend. */
  private static final Set<String> TOLD_IN_A_NARRATIVE =
      Set.of("allocate", "monitor", "deadline", "circulate", "review", "engage", "retain-staff");

  /** 'Presented a report to the committee' tells what was; 'be circulated' what is to be. */
  private static final Set<String> MUST_BE_WANTED = Set.of("circulate", "engage");

  private static final Pattern WANTED =
      Loose.pattern("\\b(?:be|will|would|should|must|opportunit\\w+|request\\w*|want\\w*)\\b");

  private MandateRules() {}

  /** The mandates of a resolution, in the order of its words; a note where no rule found one. */
  public static List<Proposed> ofAResolution(String text) {
    var read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    var found = inOrder(read);
    if (found.isEmpty()) {
      return List.of(new Proposed(new Note(), new Span(0, text.length())));
    }
    return found;
  }

  /** What a paragraph of the minutes tells beside the resolutions; often nothing. */
  public static List<Proposed> ofANarrative(String text) {
    var read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    return inOrder(read).stream()
        .filter(proposed -> TOLD_IN_A_NARRATIVE.contains(proposed.mandate().kind()))
        .filter(proposed ->
            !MUST_BE_WANTED.contains(proposed.mandate().kind())
                || WANTED.matcher(proposed.words().of(read)).find())
        .toList();
  }

  /** Dates in the words that do not exist or cannot be dated, a sentence each. */
  public static List<String> doubtsAboutDates(String text) {
    var read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    return Dates.in(Wording.of(read).plain()).stream()
        .map(date -> date.doubt())
        .filter(doubt -> doubt != null)
        .distinct()
        .toList();
  }

  private static boolean isAgain(Proposed first, Proposed second) {
    boolean overlaps =
        first.words().start() < second.words().end()
            && second.words().start() < first.words().end();
    boolean mayBeTwo = first.mandate() instanceof MandateProposal.Commission;
    return (overlaps || !mayBeTwo) && first.mandate().equals(second.mandate());
  }

  private static List<Proposed> inOrder(String text) {
    var wording = Wording.of(text);
    var found = new ArrayList<Proposed>();
    for (var rule : IN_ORDER) {
      for (var proposed : rule.in(wording, List.copyOf(found))) {
        boolean again = found.stream().anyMatch(other -> isAgain(other, proposed));
        if (!again) {
          found.add(proposed);
        }
      }
    }
    found.sort(Comparator.comparingInt(proposed -> proposed.words().start()));
    return List.copyOf(found);
  }
}
