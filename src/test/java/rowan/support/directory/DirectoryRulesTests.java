package rowan.support.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Language;

class DirectoryRulesTests {

  private static final OrganisationId OURS = new OrganisationId(new UUID(1, 1));
  private static final OrganisationId THEIRS = new OrganisationId(new UUID(2, 2));

  private static Actor holding(Office office) {
    return new Actor(
        new AuthorityId(new UUID(0, 9)),
        new AccountId(new UUID(3, 3)),
        OURS,
        Set.of(office),
        "Sam",
        office.title());
  }

  private static final Actor MANAGER = holding(Office.PROVIDER_MANAGER);

  @Test
  void letsAProviderDescribeItsOwnService() {
    assertThat(DirectoryRules.objectionOf(MANAGER, ServiceFixture.aHelpline(OURS))).isEmpty();
  }

  @Test
  void letsNoProviderDescribeAnothersService() {
    assertThat(DirectoryRules.objectionOf(MANAGER, ServiceFixture.aHelpline(THEIRS)))
        .contains(DirectoryRefusal.OF_ANOTHER_ORGANISATION);
  }

  @Test
  void letsACommissionerDescribeAnyService() {
    assertThat(
            DirectoryRules.objectionOf(
                holding(Office.COMMISSIONER), ServiceFixture.aHelpline(THEIRS)))
        .isEmpty();
  }

  @Test
  void wantsEnglishAtLeast() {
    var onlyWelsh =
        ServiceFixture.with(
            OURS, Set.of(Audience.MEN), "", Map.of(Language.WELSH, ServiceFixture.WELSH));
    assertThat(DirectoryRules.objectionOf(MANAGER, onlyWelsh))
        .contains(DirectoryRefusal.NO_ENGLISH);
  }

  @Test
  void wantsToKnowWhomItIsFor() {
    var forNobody =
        ServiceFixture.with(OURS, Set.of(), "", Map.of(Language.ENGLISH, ServiceFixture.ENGLISH));
    assertThat(DirectoryRules.objectionOf(MANAGER, forNobody))
        .contains(DirectoryRefusal.NOBODY_IT_IS_FOR);
  }

  @Test
  void doesNotNameOthersBesideEveryone() {
    var both =
        ServiceFixture.with(
            OURS,
            Set.of(Audience.EVERYONE, Audience.MEN),
            "",
            Map.of(Language.ENGLISH, ServiceFixture.ENGLISH));
    assertThat(DirectoryRules.objectionOf(MANAGER, both))
        .contains(DirectoryRefusal.EVERYONE_AND_MORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Come to 4 Elm Road, QX1 1AA",
        "We are at qx11aa",
        "Behind the mill (QX12 3BC)",
        "EC1A 1BB is where"
      })
  void refusesAPostcodeInItsWords(String words) {
    var where = ServiceFixture.saying(OURS, new Wording("A house", "Takes you in.", words));
    assertThat(DirectoryRules.objectionOf(MANAGER, where)).contains(DirectoryRefusal.SAYS_WHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Call 999", "Ask for room B12", "Open since 1985, all day", "Press 55"})
  void takesNoOtherNumberForAPostcode(String words) {
    var plain = ServiceFixture.saying(OURS, new Wording("A house", words, ""));
    assertThat(DirectoryRules.objectionOf(MANAGER, plain)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0808 157 0000", "101", "+44 (0)1632 960 001", "18000"})
  void takesATelephoneNumberAsPeopleWriteIt(String number) {
    var service =
        ServiceFixture.with(
            OURS, Set.of(Audience.MEN), number, Map.of(Language.ENGLISH, ServiceFixture.ENGLISH));
    assertThat(DirectoryRules.objectionOf(MANAGER, service)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "call us", "0808 157 0000 0000 00", "<b>1</b>"})
  void refusesWhatCannotBeDialled(String number) {
    var service =
        ServiceFixture.with(
            OURS, Set.of(Audience.MEN), number, Map.of(Language.ENGLISH, ServiceFixture.ENGLISH));
    assertThat(DirectoryRules.objectionOf(MANAGER, service))
        .contains(DirectoryRefusal.NOT_A_TELEPHONE);
  }

  @Test
  void knowsDayAndNightFromOrdinaryHours() {
    assertThat(OpeningHours.ALWAYS.always()).isTrue();
    assertThat(
            new OpeningHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(20, 0), LocalTime.MIDNIGHT)
                .always())
        .isFalse();
  }

  @Test
  void refusesHoursThatEndBeforeTheyBegin() {
    assertThatThrownBy(() ->
            new OpeningHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(17, 0), LocalTime.of(9, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
