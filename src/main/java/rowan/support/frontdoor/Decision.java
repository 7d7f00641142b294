package rowan.support.frontdoor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.CaseId;
import rowan.support.casework.Child;
import rowan.support.casework.Community;
import rowan.support.casework.Gender;

/** What triage decides on something that was asked for. */
public sealed interface Decision {

  ReferralId referral();

  /**
   * Opens a case. The worker has checked what was told, and mends or adds to it here.
   *
   * @param name what the person wishes to be called
   * @param lead an IDVA of the council, who leads from this hour on
   * @param known whom it is about, if they had a case here before
   */
  record Accept(
      ReferralId referral,
      String name,
      Optional<LocalDate> dateOfBirth,
      Gender gender,
      Set<Community> communities,
      List<Child> children,
      SafeContact contact,
      AccountId lead,
      Optional<PersonId> known)
      implements Decision {

    /** For somebody who is new. */
    public Accept(
        ReferralId referral,
        String name,
        Optional<LocalDate> dateOfBirth,
        Gender gender,
        Set<Community> communities,
        List<Child> children,
        SafeContact contact,
        AccountId lead) {
      this(
          referral,
          name,
          dateOfBirth,
          gender,
          communities,
          children,
          contact,
          lead,
          Optional.empty());
    }

    public Accept {
      communities = Set.copyOf(communities);
      children = List.copyOf(children);
    }
  }

  /** Adds it to the open case of somebody known, and ends it with that. */
  record Join(ReferralId referral, CaseId caseId) implements Decision {}

  /**
   * Ends what was asked for without a case.
   *
   * @param answer to who asked, left as a message; may be empty if they were answered before
   */
  record Close(ReferralId referral, ClosingReason reason, String answer) implements Decision {}

  /** What came of it. */
  sealed interface Result {

    record Done() implements Result {}

    /** A case is open. */
    record Opened(CaseId caseId) implements Result {}

    /**
     * Nothing was changed.
     *
     * @param sentence why, and what to do instead
     */
    record Refused(String sentence) implements Result {}
  }

  /** Why triage may not do something. */
  enum Refusal {
    DECIDED("This was decided already. Look at what was decided first"),
    NOBODY_ANSWERED("Answer them before you close this: they asked, and have had no answer yet"),
    NOT_AN_IDVA("Choose one of the council's IDVAs to lead"),
    NO_WORDS("Write something first"),
    NOT_KNOWN("That record is not there. Look again whom this is about"),
    HAS_AN_OPEN_CASE("They have an open case. Add this to it, so that nothing is told twice"),
    NO_OPEN_CASE("That case is not open. Open a new one for them");

    private final String sentence;

    Refusal(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }

    public Result refused() {
      return new Result.Refused(sentence);
    }

    /** Nobody who asked on the public pages is left without an answer. */
    public static Optional<Refusal> ofClosing(Asker asker, boolean answered, String answer) {
      return asker.hasWords() && !answered && answer.isBlank()
          ? Optional.of(NOBODY_ANSWERED)
          : Optional.empty();
    }
  }

  /**
   * Why something that was asked for ends without a case. A low score is none: there is no score
   * here.
   */
  public enum ClosingReason {
    ADVISED("We answered, and no more is wanted for now", true),
    NOT_WANTED("They do not want support now, and know how to come back", true),
    NOT_REACHED("We could not reach them in the ways that are safe", false),
    ALREADY_HELPED("They are being supported already", true),
    PASSED_ON("Another area's service supports them now", true),
    NOT_DOMESTIC_ABUSE("It is not domestic abuse; we said who can help", false);

    private final String sentence;
    private final boolean taken;

    ClosingReason(String sentence, boolean taken) {
      this.sentence = sentence;
      this.taken = taken;
    }

    /** As whoever referred reads it: it says nothing of what was told or done. */
    public String sentence() {
      return sentence;
    }

    public Sent.Progress progress() {
      return taken ? Sent.Progress.CLOSED : Sent.Progress.NOT_ACCEPTED;
    }
  }
}
