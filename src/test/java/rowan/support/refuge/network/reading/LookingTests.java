package rowan.support.refuge.network.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.Household.Child;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.network.sheet.Vacancy;
import rowan.support.refuge.places.AccommodationKind;

/** What cannot be right is left out, and what may be is not. */
class LookingTests {

  private static final Household MOTHER_OF_THREE =
      new Household(
          1, 0, 0, 0, List.of(new Child(15, true), new Child(9, false), new Child(0, false)));

  private static Vacancy vacancy(int beds, int cots, boolean womenOnly, int boysUpTo) {
    return new Vacancy(
        Optional.empty(),
        AccommodationKind.REFUGE,
        beds,
        cots,
        false,
        womenOnly,
        false,
        boysUpTo,
        false,
        false,
        Set.of(SupportNeed.QUIET),
        1);
  }

  private static Vacancy forMen() {
    var room = vacancy(4, 2, false, 17);
    return new Vacancy(
        Optional.of("coast"),
        room.kind(),
        room.beds(),
        room.cots(),
        false,
        false,
        true,
        17,
        false,
        false,
        Set.of(),
        1);
  }

  private static boolean mayFit(Household household, Needs needs, Vacancy vacancy) {
    return Looking.of(household, needs).mayFit(vacancy);
  }

  @Test
  void countsACotForABabyAndForNobodyElse() {
    assertThat(mayFit(MOTHER_OF_THREE, Needs.NONE, vacancy(3, 1, true, 17))).isTrue();
    assertThat(mayFit(MOTHER_OF_THREE, Needs.NONE, vacancy(3, 0, true, 17))).isFalse();
    assertThat(mayFit(MOTHER_OF_THREE, Needs.NONE, vacancy(2, 2, true, 17))).isFalse();
  }

  @Test
  void asksWhereThereAreSixBedsOrMoreHoweverManyTheyAre() {
    var many =
        new Household(
            3,
            0,
            0,
            0,
            List.of(
                new Child(9, false),
                new Child(8, false),
                new Child(7, false),
                new Child(6, false),
                new Child(5, false)));
    assertThat(mayFit(many, Needs.NONE, vacancy(6, 0, true, 17))).isTrue();
    assertThat(mayFit(many, Needs.NONE, vacancy(5, 2, true, 17))).isFalse();
  }

  @Test
  void leavesOutWhatDoesNotTakeAManOrABoyOfThatAge() {
    assertThat(mayFit(MOTHER_OF_THREE, Needs.NONE, vacancy(4, 1, true, 14))).isFalse();
    assertThat(mayFit(MOTHER_OF_THREE, Needs.NONE, vacancy(4, 1, true, 15))).isTrue();
    var man = new Household(0, 1, 0, 0, List.of());
    assertThat(mayFit(man, Needs.NONE, vacancy(1, 0, true, 17))).isFalse();
    assertThat(mayFit(man, Needs.NONE, vacancy(1, 0, false, 0))).isTrue();
  }

  /** Whom a place for women welcomes is its own policy: it is asked, and not guessed here. */
  @Test
  void leavesOutNoPlaceForWomenForWhoDescribesThemselvesInAnotherWay() {
    var another = new Household(0, 0, 1, 0, List.of());
    assertThat(mayFit(another, Needs.NONE, vacancy(1, 0, true, 17))).isTrue();
  }

  @Test
  void leavesOutWhatCannotMeetWhatTheyNeed() {
    var woman = new Household(1, 0, 0, 0, List.of());
    var one = vacancy(1, 0, true, 17);
    assertThat(mayFit(woman, Needs.NONE, one)).isTrue();
    assertThat(mayFit(woman, new Needs(true, Optional.empty(), false, Optional.empty()), one))
        .isFalse();
    assertThat(mayFit(woman, new Needs(false, Optional.empty(), true, Optional.empty()), one))
        .isFalse();
    var quiet =
        new Needs(false, Optional.empty(), false, Optional.empty(), Set.of(SupportNeed.QUIET));
    assertThat(mayFit(woman, quiet, one)).isFalse();
  }

  @Test
  void leavesOutAPlaceForMenForAWoman() {
    assertThat(mayFit(MOTHER_OF_THREE, Needs.NONE, forMen())).isFalse();
    assertThat(mayFit(new Household(0, 1, 0, 0, List.of()), Needs.NONE, forMen())).isTrue();
    assertThat(mayFit(new Household(0, 0, 1, 0, List.of()), Needs.NONE, forMen())).isTrue();
  }

  /** Two cots are told where there are two or more. */
  @Test
  void asksWhereThereAreTwoCotsOrMoreHoweverManyBabiesThereAre() {
    var babies =
        new Household(
            1, 0, 0, 0, List.of(new Child(0, false), new Child(0, false), new Child(1, true)));
    assertThat(mayFit(babies, Needs.NONE, vacancy(1, 2, true, 17))).isTrue();
    assertThat(mayFit(babies, Needs.NONE, vacancy(1, 1, true, 17))).isFalse();
  }

  @Test
  void looksInOnePartOfAnAreaAlone() {
    var on =
        new Looking(
            Optional.empty(), Optional.of("coast"), 1, 0, false, false, -1, false, false, Set.of());
    assertThat(on.mayFit(forMen())).isTrue();
    assertThat(on.mayFit(vacancy(4, 1, true, 17))).isFalse();
  }
}
