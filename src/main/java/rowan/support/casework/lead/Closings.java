package rowan.support.casework.lead;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseClosed;
import rowan.support.casework.file.Case;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;

/** Closing a case, which its lead does, and no score. */
@Service
public class Closings {

  private final CaseFiles files;
  private final HandoverRows handovers;
  private final LeadPeriods periods;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Closings(
      CaseFiles files,
      HandoverRows handovers,
      LeadPeriods periods,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.files = files;
    this.handovers = handovers;
    this.periods = periods;
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Closes a case; needs {@code WORK_CASE}. Its record stays with those who were involved. */
  public WorkResult close(CloseCase command) {
    return files.work(
        command.by(),
        command.caseId(),
        CaseAct.work(
            "casework.close", open -> objection(command, open), file -> closed(command, file)));
  }

  private Optional<WorkRefusal> objection(CloseCase command, Case.Open open) {
    if (!open.isLedBy(command.by().account())) {
      return Optional.of(WorkRefusal.ONLY_THE_LEAD);
    }
    if (open.next().isPresent()) {
      return Optional.of(WorkRefusal.LEAD_TO_COME);
    }
    if (handovers.waits(command.by(), command.caseId())) {
      return Optional.of(WorkRefusal.HANDOVER_WAITS);
    }
    if (command.words().isBlank()) {
      return Optional.of(WorkRefusal.NO_REASON_TO_CLOSE);
    }
    return open.highRisk() && command.whyDespiteHighRisk().isBlank()
        ? Optional.of(WorkRefusal.HIGH_RISK_UNEXPLAINED)
        : Optional.empty();
  }

  private void closed(CloseCase command, CaseFile file) {
    var words = (command.words().strip() + "\n" + command.whyDespiteHighRisk().strip()).strip();
    jdbc.sql(
            """
            insert into casework.closing (authority_id, case_id, closed_at, reason, outcome, words, written_at, written_by)
            values (:authority, :case, :now, :reason, :outcome, :words, :now, :by)\
            """)
        .param("authority", command.by().authority().value())
        .param("case", file.id().value())
        .param("now", DatabaseTime.of(file.now()))
        .param("reason", command.reason().name())
        .param("outcome", command.outcome().name())
        .param(
            "words", file.key().seal(new Place("casework.closing.words", file.id().value()), words))
        .param("by", command.by().account().value())
        .update();
    file.happened(
        HappeningKind.CLOSED,
        file.id().value(),
        "Case closed",
        command.reason().title() + ". " + command.outcome().title() + ". " + words);
    periods.endWithTheCase(command.by(), file.id(), command.by().account(), file.now());
    events.publishEvent(new CaseClosed(command.by().authority(), file.id()));
  }
}
