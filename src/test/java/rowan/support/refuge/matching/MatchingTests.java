package rowan.support.refuge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.support.refuge.limits.LimitsToday;
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
        .contains("NO 1 bed for 2 people");
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
