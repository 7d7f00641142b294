package rowan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.commissioning.decisions.assurance.Assurance;
import rowan.commissioning.decisions.assurance.AssuranceReading;
import rowan.commissioning.decisions.assurance.Piece;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.Aim;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;
import rowan.testing.RowanTest;

@RowanTest
class FernboroughTests {

  @Autowired private Fernborough fernborough;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Assurance assurance;
  @Autowired private StoryClock story;

  @BeforeEach
  void itsStory() {
    fernborough.load(told -> {});
  }

  @Test
  void tellsItsStoryOnceAndKeepsIt() {
    var authority = authorities.servedAt(Fernborough.SLUG).orElseThrow();
    assertThat(accounts.holders(authority.id())).hasSizeBetween(35, 50);
    assertThat(fernborough.lines()).hasSizeGreaterThan(15);
    var again = new ArrayList<String>();
    fernborough.load(again::add);
    assertThat(again).isEmpty();
  }

  /** So that what RouteTests tries for each office is tried for everybody in the demonstration. */
  @Test
  void hasSomebodyInEveryOfficeThatCanBeGiven() {
    var authority = authorities.servedAt(Fernborough.SLUG).orElseThrow();
    var held = EnumSet.noneOf(Office.class);
    accounts.holders(authority.id()).forEach(actor -> held.addAll(actor.offices()));
    held.remove(Office.COLLEAGUE); // whose training is over on the day of the tests
    assertThat(held)
        .isEqualTo(
            EnumSet.complementOf(EnumSet.of(Office.COLLEAGUE, Office.VISITOR, Office.CLOCK)));
  }

  @Test
  void showsSomebodyWhoCoversActsUpAndIsToBeTrainedAgain() {
    var authority = authorities.servedAt(Fernborough.SLUG).orElseThrow();
    var administrator = accounts.holders(authority.id(), Office.ADMINISTRATOR).getFirst();
    story.at(
        story.instant(),
        () -> {
          assertThat(accounts.holders(authority.id()))
              .anySatisfy(one -> assertThat(one.offices()).contains(Office.IDVA, Office.TRIAGE))
              .anySatisfy(one ->
                  assertThat(one.offices()).contains(Office.REFUGE_WORKER, Office.REFUGE_MANAGER));
          return administrator;
        });
  }

  /** As a member reads it on the day that the story comes to, which is not the day of the tests. */
  private AssuranceReading assurance() {
    var authority = authorities.servedAt(Fernborough.SLUG).orElseThrow();
    var member = accounts.holders(authority.id(), Office.SCRUTINY_MEMBER).getFirst();
    return story.at(
        story.instant(),
        () -> assurance.read(member, assurance.newest(member).orElseThrow()).orElseThrow());
  }

  @Test
  void showsWhereEachPoundIsThatWasAllocated() {
    assertThat(assurance().also())
        .filteredOn(row -> row.says().equals("£660,000 a year, of which £150,000 new"))
        .singleElement()
        .satisfies(row ->
            assertThat(row.shows())
                .extracting(Piece::says)
                .containsExactly(
                    "£660,000 of £660,000 a year: £240,000 committed to contracts, £20,000 of it new;"
                        + " £420,000 at most in a tender under way",
                    "£240,000 a year committed, £20,000 of it new"));
  }

  @Test
  void showsAFigureForEachPromiseAndSomethingForEachAim() {
    var reading = assurance();
    assertThat(reading.promises())
        .extracting(PromiseFigure::promise)
        .containsExactly(Promise.values());
    assertThat(reading.promises()).allMatch(PromiseFigure::held);
    for (var aim : Aim.values()) {
      assertThat(reading.also())
          .filteredOn(row -> row.says().equals(aim.title()))
          .singleElement()
          .satisfies(row -> assertThat(row.shows()).isNotEmpty());
    }
  }
}
