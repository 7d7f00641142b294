package rowan.demo.helped;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rowan.demo.Cast;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.CaseId;
import rowan.support.casework.contact.ContactWay;
import rowan.support.casework.contact.LogContact;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.plan.PlanView;
import rowan.support.casework.risk.Answer;
import rowan.support.casework.risk.AssessRisk;

/** One case of the story, from the hour it opens for as long as the story lasts. */
final class CaseLife {

  private static final List<String> SAID =
      List.of(
          "Slept better this week. Wants to go on with the injunction.",
          "Feels watched at the bus stop. Agreed another way home.",
          "Asked what happens after a change of mind. Told: nothing that you do not want.",
          "New locks are in, and the nights are quieter.",
          "Messages have begun again from a new number. Kept as evidence.",
          "Opened an account of their own today.",
          "Court was put off by two weeks. Tired, and wanted to talk.");
  private static final List<String> GOALS =
      List.of(
          "Money of my own",
          "To sleep at home without fear",
          "An order that is kept",
          "To see my friends again");
  private static final List<String> STEPS =
      List.of(
          "Lock change",
          "Meet the solicitor",
          "Talk with work about a safe way home",
          "Go through the bank letters together",
          "Ask the landlord for a door viewer",
          "Safe contact check");

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Cast cast;
  private final Invented invented;
  private final Agenda agenda;
  private final CaseWork work;
  private final RefugeStory refuge;
  private final CaseId caseId;
  private Actor lead;
  private int score;
  private int monthsLeft;
  private boolean handsOver;
  private SafeContact safely;
  private boolean closed;

  CaseLife(
      Cast cast,
      Invented invented,
      Agenda agenda,
      CaseWork work,
      RefugeStory refuge,
      CaseId caseId,
      SafeContact safely,
      Actor lead) {
    this.cast = cast;
    this.invented = invented;
    this.agenda = agenda;
    this.work = work;
    this.refuge = refuge;
    this.caseId = caseId;
    this.safely = safely;
    this.lead = lead;
    this.score = 2 + invented.random().nextInt(3);
    this.monthsLeft = 2 + invented.random().nextInt(6);
    this.handsOver = invented.chance(0.45);
  }

  void begin(Instant opened) {
    var first =
        CaseWork.inWorkingHours(opened.plus(Duration.ofHours(3 + invented.random().nextInt(26))));
    agenda.at(
        first,
        () -> {
          contact(first, true);
          assess();
          CaseWork.done(work.plans().giveScore(lead, caseId, score));
          plan(first);
        });
    if (invented.chance(0.6)) {
      int weeks = 10 + invented.random().nextInt(30);
      agenda.at(
          first.plus(Duration.ofHours(2)), () -> refuge.place(lead, caseId, agenda, first, weeks));
    } else {
      agenda.at(
          first.plus(Duration.ofHours(2)),
          () -> work.atHome().perhaps(() -> lead, caseId, agenda, first));
    }
    nextMonth(first);
  }

  private void nextMonth(Instant from) {
    var at =
        CaseWork.inWorkingHours(from.plus(Duration.ofDays(24L + invented.random().nextInt(8))));
    agenda.at(at, () -> month(at));
  }

  private void month(Instant at) {
    contact(at, invented.chance(0.8));
    score = Math.clamp(score + invented.random().nextInt(4) - 1, 1, 10);
    CaseWork.done(work.plans().giveScore(lead, caseId, score));
    if (invented.chance(0.9)) {
      safely = safely.checkedOn(dayOf(at));
      CaseWork.done(work.contacts().agree(lead, caseId, safely));
    }
    step(at);
    if (handsOver) {
      handsOver = false;
      agenda.at(at.plus(Duration.ofHours(1)), () -> propose(at.plus(Duration.ofHours(1))));
    }
    monthsLeft--;
    if (monthsLeft > 0) {
      nextMonth(at);
    } else {
      var end = CaseWork.inWorkingHours(at.plus(Duration.ofDays(6)));
      agenda.at(end, () -> close(end));
    }
  }

  private void contact(Instant at, boolean reached) {
    CaseWork.done(
        work.contacts()
            .log(
                new LogContact(
                    lead,
                    caseId,
                    ContactWay.THEY_CAME,
                    at,
                    reached,
                    reached ? invented.oneOf(SAID) : "")));
  }

  private void assess() {
    double often = invented.chance(0.35) ? 0.7 : 0.35;
    var checklist = work.risks().checklist();
    var answers =
        checklist.topics().stream()
            .map(topic ->
                invented.chance(often)
                    ? Answer.YES
                    : invented.chance(0.2) ? Answer.NOT_KNOWN : Answer.NO)
            .toList();
    CaseWork.done(
        work.risks()
            .assess(
                new AssessRisk(
                    lead, caseId, checklist.code(), checklist.version(), answers, false, "")));
  }

  private void plan(Instant at) {
    CaseWork.done(work.plans().addGoal(lead, caseId, invented.oneOf(GOALS)));
    step(at);
    step(at);
  }

  /** Something to do, most often done in time. */
  private void step(Instant at) {
    var due = dayOf(at).plusDays(5 + invented.random().nextInt(35));
    CaseWork.done(work.plans().addStep(lead, caseId, Optional.empty(), invented.oneOf(STEPS), due));
    var done =
        CaseWork.inWorkingHours(
            due.minusDays(invented.random().nextInt(4))
                .atTime(11, invented.random().nextInt(60))
                .atZone(LONDON)
                .toInstant());
    if (invented.chance(0.97)) {
      agenda.at(done, this::doWhatIsDueFirst);
    }
  }

  private void doWhatIsDueFirst() {
    if (closed) {
      return;
    }
    work.plans().plan(lead, caseId).orElseThrow().other().stream()
        .filter(step -> !step.done())
        .min(Comparator.comparing(PlanView.Step::due))
        .ifPresent(step -> CaseWork.done(work.plans().done(lead, caseId, step.id())));
  }

  private static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }

  private void propose(Instant at) {
    var next =
        invented.oneOf(
            cast.holding(
                refuge.stillLivesIn(caseId) ? Office.REFUGE_WORKER : Office.SUPPORT_WORKER));
    CaseWork.done(
        work.handovers()
            .propose(
                new ProposeHandover(
                    lead,
                    caseId,
                    next.account(),
                    "Knows what is wanted and is doing it. Court is behind us; money and school are"
                        + " next. Call inside the safe hours only.",
                    dayOf(at),
                    true,
                    true,
                    false)));
    var accepted = CaseWork.inWorkingHours(at.plus(Duration.ofHours(20)));
    agenda.at(accepted, () -> accept(next));
  }

  private void accept(Actor next) {
    for (var asked : work.today().of(next).asked()) {
      CaseWork.done(work.handovers().accept(next, new HandoverId(asked.handover())));
    }
    lead = next;
  }

  private void close(Instant at) {
    if (refuge.stillLivesIn(caseId)) {
      // Support goes on for as long as somebody lives in the refuge.
      monthsLeft = 1;
      nextMonth(at);
      return;
    }
    closed = true;
    CaseWork.done(
        work.closings()
            .close(
                new CloseCase(
                    lead,
                    caseId,
                    invented.chance(0.8)
                        ? ClosingReason.SUPPORT_FINISHED
                        : ClosingReason.THEY_ENDED_IT,
                    invented.chance(0.6) ? Outcome.ABUSE_STOPPED : Outcome.LESS_ABUSE,
                    "Has the number of the duty worker, and knows that coming back is fine.",
                    "The order is in force, and the person who hurt them has moved away.")));
  }
}
