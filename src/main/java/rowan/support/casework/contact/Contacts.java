package rowan.support.casework.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.messages.Messages;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Case;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.CaseLook;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.finding.Indexing;

/**
 * Reaching somebody safely. What writes needs {@code WORK_CASE}, what reads {@code READ_CASE}; a
 * plan is shown only to organisations that are still involved.
 */
@Service
public class Contacts {

  private final CaseFiles files;
  private final CaseLook looks;
  private final ContactRows rows;
  private final Messages messages;
  private final Indexing indexing;
  private final Clock clock;

  Contacts(
      CaseFiles files,
      CaseLook looks,
      ContactRows rows,
      Messages messages,
      Indexing indexing,
      Clock clock) {
    this.files = files;
    this.looks = looks;
    this.rows = rows;
    this.messages = messages;
    this.indexing = indexing;
    this.clock = clock;
  }

  /** Shows the number or address. Each time is written down as a look of its own. */
  public Optional<SafeNumber> number(Actor actor, CaseId id) {
    return looks
        .at(
            actor,
            id,
            "casework.number",
            seen ->
                messages
                    .plan(actor, seen.key())
                    .filter(plan -> seen.current())
                    .map(plan ->
                        new SafeNumber(
                            seen.initials(),
                            plan,
                            plan.allows(clock.instant().atZone(clock.getZone())))))
        .flatMap(shown -> shown);
  }

  /** Writes down a try to reach somebody, and whether the plan allowed it at that hour. */
  public WorkResult log(LogContact command) {
    return files.work(
        command.by(),
        command.caseId(),
        CaseAct.work(
            "casework.log-contact",
            open -> objection(command.at(), open),
            file -> logged(command.notBefore(file.theCase().openedAt()), file)));
  }

  private Optional<WorkRefusal> objection(Instant at, Case.Open open) {
    if (at.isAfter(clock.instant())) {
      return Optional.of(WorkRefusal.AFTER_NOW);
    }
    return at.isBefore(open.openedAt().truncatedTo(ChronoUnit.MINUTES))
        ? Optional.of(WorkRefusal.BEFORE_THE_CASE)
        : Optional.empty();
  }

  private void logged(LogContact command, CaseFile file) {
    var id = TimeOrderedIds.next(clock);
    var plan = messages.plan(command.by(), file.key());
    boolean safe =
        command.way().channel().isEmpty()
            || plan.filter(it -> it.channel() == command.way().channel().get())
                .filter(it -> it.allows(command.at().atZone(clock.getZone())))
                .isPresent();
    rows.add(file, command, id, safe);
    var outcome =
        command.way() == ContactWay.THEY_CAME
            ? ""
            : command.reached() ? ", reached" : ", no answer";
    file.happened(
        HappeningKind.CONTACT,
        id,
        command.at(),
        command.way().title() + outcome,
        (command.said().strip() + " " + hours(command, safe)).strip());
  }

  private static String hours(LogContact command, boolean safe) {
    if (command.way().channel().isEmpty()) {
      return "";
    }
    return safe ? (command.reached() ? "" : "Inside safe hours.") : "Outside safe hours.";
  }

  /** Agrees anew how it is safe to reach somebody, or notes that it is still so. */
  public WorkResult agree(Actor by, CaseId id, SafeContact plan) {
    return files.work(
        by,
        id,
        CaseAct.work(
            "casework.agree-contact",
            file -> {
              messages.agree(by, file.key(), plan);
              rows.checkDue(file, plan.checkDue());
              indexing.agreed(file, plan);
              file.happened(
                  HappeningKind.SAFE_CONTACT,
                  TimeOrderedIds.next(clock),
                  "Safe contact agreed",
                  "By " + plan.channel().noun() + ".");
            }));
  }

  /** What was sent to somebody, newest first. */
  public Optional<MessagesView> messages(Actor actor, CaseId id) {
    return looks
        .at(
            actor,
            id,
            "casework.messages",
            seen ->
                messages
                    .plan(actor, seen.key())
                    .filter(plan -> seen.current())
                    .map(plan ->
                        new MessagesView(
                            seen.initials(),
                            seen.open(),
                            plan,
                            messages.to(actor, seen.trace(), seen.person()))))
        .flatMap(shown -> shown);
  }
}
