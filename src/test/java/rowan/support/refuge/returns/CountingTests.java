package rowan.support.refuge.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.ages.AgesTold;
import rowan.support.casework.ages.AgesTold.ChildTold;
import rowan.support.refuge.described.Characteristic;
import rowan.support.refuge.described.Description;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.returns.Facts.Fill;
import rowan.support.refuge.returns.Facts.No;
import rowan.support.refuge.returns.Facts.People;
import rowan.support.refuge.returns.Facts.Space;
import rowan.support.refuge.returns.Facts.Stay;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.returns.layout.Sums;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.UnableReason;
import rowan.support.refuge.sanctuary.counted.SanctuaryCounts;

/** A year's figures of a few households, worked out by hand. */
@NullUnmarked
class CountingTests {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ReturnYear YEAR = new ReturnYear(2028);
  private static final PersonId ASHA = new PersonId(new UUID(0, 1));
  private static final CaseId CASE = new CaseId(new UUID(0, 2));
  private static final People MOTHER_AND_TWO = new People(1, 0, 0, 0, 2);
  private static final Instant LATER = at("2029-12-01T12:00");

  private final List<Stay> stays = new ArrayList<>();
  private final List<No> noes = new ArrayList<>();
  private Facts.Elsewhere elsewhere = Facts.Elsewhere.NOBODY;
  private SanctuaryCounts homes = new SanctuaryCounts(0, 0, 0, 0, 0, 0, Map.of(), Map.of());
  private AgesTold ages = new AgesTold(Optional.empty(), List.of());
  private Map<PersonId, Description> said = Map.of();

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(LONDON).toInstant();
  }

  private void stay(String kind, String since, @Nullable String until, @Nullable String outcome) {
    stays.add(
        new Stay(
            ASHA,
            CASE,
            kind,
            at(since),
            until == null ? null : at(until),
            outcome,
            MOTHER_AND_TWO));
  }

  private Map<String, Long> count(ReturnYear year, Space... spaces) {
    return Counting.of(
        new Facts(
            stays,
            noes,
            List.of(spaces),
            Map.of(CASE, ages),
            said,
            Map.of(CASE, ComesFrom.Area.ELSEWHERE),
            homes,
            elsewhere),
        year,
        LONDON,
        LATER);
  }

  private long figure(String code) {
    return count(YEAR).get(code);
  }

  @Test
  void aStayAcrossTheEndOfAYearIsSupportedInBothAndNewInOne() {
    stay("REFUGE", "2029-03-20T10:00", "2029-05-02T10:00", "TEMPORARY");
    assertThat(figure("SUPPORTED.NEW.ALL")).isEqualTo(1);
    assertThat(figure("LEFT.HOUSEHOLDS.ALL")).isZero();
    var next = count(new ReturnYear(2029));
    assertThat(next.get("SUPPORTED.HOUSEHOLDS.ALL")).isEqualTo(1);
    assertThat(next.get("SUPPORTED.CARRIED.ALL")).isEqualTo(1);
    assertThat(next.get("LEFT.TEMPORARY.REFUGE")).isEqualTo(1);
    assertThat(next.get("LENGTH.MONTHS_1_3.ALL")).isEqualTo(1);
  }

  @Test
  void aHouseholdInTwoKindsCountsInEachAndOnceInAll() {
    stay("REFUGE", "2028-05-01T10:00", "2028-07-01T10:00", "SPACE_OF_OURS");
    stay("SECOND_STAGE", "2028-07-01T10:00", null, null);
    assertThat(figure("SUPPORTED.HOUSEHOLDS.ALL")).isEqualTo(1);
    assertThat(figure("SUPPORTED.HOUSEHOLDS.REFUGE")).isEqualTo(1);
    assertThat(figure("SUPPORTED.HOUSEHOLDS.SECOND_STAGE")).isEqualTo(1);
    assertThat(figure("SUPPORTED.FROM_ELSEWHERE.ALL")).isEqualTo(1);
    assertThat(figure("PEOPLE.INDIVIDUALS.ALL")).isEqualTo(3);
    assertThat(figure("LEFT.HOUSEHOLDS.ALL")).isZero();
    assertThat(figure("LEFT.HOUSEHOLDS.REFUGE")).isZero();
  }

  @Test
  void movesBetweenPlacesOfOursAreOneStayWhenItIsMeasured() {
    stay("REFUGE", "2028-05-01T10:00", "2028-07-01T10:00", "SPACE_OF_OURS");
    stay("SECOND_STAGE", "2028-07-01T10:00", "2028-11-20T10:00", "SETTLED_SOCIAL");
    assertThat(figure("LENGTH.MONTHS_6_12.ALL")).isEqualTo(1);
    assertThat(figure("LENGTH.MONTHS_6_12.SECOND_STAGE")).isEqualTo(1);
    assertThat(figure("LEFT.SETTLED_SOCIAL.ALL")).isEqualTo(1);
  }

  @Test
  void whoLeftTwiceCountsByTheLastTime() {
    stay("REFUGE", "2028-05-01T10:00", "2028-05-09T10:00", "RETURNED_TO_PERSON");
    stay("REFUGE", "2028-06-01T10:00", "2028-08-09T10:00", "SETTLED_PRIVATE");
    assertThat(figure("LEFT.HOUSEHOLDS.ALL")).isEqualTo(1);
    assertThat(figure("LEFT.SETTLED_PRIVATE.ALL")).isEqualTo(1);
    assertThat(figure("LEFT.RETURNED_TO_PERSON.ALL")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2028-05-31, 2028-06-29, UNDER_1_MONTH",
    "2028-05-31, 2028-06-30, MONTHS_1_3",
    "2028-05-10, 2028-08-09, MONTHS_1_3",
    "2028-05-10, 2028-08-10, MONTHS_3_6",
    "2028-05-10, 2028-11-10, MONTHS_6_12",
    "2027-05-10, 2028-05-09, MONTHS_6_12",
    "2027-05-10, 2028-05-10, OVER_12_MONTHS"
  })
  void measuresInMonthsOfTheCalendar(String in, String out, String band) {
    stay("REFUGE", in + "T22:00", out + "T08:00", "ELSEWHERE");
    assertThat(figure("LENGTH." + band + ".ALL")).isEqualTo(1);
  }

  @Test
  void aChildIsAsOldAsOnTheDayThatTheYearBeginsForThem() {
    ages =
        new AgesTold(
            Optional.empty(),
            List.of(
                new ChildTold(4, LocalDate.of(2027, 4, 1)),
                new ChildTold(17, LocalDate.of(2027, 4, 1))));
    stay("REFUGE", "2028-03-31T10:00", null, null);
    assertThat(figure("PEOPLE.AGE_5_10.ALL")).isEqualTo(1);
    assertThat(figure("PEOPLE.AGE_18.ALL")).isEqualTo(1);
    var before = count(new ReturnYear(2027));
    assertThat(before.get("PEOPLE.AGE_0_4.ALL")).isEqualTo(1);
    assertThat(before.get("PEOPLE.AGE_16_17.ALL")).isEqualTo(1);
  }

  @Test
  void aChildOfWhomNoAgeIsToldIsNotLeftOut() {
    ages = new AgesTold(Optional.empty(), List.of(new ChildTold(9, LocalDate.of(2028, 5, 1))));
    stay("REFUGE", "2028-05-01T10:00", null, null);
    assertThat(figure("PEOPLE.CHILDREN.ALL")).isEqualTo(2);
    assertThat(figure("PEOPLE.AGE_5_10.ALL")).isEqualTo(1);
    assertThat(figure("PEOPLE.AGE_NOT_KNOWN.ALL")).isEqualTo(1);
  }

  private void turnedAway(String at, String reason) {
    turnedAway(at, reason, UnmetReason.valueOf(reason).party());
  }

  private void turnedAway(String at, String reason, Party by) {
    noes.add(new No(ASHA, CASE, reason, by.name(), at(at)));
  }

  @ParameterizedTest
  @CsvSource({
    "2028-06-29T10:00, HOUSED",
    "2028-06-29T10:01, NOT_HOUSED",
    "2028-05-31T10:00, NOT_HOUSED"
  })
  void tellsApartWhoWasHousedWithinFourWeeksOfTheNo(String movedIn, String column) {
    turnedAway("2028-06-01T10:00", "NO_SPACE");
    stay("REFUGE", movedIn, null, null);
    assertThat(figure("TURNED_AWAY.NO_SPACE.ALL")).isEqualTo(1);
    assertThat(figure("TURNED_AWAY.NO_SPACE." + column)).isEqualTo(1);
    assertThat(figure("TURNED_AWAY.HOUSEHOLDS." + column)).isEqualTo(1);
  }

  @Test
  void aHouseholdTurnedAwayForTwoReasonsIsInBothAndOnceInAll() {
    turnedAway("2028-06-01T10:00", "NO_SPACE");
    turnedAway("2028-06-02T10:00", "PETS");
    turnedAway("2028-06-03T10:00", "PETS");
    assertThat(figure("TURNED_AWAY.HOUSEHOLDS.ALL")).isEqualTo(1);
    assertThat(figure("TURNED_AWAY.NO_SPACE.ALL")).isEqualTo(1);
    assertThat(figure("TURNED_AWAY.PETS.ALL")).isEqualTo(1);
  }

  @Test
  void tellsWhoseNoItWasOnceForEachAndOnceInAll() {
    turnedAway("2028-06-01T10:00", "STEPS", Party.SPACE);
    turnedAway("2028-06-02T10:00", "STEPS", Party.REFUGE);
    turnedAway("2028-06-20T10:00", "LOCATION", Party.SURVIVOR);
    turnedAway("2028-06-21T10:00", "COST", Party.SURVIVOR);
    stay("REFUGE", "2028-07-01T10:00", null, null);
    assertThat(figure("TURNED_AWAY.STEPS.ALL")).isEqualTo(1);
    assertThat(figure("WHOSE_NO.HOUSEHOLDS.ALL")).isEqualTo(1);
    assertThat(figure("WHOSE_NO.HOUSEHOLDS.HOUSED")).isEqualTo(1);
    assertThat(figure("WHOSE_NO.SPACE.NOT_HOUSED")).isEqualTo(1);
    assertThat(figure("WHOSE_NO.REFUGE.ALL")).isEqualTo(1);
    assertThat(figure("WHOSE_NO.REFUGE.HOUSED")).isZero();
    assertThat(figure("WHOSE_NO.SURVIVOR.ALL")).isEqualTo(1);
    assertThat(figure("WHOSE_NO.SURVIVOR.HOUSED")).isEqualTo(1);
    assertThat(figure("WHOSE_NO.REFERRER.ALL")).isZero();
  }

  @Test
  void whoWasPlacedElsewhereIsCountedByHouseholdsAndPeople() {
    elsewhere = new Facts.Elsewhere(2, 3, 4);
    assertThat(figure("ELSEWHERE.HOUSEHOLDS.ALL")).isEqualTo(2);
    assertThat(figure("ELSEWHERE.ADULTS.ALL")).isEqualTo(3);
    assertThat(figure("ELSEWHERE.INDIVIDUALS.ALL")).isEqualTo(7);
    assertThat(figure("SUPPORTED.HOUSEHOLDS.ALL")).isZero();
  }

  @Test
  void homesMadeSafeStandApartFromStays() {
    stay("REFUGE", "2028-05-01T10:00", null, null);
    homes =
        new SanctuaryCounts(
            4,
            3,
            1,
            0,
            1,
            6,
            Map.of(EndReason.MOVED_AWAY, 2, EndReason.OTHER, 1),
            Map.of(UnableReason.OWNER_REFUSED, 5));
    assertThat(figure("SUPPORTED.HOUSEHOLDS.ALL")).isEqualTo(1);
    assertThat(figure("SUPPORTED.HOUSEHOLDS.SANCTUARY")).isZero();
    assertThat(figure("HOMES.HOUSEHOLDS.ALL")).isEqualTo(4);
    assertThat(figure("HOMES.INDIVIDUALS.ALL")).isEqualTo(11);
    assertThat(figure("HOMES.NOT_SAID.ALL")).isEqualTo(1);
    assertThat(figure("HOMES_ENDED.HOUSEHOLDS.ALL")).isEqualTo(3);
    assertThat(figure("HOMES_ENDED.MOVED_AWAY.ALL")).isEqualTo(2);
    assertThat(figure("HOMES_ENDED.NO_LONGER_NEEDED.ALL")).isZero();
    assertThat(figure("HOMES_UNABLE.HOUSEHOLDS.ALL")).isEqualTo(5);
  }

  @Test
  void whatWasNotSaidIsNotNo() {
    stay("REFUGE", "2028-05-01T10:00", null, null);
    assertThat(figure("SUPPORTED_DESCRIBED.NOT_ASKED.ALL")).isEqualTo(1);
    said = Map.of(ASHA, new Description.LeftUnsaid());
    assertThat(figure("SUPPORTED_DESCRIBED.UNSAID.ALL")).isEqualTo(1);
    said = Map.of(ASHA, new Description.Said(Set.of(), Optional.of("None of your words fit")));
    assertThat(figure("SUPPORTED_DESCRIBED.UNSAID.ALL")).isEqualTo(1);
    assertThat(figure("SUPPORTED_DESCRIBED.NONE.ALL")).isZero();
    said = Map.of(ASHA, new Description.NoneOfIt());
    assertThat(figure("SUPPORTED_DESCRIBED.NONE.ALL")).isEqualTo(1);
    said =
        Map.of(
            ASHA,
            new Description.Said(
                Set.of(Characteristic.DEAF, Characteristic.LGBT), Optional.empty()));
    assertThat(figure("SUPPORTED_DESCRIBED.ANY.ALL")).isEqualTo(1);
    assertThat(figure("SUPPORTED_DESCRIBED.DEAF.ALL")).isEqualTo(1);
    assertThat(figure("SUPPORTED_DESCRIBED.LGBT.REFUGE")).isEqualTo(1);
    assertThat(figure("SUPPORTED_DESCRIBED.TRANS.ALL")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1963-04-01, 1, 0",
    "1963-04-02, 0, 0",
    "2003-04-02, 0, 1",
    "2003-04-01, 0, 0",
    "2012-04-01, 0, 1",
    "2012-04-02, 0, 0"
  })
  void knowsOldAndYoungByTheDayOfBirth(LocalDate born, long older, long young) {
    ages = new AgesTold(Optional.of(born), List.of());
    stay("REFUGE", "2028-03-01T10:00", null, null);
    assertThat(figure("SUPPORTED_DESCRIBED.OLDER.ALL")).isEqualTo(older);
    assertThat(figure("SUPPORTED_DESCRIBED.YOUNG.ALL")).isEqualTo(young);
  }

  @Test
  void countsSpacesAtMidday() {
    var space =
        new Space(
            "REFUGE",
            3,
            at("2028-04-10T12:00"),
            List.of(
                new Fill(true, at("2028-04-10T12:00"), at("2028-04-12T12:00")),
                new Fill(false, at("2028-04-12T12:00"), at("2028-04-13T12:01")),
                new Fill(true, at("2029-03-31T11:59"), null)));
    var counted = count(YEAR, space);
    assertThat(counted.get("SPACES.DAYS.ALL")).isEqualTo(365);
    assertThat(counted.get("SPACES.DAYS_OPEN.ALL")).isEqualTo(365 - 9 - 2);
    assertThat(counted.get("SPACES.DAYS_LIVED_IN.REFUGE")).isEqualTo(3);
    assertThat(counted.get("SPACES.AT_END.ALL")).isEqualTo(1);
    assertThat(counted.get("SPACES.BEDS_AT_END.ALL")).isEqualTo(3);
    assertThat(count(new ReturnYear(2029), space).get("SPACES.DAYS.ALL"))
        .as("until today, this midday included")
        .isEqualTo(245);
  }

  @Test
  void aSumIsWhatItsPartsComeTo() {
    stay("REFUGE", "2028-05-01T10:00", "2028-07-01T10:00", "FAMILY_OR_FRIENDS");
    turnedAway("2028-04-20T10:00", "NO_SPACE");
    homes =
        new SanctuaryCounts(
            3,
            2,
            1,
            1,
            1,
            6,
            Map.of(EndReason.MOVED_AWAY, 2),
            Map.of(UnableReason.OWNER_REFUSED, 5, UnableReason.NO_MONEY, 1));
    var counted = count(YEAR);
    var sums = Sums.all(Definitions.VERSION);
    assertThat(sums).hasSizeGreaterThan(100);
    for (var sum : sums) {
      assertThat(sum.parts().stream().mapToLong(counted::get).sum())
          .as(sum.total())
          .isEqualTo(counted.get(sum.total()));
    }
  }

  @Test
  void aVersionHasTheTablesAndSumsAndWordsThatItHadThen() {
    assertThat(Layout.tables(1)).hasSize(9).doesNotContain(Layout.HOMES, Layout.WHOSE_NO);
    assertThat(Layout.tables(Definitions.VERSION)).isEqualTo(Layout.tables());
    assertThat(Sums.all(1)).hasSizeBetween(80, Sums.all(2).size() - 20);
    assertThat(Sums.all(1))
        .noneMatch(sum ->
            sum.total().startsWith("HOMES")
                || sum.parts().stream().anyMatch(part -> part.startsWith("WHOSE_NO")));
    assertThat(Definitions.of(YEAR, 1))
        .hasSize(9)
        .extracting(Definitions.Definition::about)
        .doesNotContain("Home made safe", "Whose ‘no’");
    assertThat(Definitions.of(YEAR, 2))
        .hasSize(16)
        .extracting(Definitions.Definition::about)
        .contains("Home made safe", "Whose ‘no’", "From our own area")
        .doesNotHaveDuplicates();
  }
}
