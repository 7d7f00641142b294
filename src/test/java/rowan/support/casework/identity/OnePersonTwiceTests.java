package rowan.support.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.finding.FindResult;
import rowan.support.casework.finding.GivenClosing;
import rowan.support.casework.finding.GivenPeople;
import rowan.support.casework.finding.Hit;
import rowan.support.casework.finding.People;
import rowan.support.casework.finding.SideBySide;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.FactKind;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.page.CasePages;
import rowan.testing.RowanTest;

/** Two records of one person are proposed, read together, and read apart again. */
@RowanTest
class OnePersonTwiceTests {

  private static final LocalDate BORN = LocalDate.of(1988, 11, 23);

  @Autowired private GivenCases given;
  @Autowired private GivenPeople people;
  @Autowired private Identities identities;
  @Autowired private KnownBy knownBy;
  @Autowired private People finding;
  @Autowired private ConnectedPeople connected;
  @Autowired private Closings closings;
  @Autowired private CasePages pages;

  private GivenCases.Team team;
  private GivenPeople.Known one;
  private GivenPeople.Known other;

  @BeforeEach
  void somebodyTwice() {
    team = given.team();
    one = people.known(team, "Kateřina Vosburgh", BORN, "07700 900511");
    other = people.known(team, "Katerina Vosburg", BORN, "07700 900622");
  }

  private Pair proposed() {
    return identities.toDecide(team.idva()).getFirst();
  }

  private List<Hit> found(Actor actor, Fact asked) {
    return ((FindResult.Done) finding.find(actor, List.of(asked))).hits();
  }

  private SameResult merge() {
    var pair = proposed();
    return identities.same(team.idva(), pair.one().person(), pair.other().person());
  }

  /** What is known of each record, by itself. */
  private String everythingOf(CaseId id, PersonId person) {
    return knownBy.of(team.idva(), id).orElseThrow().records().stream()
        .filter(record -> record.person().equals(person))
        .map(SideBySide.One::facts)
        .flatMap(List::stream)
        .map(fact -> fact.kind() + " " + fact.value())
        .collect(Collectors.joining("; "));
  }

  @Test
  void areProposedWithTheReasonsWhenTheSecondIsWrittenDown() {
    assertThat(identities.toDecide(team.idva())).hasSize(1);
    assertThat(proposed().likeness().reasons())
        .containsExactly("same date of birth", "same name", "name sounds alike");
    assertThat(proposed().likeness().against()).containsExactly("another number");
  }

  @Test
  void areProposedOnceAndNeverAgain() {
    var pair = proposed();
    assertThat(identities.notTheSame(team.idva(), pair.one().person(), pair.other().person()))
        .isEqualTo(SameResult.DONE);
    knownBy.add(team.idva(), one.caseId(), List.of(new Fact(FactKind.ALSO, "Katerina Vosburg")));
    assertThat(identities.toDecide(team.idva())).isEmpty();
    assertThat(found(team.idva(), Fact.born(BORN))).hasSize(2);
  }

  @Test
  void areReadTogetherAndApartAgainWithEveryFactWhereItWas() {
    assertThat(merge()).isEqualTo(SameResult.DONE);
    var together = found(team.idva(), Fact.phone("07700 900622"));
    assertThat(together).hasSize(1);
    assertThat(together.getFirst().cases()).hasSize(2);
    assertThat(together.getFirst().names()).contains("Kateřina Vosburgh", "Katerina Vosburg");

    knownBy.add(team.idva(), one.caseId(), List.of(new Fact(FactKind.ALSO, "Kitty One")));
    knownBy.add(team.idva(), other.caseId(), List.of(new Fact(FactKind.ALSO, "Kitty Other")));
    assertThat(knownBy.of(team.idva(), one.caseId()).orElseThrow().records()).hasSize(2);
    var ofOne = everythingOf(one.caseId(), one.person());
    var ofOther = everythingOf(one.caseId(), other.person());

    var said = knownBy.of(team.idva(), one.caseId()).orElseThrow().said().getFirst();
    assertThat(identities.apart(team.idva(), said.id())).isEqualTo(SameResult.DONE);
    assertThat(knownBy.of(team.idva(), one.caseId()).orElseThrow().records()).hasSize(1);
    assertThat(everythingOf(one.caseId(), one.person())).isEqualTo(ofOne).contains("Kitty One");
    assertThat(everythingOf(other.caseId(), other.person()))
        .isEqualTo(ofOther)
        .contains("Kitty Other");
    assertThat(found(team.idva(), Fact.name("Kitty Other")).getFirst().cases())
        .extracting(Hit.OneCase::id)
        .containsExactly(other.caseId());
    assertThat(identities.toDecide(team.idva())).isEmpty();
  }

  @Test
  void areForThoseWhoMaySeeACaseOfBoth() {
    var pair = proposed();
    assertThat(identities.toDecide(team.stranger())).isEmpty();
    assertThat(identities.same(team.stranger(), pair.one().person(), pair.other().person()))
        .isEqualTo(SameResult.NOT_THERE);
    connected.shutOut(team.idva(), one.caseId(), team.otherIdva().account());
    assertThat(identities.toDecide(team.otherIdva())).isEmpty();
    assertThat(identities.sameAs(team.otherIdva(), other.caseId(), 1001))
        .isEqualTo(SameResult.NOT_THERE);
  }

  @Test
  void hideBothFromWhomOneIsHiddenFromForAsLongAsItHolds() {
    connected.shutOut(team.idva(), one.caseId(), team.otherIdva().account());
    assertThat(pages.page(team.otherIdva(), other.caseId())).isPresent();
    merge();
    assertThat(pages.page(team.otherIdva(), other.caseId())).isEmpty();
    var said = knownBy.of(team.idva(), one.caseId()).orElseThrow().said().getFirst();
    identities.apart(team.idva(), said.id());
    assertThat(pages.page(team.otherIdva(), other.caseId())).isPresent();
    assertThat(pages.page(team.otherIdva(), one.caseId())).isEmpty();
  }

  @Test
  void hideBothFromWhoIsShutOutOfOneLater() {
    merge();
    connected.shutOut(team.idva(), other.caseId(), team.otherIdva().account());
    assertThat(pages.page(team.otherIdva(), one.caseId())).isEmpty();
  }

  @Test
  void haveOneOpenCaseBetweenThem() {
    merge();
    closings.close(GivenClosing.of(team.idva(), one.caseId()));
    assertThat(finding.openCase(team.triage(), one.person()).orElseThrow().id())
        .isEqualTo(other.caseId());
    assertThat(finding.known(team.triage(), other.person()))
        .isEqualTo(finding.known(team.triage(), one.person()));
  }

  @Test
  void areJoinedByTheNumberOfACaseAsWell() {
    var third = people.known(team, "Somebody Else", LocalDate.of(1970, 5, 5), "07700 900733");
    assertThat(identities.sameAs(team.idva(), third.caseId(), 1001)).isEqualTo(SameResult.DONE);
    assertThat(identities.sameAs(team.idva(), third.caseId(), 1001)).isEqualTo(SameResult.ALREADY);
    assertThat(knownBy.of(team.idva(), third.caseId()).orElseThrow().records()).hasSize(2);
  }
}
