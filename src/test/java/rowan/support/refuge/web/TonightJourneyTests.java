package rowan.support.refuge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.CaseId;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.features.Living;
import rowan.support.refuge.features.StaffHours;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.limits.SayLimit;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** Households whom a refuge is often too small, too high or too narrow for. */
@RowanTest
@NeedsBrowser
class TonightJourneyTests {

  /** From the caseload to a space that is held, the page of the hold counted. */
  private static final int MOST_PAGES = 6;

  private static final Living ADAPTED = new Living(true, true, StaffHours.VISITING, Set.of());

  @Autowired private GivenRefuges given;
  @Autowired private RefugePlaces places;
  @Autowired private RefugeLimits limits;

  private GivenRefuges.House house;
  private RefugeId homes;

  @BeforeEach
  void aRefugeAndDispersedHomes() {
    house = given.house("9 Quillwort Passage");
    given.space(
        house,
        "family room",
        new SpaceFeatures(
            5,
            1,
            false,
            1,
            false,
            true,
            14,
            false,
            List.of(),
            false,
            new Living(false, false, StaffHours.ROUND_THE_CLOCK, Set.of())));
    homes =
        GivenRefuges.done(
            places.add(
                new AddRefuge(
                    house.manager(),
                    AccommodationKind.DISPERSED,
                    "Hazel",
                    "west",
                    "8 Quillwort Passage",
                    "Anyone is welcome.",
                    "Larch Homes")));
    flat("flat 1", 5, Living.notSaid(true), false);
    flat("flat 2", 2, ADAPTED, true);
  }

  private void flat(String name, int beds, Living living, boolean stepFree) {
    GivenRefuges.done(
        places.add(
            new AddSpace(
                house.manager(),
                homes,
                name,
                new SpaceFeatures(
                    beds, 1, true, 0, stepFree, false, 17, true, List.of("sk"), false, living))));
  }

  private Visit asking(Browser browser, CaseId id) {
    var worker = Visit.signedIn(browser, house.team().council(), house.worker());
    worker.go("/refuge/for/" + id);
    return worker;
  }

  private static Child child(int age, boolean boy) {
    return new Child(Optional.empty(), age, boy);
  }

  private static String offer(Visit worker, String title) {
    return worker.page().locator(".offer", new Page.LocatorOptions().setHasText(title)).innerText();
  }

  @Test
  void takesSixPagesAtMostToKeepAMotherAndThreeChildrenTogether(Browser browser) {
    var id = given.caseOf(house, Gender.WOMAN, child(4, false), child(9, true), child(15, true));
    var worker = Visit.signedIn(browser, house.team().council(), house.worker());
    worker.go("/caseload");
    var opened = new ArrayList<String>();
    worker
        .page()
        .onFrameNavigated(frame -> {
          if (frame.parentFrame() == null) {
            opened.add(frame.url());
          }
        });
    worker.go("/cases/" + id);
    worker.follow("Find a space");
    worker.page().locator("summary", new Page.LocatorOptions().setHasText("matters")).click();
    worker.page().locator("#first").selectOption("TOGETHER");
    worker.page().locator("#second").selectOption("OWN_DOOR");
    worker.isAccessible("tonight-ask");
    worker.press("Find a space");
    worker.isAccessible("tonight-found");
    assertThat(worker.page().locator("h1").innerText()).contains("a mother and three children");
    assertThat(worker.text()).contains("everyone together, then a door of their own");
    assertThat(worker.page().locator(".offer").first().innerText())
        .contains("Hazel, flat 1", "Takes a boy of 15", "5 beds for 4 people")
        .contains("What matters most: everyone together, a door of their own");
    assertThat(offer(worker, "Alder, family room"))
        .contains("Fits if", "Boys to 14: the boy would stay with family");
    assertThat(offer(worker, "Hazel, flat 2")).contains("Does not fit", "2 beds for 4 people");
    worker.press("Hold for 30 minutes");
    assertThat(worker.page().locator("h1").innerText()).contains("Hazel, flat 1 is held until");
    assertThat(new ArrayList<>(new LinkedHashSet<>(opened))).hasSizeLessThanOrEqualTo(MOST_PAGES);
  }

  @Test
  void findsABathroomForAWomanWhoUsesAWheelchair(Browser browser) {
    var worker = asking(browser, given.caseOf(house, Gender.WOMAN));
    worker.page().locator("#wheelchair").check();
    worker.page().locator("#night").check();
    worker.press("Find a space");
    assertThat(worker.text()).contains("Uses a wheelchair · staff at night");
    assertThat(offer(worker, "Hazel, flat 2"))
        .contains("Fits if", "A bathroom for somebody who uses a wheelchair")
        .contains("Nobody works there at night");
    assertThat(offer(worker, "Alder, family room"))
        .contains("Does not fit", "Has steps", "No bathroom for somebody who uses a wheelchair");
    worker.isAccessible("tonight-wheelchair");
    worker.follow("Change the household");
    assertThat(worker.page().locator("#wheelchair").isChecked()).isTrue();
    worker.press("Find a space");
    worker.goOn("Hold and note why");
    worker.fill("why", "She has a friend who stays the first nights, and wants it.");
    worker.press("Hold for 30 minutes");
    assertThat(worker.page().locator("h1").innerText()).contains("Hazel, flat 2 is held until");
  }

  @Test
  void saysAtOnceWhoTakesAWomanWithNoRecourseToPublicFunds(Browser browser) {
    limits.say(
        new SayLimit(
            house.manager(),
            homes,
            Optional.empty(),
            SupportNeed.NO_PUBLIC_FUNDS,
            LimitReason.MONEY,
            Optional.empty()));
    var worker = asking(browser, given.caseOf(house, Gender.WOMAN, child(3, false)));
    worker.page().locator("input[name=funds][value=NO_RECOURSE]").check();
    worker.page().locator("input[name=funds][value=UNIVERSAL_CREDIT]").check();
    worker.press("Find a space");
    assertThat(worker.refusal()).contains("Housing benefit and universal credit are public funds");
    worker.isAccessible("tonight-funds-refused");
    worker.page().locator("input[name=funds][value=UNIVERSAL_CREDIT]").uncheck();
    worker.press("Find a space");
    assertThat(offer(worker, "Alder, family room"))
        .contains("Fits", "Takes somebody with no recourse to public funds");
    assertThat(offer(worker, "Hazel, flat 1"))
        .contains("Does not fit", "Cannot take somebody with no recourse to public funds for now");
    worker.press("Hold for 30 minutes");
    assertThat(worker.text()).contains("Alder, family room is held until");
  }

  @Test
  void findsAManAPlaceToo(Browser browser) {
    given.space(
        house,
        "men's room",
        new SpaceFeatures(
            1, 0, false, 0, true, false, 17, false, List.of(), true, Living.notSaid(false)));
    var worker = asking(browser, given.caseOf(house, Gender.MAN));
    worker.press("Find a space");
    assertThat(offer(worker, "Alder, family room"))
        .contains("Does not fit", "For women and their children only");
    assertThat(offer(worker, "Alder, men's room")).contains("Fits", "Male-only");
    assertThat(offer(worker, "Hazel, flat 2")).contains("Fits", "Takes men too");
    worker.press("Hold for 30 minutes");
    assertThat(worker.page().locator("h1").innerText()).contains("is held until");
  }

  private static Locator offeredBy(Visit manager, String title) {
    return manager
        .page()
        .locator("a[href$='/change']", new Page.LocatorOptions().setHasText(": " + title));
  }

  @Test
  void showsAManagerWhatIsSaidAndWasSaidOfTheirPlaces(Browser browser) {
    var manager = Visit.signedIn(browser, house.team().council(), house.manager());
    manager.go("/refuge/places/" + house.refuge() + "/spaces/new");
    manager.isAccessible("space-new");
    manager.go("/refuge/places/" + homes);
    assertThat(manager.text()).contains("owned by Larch Homes", "Anyone is welcome.");
    manager.isAccessible("place-described");
    offeredBy(manager, "Hazel, flat 1").click();
    manager.page().locator("input[name=staff][value=DAYTIME]").check();
    manager.fill("beds", "130");
    manager.press("Say it anew");
    assertThat(manager.refusal()).contains("Enter how many beds");
    manager.fill("beds", "4");
    manager.press("Say it anew");
    assertThat(manager.text()).contains("Said anew. What was said before is kept.", "4 beds");
    offeredBy(manager, "Hazel, flat 1").click();
    assertThat(manager.text()).contains("staff in the daytime", "As it was added");
    manager.isAccessible("space-said-anew");
    manager.go("/refuge/places/" + homes + "/change");
    manager.fill("policy", "Everyone is asked what they need to be safe.");
    manager.press("Say it anew");
    assertThat(manager.text()).contains("Anyone is welcome.", "Everyone is asked");
    manager.isAccessible("place-said-anew");
    manager.go("/refuge/places/" + homes);
    manager.follow("It is wrong, or the house moved: write it anew");
    manager.isAccessible("place-where");
    manager.fill("safe-address", "Flat 2, 8 Quillwort Steps");
    manager.press("Write it anew");
    assertThat(manager.text()).contains("Written anew and sealed.").doesNotContain("Quillwort");
    manager.go("/refuge/areas");
    manager.isAccessible("areas");
  }
}
