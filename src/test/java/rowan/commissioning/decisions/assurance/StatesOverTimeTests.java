package rowan.commissioning.decisions.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.commissioning.decisions.Given.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.Given;
import rowan.commissioning.decisions.MandatesAtRandom;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.recording.Mandate.InForce;

/** What holds of every story: any mandates, any deeds in any order, any day. */
class StatesOverTimeTests {

  private static final LocalDate EARLY = day("2020-12-01");

  private record Story(List<InForce> mandates, List<Deed> deeds, int staff) {

    static Story of(RepetitionInfo run) {
      var random = new Random(run.getCurrentRepetition());
      var proposals = new MandatesAtRandom(run.getCurrentRepetition());
      var mandates = new ArrayList<InForce>();
      for (int i = 1; i <= 1 + random.nextInt(6); i++) {
        mandates.add(Given.confirmed(i, proposals.next()));
      }
      var deeds = new ArrayList<Deed>();
      var kinds = DeedKind.values();
      for (int i = 0; i < random.nextInt(25); i++) {
        deeds.add(
            Given.deed(
                1 + random.nextInt(mandates.size()),
                kinds[random.nextInt(kinds.length)],
                EARLY.plusDays(i)));
      }
      return new Story(mandates, deeds, random.nextInt(2));
    }

    List<ResolutionState> states(LocalDate today, int firstDeeds) {
      var happened = new Happened(today, mandates, deeds.subList(0, firstDeeds), List.of(), staff);
      return mandates.stream()
          .map(mandate -> StateRules.standing(mandate, happened))
          .map(standing -> standing.map(Standing::state).orElse(ResolutionState.MET))
          .toList();
    }
  }

  @RepeatedTest(400)
  void nothingMetOrBegunEverGoesBackToNotStarted(RepetitionInfo run) {
    var story = Story.of(run);
    var today = day("2021-06-01");
    var before = story.states(today, 0);
    for (int done = 1; done <= story.deeds.size(); done++) {
      var after = story.states(today, done);
      for (int i = 0; i < after.size(); i++) {
        if (before.get(i) != ResolutionState.NOT_STARTED) {
          assertThat(after.get(i)).isNotEqualTo(ResolutionState.NOT_STARTED);
        }
      }
      before = after;
    }
  }

  @RepeatedTest(400)
  void whatIsBreachedStaysBreachedUntilItIsDone(RepetitionInfo run) {
    var story = Story.of(run);
    var before = story.states(EARLY, story.deeds.size());
    for (int week = 1; week < 200; week++) {
      var after = story.states(EARLY.plusWeeks(week), story.deeds.size());
      for (int i = 0; i < after.size(); i++) {
        if (before.get(i) == ResolutionState.BREACHED) {
          assertThat(after.get(i)).isEqualTo(ResolutionState.BREACHED);
        }
        if (before.get(i) == ResolutionState.MET) {
          assertThat(after.get(i)).isEqualTo(ResolutionState.MET);
        }
      }
      before = after;
    }
  }

  @RepeatedTest(400)
  void nothingIsBreachedByTheCalendarBeforeItsDay(RepetitionInfo run) {
    var story = Story.of(run);
    var happened = new Happened(EARLY, story.mandates, story.deeds, List.of(), story.staff);
    for (var mandate : story.mandates) {
      var last = lastDay(mandate.asks(), happened);
      if (last != null) {
        var onTheDay = new Happened(last, story.mandates, story.deeds, List.of(), story.staff);
        var state = StateRules.standing(mandate, onTheDay).orElseThrow().state();
        boolean byItself = mandate.asks() instanceof Engage;
        assertThat(state == ResolutionState.BREACHED && !byItself).isFalse();
        var dayAfter =
            new Happened(last.plusDays(1), story.mandates, story.deeds, List.of(), story.staff);
        assertThat(StateRules.standing(mandate, dayAfter).orElseThrow().state())
            .isIn(ResolutionState.BREACHED, ResolutionState.MET);
      }
    }
  }

  @RepeatedTest(200)
  void whatIsNotMetSaysWhatIsDueNextAndWhatIsMetDoesNot(RepetitionInfo run) {
    var story = Story.of(run);
    var happened =
        new Happened(day("2021-06-01"), story.mandates, story.deeds, List.of(), story.staff);
    story.mandates.stream()
        .flatMap(mandate -> StateRules.standing(mandate, happened).stream())
        .forEach(standing ->
            assertThat(standing.next().isEmpty())
                .isEqualTo(standing.state() == ResolutionState.MET));
  }

  private static @Nullable LocalDate lastDay(MandateProposal asks, Happened happened) {
    return switch (asks) {
      case Deadline deadline -> deadline.by();
      case Circulate circulate -> circulate.by();
      case Engage engage -> engage.by();
      case Commission commission -> commission.starts();
      case Award award -> award.starts();
      case Extend extend ->
          Stream.of(happened.presentEnd().orElse(null), extend.notBeyond())
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      default -> null;
    };
  }
}
