package rowan.commissioning.decisions.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.ResolutionId;
import rowan.commissioning.decisions.reading.DecisionReader;
import rowan.commissioning.decisions.reading.DecisionReading;
import rowan.commissioning.decisions.reading.ReadResolution;
import rowan.commissioning.decisions.reading.ReadingResult;
import rowan.commissioning.decisions.reading.mandates.Proposed;
import rowan.commissioning.decisions.recording.Mandate.Origin;
import rowan.commissioning.decisions.recording.RecordResult.Cause;
import rowan.commissioning.decisions.recording.RecordResult.Done;
import rowan.commissioning.decisions.recording.RecordResult.Refused;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.TimeOrderedIds;

/** Reads the text of a decision and stores what was read, all of it or nothing. */
@Component
class Recorder {

  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  private final DecisionReader reader = new DecisionReader();
  private final JdbcDecisions decisions;
  private final JdbcMandates mandates;
  private final Clock clock;

  Recorder(JdbcDecisions decisions, JdbcMandates mandates, Clock clock) {
    this.decisions = decisions;
    this.mandates = mandates;
    this.clock = clock;
  }

  RecordResult record(Actor actor, RecordDecision command) {
    return switch (reader.read(command.text())) {
      case ReadingResult.Refused(var refusal) -> new Refused(Cause.TEXT, refusal.sentence());
      case ReadingResult.Done(var reading) -> record(actor, command, reading);
    };
  }

  private RecordResult record(Actor actor, RecordDecision command, DecisionReading reading) {
    var title = given(command.title(), reading.title());
    if (title.isEmpty()) {
      return new Refused(Cause.NO_TITLE, "Enter a title: the text does not give one");
    }
    var date = command.date() != null ? command.date() : reading.date();
    if (date == null) {
      return new Refused(Cause.NO_DATE, "Enter the day of the decision: the text does not say it");
    }
    if (date.isAfter(LocalDate.now(clock))) {
      return new Refused(
          Cause.DATE_TO_COME,
          "Enter the day on which it was decided: %s is still to come"
              .formatted(InFigures.day(date)));
    }
    var id = new DecisionId(TimeOrderedIds.next(clock));
    var resolutions = resolutions(reading.resolutions());
    var narrative =
        String.join(
            BETWEEN_PARAGRAPHS,
            reading.narrative().stream().map(DecisionReading.ReadNarrative::text).toList());
    decisions.insert(
        actor,
        new Decision(
            id,
            title,
            given(command.body(), reading.body()),
            date,
            narrative,
            NarrativeAims.in(command.text()),
            resolutions),
        command.text(),
        clock.instant());
    for (int i = 0; i < resolutions.size(); i++) {
      propose(actor, id, resolutions.get(i), reading.resolutions().get(i).mandates(), 0, 0);
    }
    proposeFromNarrative(actor, id, reading.narrative());
    return new Done(id);
  }

  private List<Resolution> resolutions(List<ReadResolution> read) {
    var resolutions = new ArrayList<Resolution>();
    for (var each : read) {
      var recommended = each.recommendedText() != null ? each.recommendedText() : each.text();
      resolutions.add(
          new Resolution(
              new ResolutionId(TimeOrderedIds.next(clock)),
              resolutions.size() + 1,
              each.number(),
              each.recommended() ? recommended : null,
              each.resolved() ? each.text() : null));
    }
    return resolutions;
  }

  private void proposeFromNarrative(
      Actor actor, DecisionId decision, List<DecisionReading.ReadNarrative> paragraphs) {
    int offset = 0;
    int position = 0;
    for (var paragraph : paragraphs) {
      propose(actor, decision, null, paragraph.mandates(), offset, position);
      offset += paragraph.text().length() + BETWEEN_PARAGRAPHS.length();
      position += paragraph.mandates().size();
    }
  }

  private void propose(
      Actor actor,
      DecisionId decision,
      @Nullable Resolution resolution,
      List<Proposed> proposed,
      int offset,
      int positionBefore) {
    // What was recommended and not resolved permits nothing: there is nothing to confirm.
    if (resolution != null && resolution.resolved() == null) {
      return;
    }
    int position = positionBefore;
    for (var each : proposed) {
      var origin =
          new Origin(
              new MandateId(TimeOrderedIds.next(clock)),
              decision,
              resolution == null ? null : resolution.id(),
              resolution == null ? "" : resolution.number(),
              each.words().shifted(offset));
      mandates.insert(
          actor, new Mandate.Proposed(origin, each.mandate(), each.doubts()), ++position);
    }
  }

  private static String given(String typed, @Nullable String read) {
    return !typed.isBlank() ? typed.strip() : read == null ? "" : read.strip();
  }
}
