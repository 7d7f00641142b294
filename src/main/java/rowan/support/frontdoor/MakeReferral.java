package rowan.support.frontdoor;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.Child;
import rowan.support.casework.Community;
import rowan.support.casework.Gender;

/**
 * Refers somebody, for an agency.
 *
 * @param ticket random, made with the form: the same ticket twice is the same referral
 * @param agency what kind of service refers
 * @param contact the safe way to reach the person; a contact kept in Rowan where none is known yet
 * @param communities as the person described themselves, if they did
 * @param tonight whether somebody must act today
 * @param danger what else was noticed, in words; may be empty
 */
public record MakeReferral(
    UUID ticket,
    Asker agency,
    String name,
    Optional<LocalDate> dateOfBirth,
    Gender gender,
    Set<Community> communities,
    List<Child> children,
    SafeContact contact,
    Consent consent,
    String whatHappened,
    Set<Risk> noticed,
    String danger,
    boolean tonight) {

  public MakeReferral {
    if (agency.hasWords()) {
      throw new IllegalArgumentException("who asks themselves asks for help");
    }
    name = name.strip();
    whatHappened = whatHappened.strip();
    communities = Set.copyOf(communities);
    children = List.copyOf(children);
    noticed = noticed.isEmpty() ? Set.of() : EnumSet.copyOf(noticed);
  }

  /**
   * A danger that somebody who refers has noticed. It is not a risk assessment and has no score:
   * that is done with the person, later. What is grave is looked at sooner.
   */
  public enum Risk {
    NECK("Hands or anything else around the neck, or breath stopped", true),
    THREATS_TO_KILL("Threats to kill anyone", true),
    WEAPON("A weapon, or a thing used as one", true),
    AFRAID_FOR_LIFE("They are afraid that they will be killed", true),
    STALKING("Followed, watched, tracked or messaged without end", true),
    FAMILY_PRESSURE("More than one person, 'honour' or a forced marriage", true),
    LEAVING("They have left within a year, or are about to", false),
    WORSE("It happens more often, or gets worse", false),
    SEXUAL("Sexual harm", false),
    PREGNANT("Pregnant, or with a baby", false),
    CONTROL("Money, phone, movements or friends are controlled", false),
    CHILDREN("A child is hurt, threatened, or sees or hears it", false),
    DESPAIR("They have spoken of ending their life", true),
    CARE("They depend on the person who hurts them for care or papers", false);

    private final String title;
    private final boolean grave;

    Risk(String title, boolean grave) {
      this.title = title;
      this.grave = grave;
    }

    public String title() {
      return title;
    }

    public boolean grave() {
      return grave;
    }
  }

  /**
   * Whether the person agreed to be referred; and where they did not, which reason in law lets the
   * referrer share it all the same, and what was weighed.
   *
   * @param reason given exactly where the person did not agree
   * @param words what the referrer weighed; given where the person did not agree
   */
  public record Consent(Given given, Optional<Reason> reason, String words) {

    /** What the person knows and said. */
    public enum Given {
      AGREED("They agreed"),
      TOLD("They did not agree, and know that it is being sent"),
      NOT_TOLD("They do not know, because telling them is unsafe or they cannot be reached");

      private final String title;

      Given(String title) {
        this.title = title;
      }

      public String title() {
        return title;
      }
    }

    /** Why the law lets it be shared without their agreement. */
    public enum Reason {
      SERIOUS_HARM("To keep them or somebody else from serious harm"),
      CHILD("To keep a child from harm"),
      ADULT_WITH_CARE_NEEDS(
          "To keep an adult from harm who needs care and cannot protect themselves"),
      CRIME("To prevent or detect a serious crime"),
      COURT("A court or a law requires it");

      private final String title;

      Reason(String title) {
        this.title = title;
      }

      public String title() {
        return title;
      }
    }

    public static Consent agreed() {
      return new Consent(Given.AGREED, Optional.empty(), "");
    }

    boolean complete() {
      return given == Given.AGREED || (reason.isPresent() && !words.isBlank());
    }
  }

  /** What came of a referral by an agency. */
  public sealed interface Result {

    /**
     * It arrived.
     *
     * @param reference to be quoted on the telephone, such as {@code K7M-4QPW}
     */
    record Done(ReferralId referral, String reference) implements Result {}

    record Refused(Refusal refusal) implements Result {}
  }

  /** Why a referral was not taken. */
  public enum Refusal {
    NO_NAME("Enter a name, or what they wish to be called"),
    BORN_LATER("Check the date of birth: it is after today"),
    BORN_LONG_AGO("Check the date of birth: it is more than 120 years ago"),
    NOTHING_HAPPENED("Say what happened, so that they need not tell it again"),
    NO_GROUND("Say why the law lets you share this without their agreement, and what you weighed");

    private static final int OLDEST = 120;

    private final String sentence;

    Refusal(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }

    /** A rule that a referral must keep. */
    private record Rule(
        Refusal refusal, java.util.function.BiPredicate<MakeReferral, LocalDate> broken) {}

    private static final List<Rule> IN_FORCE =
        List.of(
            new Rule(NO_NAME, (referral, today) -> referral.name().isEmpty()),
            new Rule(
                BORN_LATER,
                (referral, today) -> referral.dateOfBirth().filter(today::isBefore).isPresent()),
            new Rule(
                BORN_LONG_AGO,
                (referral, today) ->
                    referral.dateOfBirth().filter(today.minusYears(OLDEST)::isAfter).isPresent()),
            new Rule(NOTHING_HAPPENED, (referral, today) -> referral.whatHappened().isEmpty()),
            new Rule(NO_GROUND, (referral, today) -> !referral.consent().complete()));

    public static Optional<Refusal> of(MakeReferral referral, LocalDate today) {
      return IN_FORCE.stream()
          .filter(rule -> rule.broken.test(referral, today))
          .map(Rule::refusal)
          .findFirst();
    }
  }
}
