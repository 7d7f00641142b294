package rowan.support.frontdoor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.Language;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.frontdoor.AskForHelp.Stay;
import rowan.support.frontdoor.AskForHelp.Wish;
import rowan.support.frontdoor.MakeReferral.Consent;
import rowan.support.frontdoor.MakeReferral.Risk;

/** What people ask, to try the front door with. */
final class AskFixture {

  static final LocalDate CHECKED = LocalDate.of(2030, 3, 5);

  private AskFixture() {}

  static SafeContact comingBack() {
    return new SafeContact(
        Channel.IN_ROWAN,
        "",
        EnumSet.allOf(DayOfWeek.class),
        LocalTime.MIDNIGHT,
        LocalTime.of(23, 59),
        false,
        "",
        CHECKED);
  }

  static SafeContact calledOn(String number) {
    return new SafeContact(
        Channel.CALL,
        number,
        Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
        LocalTime.of(10, 0),
        LocalTime.of(14, 30),
        false,
        "Anna from the library",
        CHECKED);
  }

  static AskForHelp asking(String whatIsHappening, String ticket) {
    return asking(Asker.SELF, whatIsHappening, Optional.empty(), ticket);
  }

  static AskForHelp asking(
      Asker asker, String whatIsHappening, Optional<Stay> stay, String ticket) {
    return new AskForHelp(
        asker,
        whatIsHappening,
        Set.of(Wish.TALK, Wish.CHILDREN),
        stay,
        "Jo",
        comingBack(),
        Language.ENGLISH,
        ticket);
  }

  static Stay aPlace(Stay.When when) {
    return new Stay(when, "Two, 4 and 9", "A cat", "No stairs", "Near the market");
  }

  static MakeReferral referring(String name) {
    return referring(name, Consent.agreed(), Set.of(), false);
  }

  static MakeReferral referring(String name, Consent consent, Set<Risk> noticed, boolean tonight) {
    return new MakeReferral(
        UUID.randomUUID(),
        Asker.POLICE,
        name,
        Optional.of(LocalDate.of(1994, 6, 17)),
        Gender.WOMAN,
        Set.of(),
        List.of(new Child(Optional.of("Tam"), 7, true)),
        calledOn("01632 960 111"),
        consent,
        "Called out on Sunday night.",
        noticed,
        "",
        tonight);
  }
}
