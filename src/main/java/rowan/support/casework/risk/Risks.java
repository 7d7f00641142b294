package rowan.support.casework.risk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.PersonKey;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Case;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.CaseLook;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;

/** Assessing the risk to somebody, and seeing how it went. */
@Service
public class Risks {

  private final CaseFiles files;
  private final CaseLook looks;
  private final Checklists checklists;
  private final Assessments assessments;
  private final Clock clock;

  Risks(
      CaseFiles files,
      CaseLook looks,
      Checklists checklists,
      Assessments assessments,
      Clock clock) {
    this.files = files;
    this.looks = looks;
    this.checklists = checklists;
    this.assessments = assessments;
    this.clock = clock;
  }

  /** The checklist in use. */
  public Checklist checklist() {
    return checklists.inUse();
  }

  /** Adds an assessment; needs {@code WORK_CASE}. */
  public WorkResult assess(AssessRisk command) {
    return files.work(
        command.by(),
        command.caseId(),
        CaseAct.work(
            "casework.assess-risk", open -> objection(command), file -> assessed(command, file)));
  }

  private Optional<WorkRefusal> objection(AssessRisk command) {
    var checklist = checklists.inUse();
    if (!command.checklist().equals(checklist.code()) || command.version() != checklist.version()) {
      return Optional.of(WorkRefusal.UNKNOWN_CHECKLIST);
    }
    if (!checklist.answeredBy(command.answers())) {
      return Optional.of(WorkRefusal.ANSWERS_MISSING);
    }
    return command.judgedHigh() && command.reason().isEmpty()
        ? Optional.of(WorkRefusal.JUDGEMENT_WITHOUT_REASON)
        : Optional.empty();
  }

  private void assessed(AssessRisk command, CaseFile file) {
    var checklist = checklists.inUse();
    var id = TimeOrderedIds.next(clock);
    assessments.add(command, checklist, id, file);
    var level =
        RiskLevel.of(
            checklist.score(command.answers()),
            checklist.topics().size(),
            checklist.threshold(),
            command.judgedHigh());
    file.happened(HappeningKind.RISK, id, title(file.theCase()), words(file, level, command));
  }

  private static String title(Case.Open before) {
    return before.score().isPresent() ? "Risk reviewed" : "Risk assessed";
  }

  private static String words(CaseFile file, RiskLevel level, AssessRisk command) {
    var score =
        file.theCase().score().map(before -> before + " → " + level.score()).orElse(level.label());
    var judged = level instanceof RiskLevel.HighByJudgement ? ", high by judgement" : "";
    return (score + judged + ". " + command.reason()).strip();
  }

  /** A case's assessments, newest first; needs {@code READ_CASE}. */
  public Optional<RiskHistory> history(Actor actor, CaseId id) {
    return looks.at(
        actor,
        id,
        "casework.risk-history",
        seen ->
            new RiskHistory(
                seen.initials(),
                checklists.inUse(),
                opened(assessments.of(actor, id), seen.key())));
  }

  private List<Assessment> opened(List<Assessments.Stored> newestFirst, PersonKey key) {
    var checklist = checklists.inUse();
    var opened = new ArrayList<Assessment>();
    for (int i = 0; i < newestFirst.size(); i++) {
      var stored = newestFirst.get(i);
      var before =
          i + 1 < newestFirst.size() ? newestFirst.get(i + 1).yes(key) : List.<Integer>of();
      var yes = stored.yes(key);
      opened.add(
          new Assessment(
              stored.at(),
              stored.level(),
              stored.instrument().equals(checklist.code())
                  && stored.version() == checklist.version(),
              yes,
              yes.stream().filter(topic -> !before.contains(topic)).toList(),
              stored.reason(key),
              stored.byName()));
    }
    return opened;
  }
}
