package rowan.support.frontdoor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.vault.FiveWords;
import rowan.foundation.web.Language;

/**
 * Asks for help on the public pages. Nothing is compulsory but a way to be answered, and coming
 * back with five words is always one.
 *
 * @param asker the person, or somebody who worries about them
 * @param whatIsHappening in their own words; may be empty
 * @param stay what they need of a place, if they asked for one
 * @param name what to call them; may be empty
 * @param contact where, when and how it is safe to answer; the asker's own, whoever it is about
 * @param language they asked in, and will read the answer in
 * @param ticket from {@link FrontDoor#ticket}: the same ticket twice is the same asking
 */
public record AskForHelp(
    Asker asker,
    String whatIsHappening,
    Set<Wish> wishes,
    Optional<Stay> stay,
    String name,
    SafeContact contact,
    Language language,
    String ticket) {

  public AskForHelp {
    if (!asker.hasWords()) {
      throw new IllegalArgumentException("an agency makes a referral");
    }
    wishes = wishes.isEmpty() ? Set.of() : EnumSet.copyOf(wishes);
    name = name.strip();
  }

  /** What somebody who asks for help would like. More than one, or none said, is fine. */
  public enum Wish {
    TALK("Somebody to talk to"),
    KNOW("To know what they could do"),
    SAFER("To be safer where they are"),
    STAY("Somewhere safe to stay"),
    CHILDREN("Help for their children"),
    LAW("Help with police, court or a lawyer"),
    OTHER("Something else");

    private final String title;

    Wish(String title) {
      this.title = title;
    }

    /** As staff read it. */
    public String title() {
      return title;
    }
  }

  /**
   * What somebody needs of a place to stay, in their own words; each but the first may be empty.
   *
   * @param children who would come along, and how old
   * @param needs what they need to get in, about and by: steps, hearing, medicine, language
   * @param avoid where it would not be safe
   */
  public record Stay(When when, String children, String pets, String needs, String avoid) {

    /** How soon. */
    public enum When {
      TONIGHT("Tonight"),
      SOON("In the next days"),
      LATER("Not sure yet"),
      NOT_SAID("They did not say when");

      private final String title;

      When(String title) {
        this.title = title;
      }

      /** As staff read it. */
      public String title() {
        return title;
      }
    }
  }

  /**
   * Help was asked for, and what was told is kept.
   *
   * @param words to come back with; they are stored only as a fingerprint
   */
  public record Asked(ReferralId referral, FiveWords words, Urgency urgency) {}
}
