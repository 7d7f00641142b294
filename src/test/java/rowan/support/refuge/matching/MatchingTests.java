package rowan.support.refuge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.support.refuge.areas.Distance;
import rowan.support.refuge.areas.Distances;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.features.Living;
import rowan.support.refuge.features.StaffHours;
import rowan.support.refuge.limits.Limit;
import rowan.support.refuge.limits.LimitId;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.LimitsToday;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;

class MatchingTests {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 22, 23, 10, 0, 0, ZoneId.of("Europe/London"));

  private static final Household MOTHER_AND_THREE =
      new Household(
          1,
          0,
          0,
          0,
          List.of(
              new Household.Child(4, false),
              new Household.Child(9, true),
              new Household.Child(15, true)));

  private static final SpaceFeatures FLAT =
      new SpaceFeatures(4, 0, true, 0, true, false, 17, true, List.of("sk"));
  private static final SpaceFeatures FAMILY_ROOM =
      new SpaceFeatures(4, 1, false, 1, true, true, 14, false, List.of());

  private static SpaceNow ready(String name, SpaceFeatures features) {
    return now(name, features, new Availability.Ready());
  }

  private static SpaceNow now(String name, SpaceFeatures features, Availability now) {
    return new SpaceNow(
        new Space(
            new SpaceId(UUID.randomUUID()),
            new RefugeId(UUID.randomUUID()),
            name,
            "",
            "north",
            features),
        now);
  }

  private static Fit match(Household household, Needs needs, SpaceNow space) {
    return new Matching(household, needs, NOW, LimitsToday.NONE).of(space);
  }

  private static List<String> words(Fit fit) {
    return fit.reasons().stream().map(reason -> reason.mark() + " " + reason.words()).toList();
  }

  @Test
  void offersTheFlatToAMotherWithABoyOfFifteen() {
    var needs = new Needs(true, Optional.of("sk"), false, Optional.of("east"));
    var fit = match(MOTHER_AND_THREE, needs, ready("Flat 3", FLAT));
    assertThat(fit).isInstanceOf(Fit.Fits.class);
    assertThat(words(fit))
        .containsExactly(
            "YES Takes a boy of 15",
            "YES 4 beds for 4 people",
            "YES Ground floor, no steps",
            "YES Not in the part of the area to be away from",
            "YES Somebody there speaks Slovak");
  }

  @Test
  void offersTheRefugeIfTheBoyOfFifteenStaysWithFamily() {
    var fit = match(MOTHER_AND_THREE, Needs.NONE, ready("Refuge", FAMILY_ROOM));
    assertThat(words(fit))
        .containsExactly(
            "YES Female-only, children welcome",
            "IF Boys to 14: the boy would stay with family, if he and she want that",
            "YES 4 beds for 3 people");
    assertThat(((Fit.FitsIf) fit).coming().children())
        .extracting(Household.Child::age)
        .containsExactly(4, 9);
  }

  @Test
  void neverPartsAYoungChildFromTheParent() {
    var mother = new Household(1, 0, 0, 0, List.of(new Household.Child(9, true)));
    var small = new SpaceFeatures(4, 0, false, 0, true, true, 8, false, List.of());
    assertThat(words(match(mother, Needs.NONE, ready("Refuge", small))))
        .contains("NO Boys to 8, and one is 9");
  }

  @Test
  void saysFirstWhySpacesDoNotFit() {
    var single = new SpaceFeatures(2, 0, false, 0, true, true, 17, false, List.of());
    assertThat(words(match(MOTHER_AND_THREE, Needs.NONE, ready("Refuge", single))))
        .first()
        .isEqualTo("NO 2 beds for 4 people");
  }

  @Test
  void keepsMenOutOfAFemaleOnlySpaceWhoeverTheyComeWith() {
    var couple = new Household(1, 1, 0, 0, List.of());
    assertThat(words(match(couple, Needs.NONE, ready("Refuge", FAMILY_ROOM))))
        .first()
        .isEqualTo("NO For women and their children only");
  }

  @Test
  void asksBeforeItGuessesHowAnAdultDescribesThemselves() {
    var unknown = new Household(0, 0, 0, 1, List.of());
    assertThat(match(unknown, Needs.NONE, ready("Refuge", FAMILY_ROOM)))
        .isInstanceOf(Fit.DoesNotFit.class);
    var other = new Household(0, 0, 1, 0, List.of());
    assertThat(match(other, Needs.NONE, ready("Refuge", FAMILY_ROOM)))
        .isInstanceOf(Fit.FitsIf.class);
    assertThat(match(unknown, Needs.NONE, ready("Flat 3", FLAT))).isInstanceOf(Fit.Fits.class);
  }

  @Test
  void laysABabyInACotButNobodyElse() {
    var one = new SpaceFeatures(1, 1, false, 0, true, true, 17, false, List.of());
    var withBaby = new Household(1, 0, 0, 0, List.of(new Household.Child(1, false)));
    var withToddler = new Household(1, 0, 0, 0, List.of(new Household.Child(2, false)));
    assertThat(words(match(withBaby, Needs.NONE, ready("Refuge", one))))
        .contains("YES 1 bed and 1 cot for 2 people");
    assertThat(words(match(withToddler, Needs.NONE, ready("Refuge", one))))
        .contains("NO 1 bed for 2 people, and a cot is for a child under two");
  }

  @Test
  void countsNoCotAsABedForAChildOfThreeOrAnAdult() {
    var cots = new SpaceFeatures(1, 4, false, 0, true, true, 17, false, List.of());
    var two = new Household(2, 0, 0, 0, List.of());
    var withThreeYearOld = new Household(1, 0, 0, 0, List.of(new Household.Child(3, false)));
    assertThat(match(two, Needs.NONE, ready("Refuge", cots))).isInstanceOf(Fit.DoesNotFit.class);
    assertThat(match(withThreeYearOld, Needs.NONE, ready("Refuge", cots)))
        .isInstanceOf(Fit.DoesNotFit.class);
  }

  @Test
  void refusesAHouseholdOfNobodyFewerThanNobodyOrAChildOfAHundredAndThirty() {
    assertThatThrownBy(() -> new Household(0, 0, 0, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Household(1, -1, 0, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Household.Child(130, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SpaceNow with(boolean ownDoor, boolean maleOnly, Living living) {
    return ready(
        "Space",
        new SpaceFeatures(
            4, 1, ownDoor, 0, true, false, 17, false, List.of("ur"), maleOnly, living));
  }

  private static Needs asking(Needs.Building building, Needs.People people) {
    return new Needs(
        building, people, Needs.Away.FROM_NOWHERE, Set.of(), Optional.empty(), Priorities.NONE);
  }

  private static final Needs.Building ANY_BUILDING = new Needs.Building(false, false, false, false);
  private static final Needs.People ANY_PEOPLE =
      new Needs.People(Set.of(), false, Set.of(), Set.of());
  private static final Household WOMAN = new Household(1, 0, 0, 0, List.of());
  private static final Living NOTHING_SAID = Living.notSaid(true);

  @Test
  void asksForABathroomAndNoStepsForSomebodyWhoUsesAWheelchair() {
    var needs = asking(new Needs.Building(false, true, false, false), ANY_PEOPLE);
    assertThat(needs.stepFree()).isTrue();
    assertThat(words(match(WOMAN, needs, with(true, false, NOTHING_SAID))))
        .first()
        .isEqualTo("NO No bathroom for somebody who uses a wheelchair");
    var adapted = new Living(true, true, StaffHours.VISITING, Set.of());
    assertThat(words(match(WOMAN, needs, with(true, false, adapted))))
        .contains(
            "YES Ground floor, no steps", "YES A bathroom for somebody who uses a wheelchair");
  }

  @Test
  void leavesASharedBathroomAndNightsWithoutStaffToTheirChoice() {
    var needs =
        asking(
            new Needs.Building(false, false, true, false),
            new Needs.People(Set.of(), true, Set.of(), Set.of()));
    var daytime = new Living(false, false, StaffHours.DAYTIME, Set.of());
    assertThat(words(match(WOMAN, needs, with(true, false, daytime))))
        .contains(
            "IF The bathroom is shared: if they can live with that",
            "IF Nobody works there at night: if they feel safe with that");
    assertThat(words(match(WOMAN, needs, with(true, false, NOTHING_SAID))))
        .contains("IF Ask whether somebody works there at night");
    var all = new Living(true, false, StaffHours.ROUND_THE_CLOCK, Set.of());
    assertThat(match(WOMAN, needs, with(true, false, all))).isInstanceOf(Fit.Fits.class);
  }

  @Test
  void keepsWomenOutOfASpaceForMenAndAsksWhomeverItDoesNotKnow() {
    var space = with(false, true, Living.notSaid(false));
    var man = new Household(0, 1, 0, 0, List.of());
    assertThat(words(match(man, Needs.NONE, space))).contains("YES Male-only");
    assertThat(words(match(WOMAN, Needs.NONE, space)))
        .first()
        .isEqualTo("NO For men and their children only");
    assertThat(match(new Household(0, 0, 0, 1, List.of()), Needs.NONE, space))
        .isInstanceOf(Fit.DoesNotFit.class);
    assertThat(match(new Household(0, 0, 1, 0, List.of()), Needs.NONE, space))
        .isInstanceOf(Fit.FitsIf.class);
  }

  @Test
  void findsSomebodyWhoSpeaksOneOfTheirLanguages() {
    var needs =
        asking(ANY_BUILDING, new Needs.People(Set.of("sk", "ur"), false, Set.of(), Set.of()));
    assertThat(words(match(WOMAN, needs, with(true, false, NOTHING_SAID))))
        .contains("YES Somebody there speaks Urdu");
    assertThat(words(match(WOMAN, needs, ready("Flat", FAMILY_ROOM))))
        .contains("IF With an interpreter: nobody there speaks Slovak or Urdu");
  }

  @Test
  void takesNoRecourseToPublicFundsForANeedAndAsksItOnce() {
    var needs =
        new Needs(
            ANY_BUILDING,
            ANY_PEOPLE,
            Needs.Away.FROM_NOWHERE,
            Set.of(Funds.NO_RECOURSE),
            Optional.empty(),
            Priorities.NONE);
    var space = with(true, false, NOTHING_SAID);
    assertThat(needs.support()).containsExactly(SupportNeed.NO_PUBLIC_FUNDS);
    assertThat(words(match(WOMAN, needs, space)))
        .contains("YES Takes somebody with no recourse to public funds");
    var limit =
        new Limit(
            new LimitId(UUID.randomUUID()),
            space.space().refuge(),
            Optional.empty(),
            SupportNeed.NO_PUBLIC_FUNDS,
            LimitReason.MONEY,
            NOW.toInstant(),
            Optional.empty());
    assertThat(new Matching(WOMAN, needs, NOW, new LimitsToday(List.of(limit))).of(space))
        .isInstanceOf(Fit.DoesNotFit.class);
    assertThat(new PlainWords(WOMAN).needs(needs)).isEqualTo("No recourse to public funds");
  }

  @Test
  void keepsThemAsFarAwayAsTheyAskAndSaysWhereNobodyKnows() {
    var south = new Needs.Away(Set.of("south", "east"), Distance.FAR);
    var needs =
        new Needs(ANY_BUILDING, ANY_PEOPLE, south, Set.of(), Optional.empty(), Priorities.NONE);
    assertThat(away(needs, Map.of())).startsWith("IF Ask how far it is");
    var near = Map.of(Distances.Pair.of("North", "south"), Distance.APART);
    assertThat(away(needs, near)).isEqualTo("NO Too near to a part of the area to be away from");
    var far =
        Map.of(
            Distances.Pair.of("south", "north"), Distance.FAR,
            Distances.Pair.of("east", "north"), Distance.FAR);
    assertThat(away(needs, far)).startsWith("YES Far enough");
  }

  private static String away(Needs needs, Map<Distances.Pair, Distance> apart) {
    var fit =
        new Matching(WOMAN, needs, NOW, LimitsToday.NONE, new Distances(apart))
            .of(ready("Flat", FLAT));
    return words(fit).stream().filter(one -> one.contains("away from")).findFirst().orElse("");
  }

  @Test
  void offersWhatIsReadyBeforeTheDayOnWhichItIsNeeded() {
    var id = new OccupancyId(UUID.randomUUID());
    var friday = NOW.toLocalDate().plusDays(3);
    var midnight = friday.atStartOfDay(NOW.getZone()).toInstant();
    var needs =
        new Needs(
            ANY_BUILDING,
            ANY_PEOPLE,
            Needs.Away.FROM_NOWHERE,
            Set.of(),
            Optional.of(friday),
            Priorities.NONE);
    assertThat(match(WOMAN, needs, outUntil(id, midnight))).isInstanceOf(Fit.FitsIf.class);
    assertThat(match(WOMAN, needs, outUntil(id, midnight.plusSeconds(1))))
        .isInstanceOf(Fit.DoesNotFit.class);
    assertThat(match(WOMAN, Needs.NONE, outUntil(id, midnight))).isInstanceOf(Fit.DoesNotFit.class);
  }

  private static SpaceNow outUntil(OccupancyId id, Instant end) {
    return now(
        "Flat", FLAT, new Availability.OutOfUse(id, OutOfUseReason.REPAIRS, Optional.of(end)));
  }

  @Test
  void ranksByWhatMattersMostAndNeverTurnsANoIntoAYes() {
    var own = new Living(true, false, StaffHours.NOT_SAID, Set.of(ByAndFor.OLDER));
    var first = new SpaceFeatures(4, 0, false, 0, true, true, 17, false, List.of(), false, own);
    var second = new SpaceFeatures(4, 0, true, 0, true, false, 17, true, List.of());
    var tooSmall = new SpaceFeatures(1, 0, true, 0, true, false, 17, true, List.of());
    var needs =
        new Needs(
            ANY_BUILDING,
            new Needs.People(Set.of(), false, Set.of(ByAndFor.OLDER), Set.of()),
            Needs.Away.FROM_NOWHERE,
            Set.of(),
            Optional.empty(),
            new Priorities(
                List.of(Priority.BY_AND_FOR, Priority.OWN_DOOR, Priority.PETS), Optional.empty()));
    var fits =
        new Matching(MOTHER_AND_THREE, needs, NOW, LimitsToday.NONE)
            .of(
                List.of(
                    ready("Too small", tooSmall), ready("Second", second), ready("First", first)));
    assertThat(fits)
        .extracting(fit -> fit.space().space().title())
        .containsExactly("First", "Second", "Too small");
    assertThat(fits.getFirst().meets()).containsExactly(Priority.BY_AND_FOR);
    assertThat(words(fits.getFirst())).contains("YES Run by and for older people");
    assertThat(fits.get(2).meets()).containsExactly(Priority.OWN_DOOR, Priority.PETS);
    assertThat(fits.get(2)).isInstanceOf(Fit.DoesNotFit.class);
  }

  @Test
  void keepsAllThatWasAskedAsItWasWritten() {
    var needs =
        new Needs(
            new Needs.Building(true, true, true, true),
            new Needs.People(
                Set.of("sk", "ur"),
                true,
                Set.of(ByAndFor.DEAF, ByAndFor.LGBT),
                Set.of(SupportNeed.QUIET)),
            new Needs.Away(Set.of("north", "town centre"), Distance.FAR),
            Set.of(Funds.NO_RECOURSE, Funds.SAVINGS),
            Optional.of(NOW.toLocalDate()),
            new Priorities(List.of(Priority.NEAR, Priority.PETS), Optional.of("east")));
    assertThat(WrittenNeeds.of(needs).read()).isEqualTo(needs);
    assertThat(WrittenNeeds.of(Needs.NONE).read()).isEqualTo(Needs.NONE);
    assertThat(WrittenNeeds.of(Needs.NONE).asked()).isNull();
    assertThat(needs + WrittenNeeds.of(needs).toString())
        .doesNotContain("north")
        .doesNotContain("DEAF");
    assertThat(WrittenNeeds.inWords(String.valueOf(WrittenNeeds.of(needs).asked())))
        .contains("Uses a wheelchair", "By and for Deaf people", "Savings", "Far from it")
        .contains("What matters most: in the east, then animals welcome");
  }

  @Test
  void saysUntilWhenASpaceIsHeldOrOutOfUse() {
    var id = new OccupancyId(UUID.randomUUID());
    var held = new Availability.Held(id, NOW.plusMinutes(30).toInstant());
    var broken =
        new Availability.OutOfUse(
            id, OutOfUseReason.NO_LIFT, Optional.of(NOW.plusHours(11).toInstant()));
    assertThat(words(match(MOTHER_AND_THREE, Needs.NONE, now("A", FLAT, held))))
        .first()
        .isEqualTo("NO Held until 23:40");
    assertThat(words(match(MOTHER_AND_THREE, Needs.NONE, now("A", FLAT, broken))))
        .first()
        .isEqualTo("NO Lift out of order until tomorrow 10:10");
  }

  @Test
  void putsTheBestFirst() {
    var wide = new SpaceFeatures(6, 0, true, 0, true, false, 17, true, List.of());
    var narrow = new SpaceFeatures(1, 0, true, 0, true, false, 17, true, List.of());
    var fits =
        new Matching(MOTHER_AND_THREE, Needs.NONE, NOW, LimitsToday.NONE)
            .of(
                List.of(
                    ready("No", narrow),
                    ready("If", FAMILY_ROOM),
                    ready("Wide", wide),
                    ready("Just right", FLAT)));
    assertThat(fits)
        .extracting(fit -> fit.space().space().title())
        .containsExactly("Just right", "Wide", "If", "No");
  }

  @Test
  void saysWhoItIsForInOneSentence() {
    assertThat(new PlainWords(MOTHER_AND_THREE).who()).isEqualTo("a mother and three children");
    assertThat(new PlainWords(MOTHER_AND_THREE).ages()).isEqualTo("4, 9 and a boy of 15");
    assertThat(who(1, 0, 0, 0)).isEqualTo("a woman");
    assertThat(who(0, 1, 0, 0, 3)).isEqualTo("a father and a child");
    assertThat(who(0, 0, 0, 1, 3)).isEqualTo("a parent and a child");
    assertThat(who(2, 0, 0, 0, 0)).isEqualTo("two women and a child");
    assertThat(who(1, 1, 0, 1)).isEqualTo("a woman, a man and another adult");
    assertThat(who(0, 0, 1, 1)).isEqualTo("two adults");
  }

  private static String who(int women, int men, int others, int untold, Integer... ages) {
    var children = List.of(ages).stream().map(age -> new Household.Child(age, false)).toList();
    return new PlainWords(new Household(women, men, others, untold, children)).who();
  }
}
