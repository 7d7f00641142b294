package rowan.commissioning.decisions.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandatesAtRandom;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.ResolutionId;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Note;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.Mandate.Proposed;
import rowan.commissioning.decisions.recording.Mandate.Rejected;
import rowan.commissioning.decisions.recording.RecordResult.Cause;
import rowan.commissioning.decisions.recording.Resolution.Change;
import rowan.demo.DemoDecision;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.Aim;
import rowan.testing.Council;
import rowan.testing.RowanTest;

@RowanTest
class RecordingDecisionsTests {

  private static final LocalDate DECIDED = LocalDate.of(2030, 1, 21);

  @Autowired private Decisions decisions;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  private Actor officer;

  @BeforeEach
  void aCouncil() {
    officer = Council.founded(authorities, accounts).holder(Office.DEMOCRATIC_SERVICES);
  }

  private Recorded recorded() {
    return Recorded.on(DECIDED, decisions, officer);
  }

  private RecordResult.Refused refused(RecordDecision command) {
    var result = decisions.record(officer, command);
    assertThat(result).isInstanceOf(RecordResult.Refused.class);
    assertThat(decisions.page(officer, null, 10)).isEmpty();
    return (RecordResult.Refused) result;
  }

  @Test
  void keepsWhatWasRecommendedApartFromWhatWasResolved() {
    var decision = recorded().review().decision();
    assertThat(decision.title()).isEqualTo("Domestic Abuse Support and Refuge Services");
    assertThat(decision.body()).isEqualTo("Cabinet");
    assertThat(decision.date()).isEqualTo(DECIDED);
    assertThat(decision.resolutions().stream().map(Resolution::change))
        .containsExactly(
            Change.AS_RECOMMENDED,
            Change.AS_RECOMMENDED,
            Change.AS_RECOMMENDED,
            Change.AS_RECOMMENDED,
            Change.AS_RECOMMENDED,
            Change.AS_RECOMMENDED,
            Change.ADDED,
            Change.ADDED,
            Change.ADDED);
    assertThat(decision.aims()).containsExactlyInAnyOrder(Aim.values());
  }

  @Test
  void keepsThePlaceOfTheWordsThatEachMandateCameFrom() {
    var review = recorded().review();
    for (var resolution : review.decision().resolutions()) {
      for (var seen : review.of(resolution.id())) {
        var words = seen.value().origin().words();
        assertThat(words).isNotNull();
        assertThat(words.of(resolution.text())).isNotBlank();
      }
    }
    var money =
        review.of(null).stream()
            .map(seen -> seen.value())
            .filter(mandate -> mandate.asks() instanceof Allocate)
            .findFirst()
            .orElseThrow();
    assertThat(money.origin().words().of(review.decision().narrative()))
        .contains("£150k")
        .contains("£660k");
  }

  @Test
  void proposesEverythingAndConfirmsNothing() {
    var review = recorded().review();
    assertThat(review.toConfirm()).isEqualTo(review.mandates().size()).isGreaterThan(10);
    assertThat(review.inForce()).isZero();
  }

  @Test
  void confirmsOnceAndRemembersWhoDidIt() {
    var recorded = recorded();
    var id = recorded.first(Commission.class);
    assertThat(decisions.confirm(officer, id, 0)).isInstanceOf(ReviewResult.Done.class);
    assertThat(decisions.find(officer, id).orElseThrow().value())
        .isInstanceOfSatisfying(
            InForce.class,
            inForce -> {
              assertThat(inForce.by()).isEqualTo(officer.account());
              assertThat(inForce.corrected()).isFalse();
            });
  }

  @Test
  void refusesAWordOnWhatSomebodyChangedMeanwhile() {
    var id = recorded().first(Commission.class);
    decisions.reject(officer, id, 0);
    assertThat(decisions.confirm(officer, id, 0))
        .isEqualTo(
            new ReviewResult.Refused(
                "Somebody changed this a moment ago. Look at it again, then say what you find."));
    assertThat(decisions.find(officer, id).orElseThrow().value()).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @MethodSource("rowan.commissioning.decisions.MandatesAtRandom#oneHundred")
  void correctsToWhatTheWordsSay(MandateProposal instead) {
    var id = recorded().first(Commission.class);
    decisions.correct(officer, id, 0, instead);
    assertThat(decisions.find(officer, id).orElseThrow().value())
        .isInstanceOfSatisfying(
            InForce.class,
            inForce -> {
              assertThat(inForce.asks()).isEqualTo(instead);
              assertThat(inForce.corrected()).isTrue();
            });
  }

  static List<MandateProposal> oneOfEachKind() {
    return MandatesAtRandom.oneHundred().limit(13).toList();
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void addsWhatTheReaderDidNotFind(MandateProposal says) {
    var recorded = recorded();
    var seventh = recorded.review().decision().resolutions().get(6).id();
    decisions.add(officer, recorded.id(), seventh, says);
    assertThat(recorded.review().of(seventh).getLast().value())
        .isInstanceOfSatisfying(
            InForce.class,
            added -> {
              assertThat(added.asks()).isEqualTo(says);
              assertThat(added.origin().number()).isEqualTo("7");
              assertThat(added.origin().words()).isNull();
            });
  }

  @Test
  void addsNothingToAnotherDecisionsResolution() {
    var one = recorded();
    var other = recorded().review().decision().resolutions().getFirst().id();
    assertThat(decisions.add(officer, one.id(), other, new Note()))
        .isInstanceOf(ReviewResult.Refused.class);
    assertThat(decisions.add(officer, one.id(), new ResolutionId(UUID.randomUUID()), new Note()))
        .isInstanceOf(ReviewResult.Refused.class);
    assertThat(decisions.add(officer, new DecisionId(UUID.randomUUID()), null, new Note()))
        .isInstanceOf(ReviewResult.Refused.class);
  }

  @Test
  void confirmsAllThatWasTickedAndNothingElse() {
    var recorded = recorded();
    var all = recorded.review().mandates().stream().map(seen -> seen.value().id()).toList();
    decisions.reject(officer, all.getFirst(), 0);
    decisions.confirmAll(officer, recorded.id(), all.subList(0, 4));
    var judged = recorded.review().mandates().stream().map(seen -> seen.value()).toList();
    assertThat(judged.getFirst()).isInstanceOf(Rejected.class);
    assertThat(judged.subList(1, 4)).allMatch(InForce.class::isInstance);
    assertThat(judged.subList(4, judged.size())).allMatch(Proposed.class::isInstance);
  }

  @Test
  void recordsStepsOfAWatchedLawOnly() {
    var recorded = recorded().confirmed();
    var law = recorded.first(Monitor.class);
    var step = new LawStep(law, LawStep.Step.ROYAL_ASSENT, DECIDED, "https://example.org/act");
    assertThat(decisions.recordLawStep(officer, step)).isInstanceOf(ReviewResult.Done.class);
    assertThat(decisions.lawSteps(officer, recorded.id())).containsExactly(step);
    var other =
        new LawStep(
            recorded.first(Commission.class),
            LawStep.Step.IN_FORCE,
            DECIDED,
            "https://example.org");
    assertThat(decisions.recordLawStep(officer, other)).isInstanceOf(ReviewResult.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n\t ",
        "Minutes of a meeting at which tea was had.",
        "\u0000\u0001\u0002PK\u0003\u0004"
      })
  void keepsNothingOfATextThatIsNoDecision(String text) {
    assertThat(refused(RecordDecision.of(text)).cause()).isEqualTo(Cause.TEXT);
  }

  @Test
  void asksForTheDayWhereTheTextDoesNotSayIt() {
    var undated = "Refuge\n\nResolved:\n\n1. That the refuge be recommissioned for two years.\n";
    var refused = refused(new RecordDecision(undated, "Refuge", "", null));
    assertThat(refused.cause()).isEqualTo(Cause.NO_DATE);
    assertThat(decisions.record(officer, new RecordDecision(undated, "Refuge", "Cabinet", DECIDED)))
        .isInstanceOf(RecordResult.Done.class);
  }

  @Test
  void refusesADayThatIsStillToCome() {
    var text = new DemoDecision(LocalDate.of(2030, 3, 6)).text();
    var refused = refused(RecordDecision.of(text));
    assertThat(refused.cause()).isEqualTo(Cause.DATE_TO_COME);
    assertThat(refused.sentence())
        .isEqualTo("Enter the day on which it was decided: 6 March 2030 is still to come");
  }

  @Test
  void listsTheNewestFirstAPageAtATime() {
    var ids = new ArrayList<DecisionId>();
    for (int i = 0; i < 7; i++) {
      ids.addFirst(Recorded.on(DECIDED.minusDays(30 - i), decisions, officer).id());
    }
    var listed = new ArrayList<DecisionId>();
    var page = decisions.page(officer, null, 3);
    while (!page.isEmpty()) {
      page.forEach(line -> listed.add(line.id()));
      var last = page.getLast();
      page = decisions.page(officer, new JdbcDecisions.Place(last.date(), last.id().value()), 3);
    }
    assertThat(listed).containsExactlyElementsOf(ids);
  }

  @Test
  void showsNothingOfAnotherCouncil() {
    var recorded = recorded();
    var stranger = Council.founded(authorities, accounts).holder(Office.DEMOCRATIC_SERVICES);
    assertThat(decisions.find(stranger, recorded.id())).isEmpty();
    assertThat(decisions.page(stranger, null, 10)).isEmpty();
    assertThat(decisions.confirm(stranger, recorded.first(Commission.class), 0))
        .isInstanceOf(ReviewResult.Refused.class);
  }
}
