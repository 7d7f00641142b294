package rowan.support.casework.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.casework.CaseId;
import rowan.support.casework.LeadHandedOver;
import rowan.support.casework.file.Case;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.NoSuchCase;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.file.Workers;

/**
 * Handing a case over: the lead proposes, the other accepts, and in one moment the one period ends
 * and the other begins, with the record along. All need {@code HAND_OVER}.
 */
@Service
public class Handovers {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final CaseFiles files;
  private final HandoverRows rows;
  private final Asked asked;
  private final Passing passing;
  private final Workers workers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Handovers(
      CaseFiles files,
      HandoverRows rows,
      Asked asked,
      Passing passing,
      Workers workers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.rows = rows;
    this.asked = asked;
    this.passing = passing;
    this.workers = workers;
    this.events = events;
    this.clock = clock;
  }

  /** Proposes a handover, to be answered by whoever is to lead. */
  public WorkResult propose(ProposeHandover command) {
    var to = workers.worker(command.by().authority(), command.to());
    return files.work(
        command.by(),
        command.caseId(),
        new CaseAct(
            "casework.propose-handover",
            Action.HAND_OVER,
            open -> objection(command, to, open),
            file -> to.ifPresent(worker -> proposed(command, worker, file))));
  }

  private Optional<WorkRefusal> objection(
      ProposeHandover command, Optional<Actor> to, Case.Open open) {
    if (!open.isLedBy(command.by().account())) {
      return Optional.of(WorkRefusal.ONLY_THE_LEAD);
    }
    if (open.next().isPresent()) {
      return Optional.of(WorkRefusal.LEAD_TO_COME);
    }
    if (rows.waits(command.by(), command.caseId())) {
      return Optional.of(WorkRefusal.HANDOVER_WAITS);
    }
    if (open.isLedBy(command.to())) {
      return Optional.of(WorkRefusal.SAME_LEAD);
    }
    if (to.isEmpty()) {
      return Optional.of(WorkRefusal.WORKS_NO_CASES);
    }
    if (passing.isHiddenFrom(command.by(), command.caseId(), command.to())) {
      return Optional.of(WorkRefusal.HIDDEN_FROM_THEM);
    }
    if (command.endsOurPart() && passing.areHousedBy(command.by(), command.caseId())) {
      return Optional.of(WorkRefusal.LIVES_IN_OUR_HOUSE);
    }
    if (command.starts().isBefore(LocalDate.now(clock))) {
      return Optional.of(WorkRefusal.STARTS_IN_THE_PAST);
    }
    return command.summary().isBlank() ? Optional.of(WorkRefusal.NO_SUMMARY) : Optional.empty();
  }

  private void proposed(ProposeHandover command, Actor to, CaseFile file) {
    var id = new HandoverId(TimeOrderedIds.next(clock));
    rows.propose(command, id, to.organisation(), file.key(), startsAt(command, file), file.now());
    file.happened(HappeningKind.HANDOVER, id.value(), "Handover proposed", "To " + to.name() + ".");
  }

  private Instant startsAt(ProposeHandover command, CaseFile file) {
    return command.starts().equals(LocalDate.now(clock))
        ? file.now()
        : command.starts().atTime(MORNING).atZone(clock.getZone()).toInstant();
  }

  /** What somebody is asked to take over, as far as they may read before they accept. */
  public Optional<AskedHandover> asked(Actor by, HandoverId id) {
    return asked.look(by, id);
  }

  /**
   * Accepts: from its day on the actor leads the case, and their organisation sees its record.
   *
   * @throws NoSuchCase if nothing of the kind is asked of the actor
   */
  public WorkResult accept(Actor by, HandoverId id) {
    return asked.answer(
        by,
        id,
        "casework.accept-handover",
        proposed -> {
          passing.bringIn(proposed, by);
          return files.work(
              by,
              proposed.caseId(),
              new CaseAct(
                  "casework.accept-handover",
                  Action.HAND_OVER,
                  open ->
                      rows.waits(by, proposed.caseId())
                          ? Optional.empty()
                          : Optional.of(WorkRefusal.ALREADY_DONE),
                  file -> accepted(proposed, file)));
        });
  }

  /** The case that the actor took over by that handover; an id, and no look at it. */
  public Optional<CaseId> takenOver(Actor by, HandoverId id) {
    return asked.takenOver(by, id);
  }

  private void accepted(HandoverRows.Proposed proposed, CaseFile file) {
    var by = file.actor();
    var from = proposed.from(file.now());
    passing.pass(proposed, file, from);
    file.happened(
        HappeningKind.HANDOVER,
        proposed.id().value(),
        "Handover accepted",
        by.name() + " leads after " + proposed.fromName() + ".");
    events.publishEvent(
        new LeadHandedOver(by.authority(), proposed.caseId(), proposed.from(), by.account(), from));
  }

  /**
   * Declines, with a reason that the proposer reads.
   *
   * @throws NoSuchCase if nothing of the kind is asked of the actor
   */
  public WorkResult decline(Actor by, HandoverId id, String reason) {
    return asked.answer(
        by, id, "casework.decline-handover", proposed -> asked.decline(proposed, by, reason));
  }

  /** Takes back a proposal that has not been answered yet. */
  public WorkResult withdraw(Actor by, CaseId caseId, String reason) {
    return files.work(
        by,
        caseId,
        new CaseAct(
            "casework.withdraw-handover",
            Action.HAND_OVER,
            open ->
                !open.isLedBy(by.account())
                    ? Optional.of(WorkRefusal.ONLY_THE_LEAD)
                    : rows.waits(by, caseId)
                        ? Optional.empty()
                        : Optional.of(WorkRefusal.ALREADY_DONE),
            file -> {
              var waiting = rows.waiting(by, caseId).orElseThrow();
              rows.withdrawn(by, waiting, file.key(), reason, file.now());
              file.happened(HappeningKind.HANDOVER, waiting.value(), "Handover taken back", reason);
            }));
  }

  /** Who could be asked to lead: everyone who works with cases today, by name. */
  public List<Actor> couldLead(Actor by) {
    return workers.all(by.authority()).stream()
        .filter(worker -> !worker.account().equals(by.account()))
        .toList();
  }
}
