package rowan.support.casework.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.messages.Messages;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.OpenCase;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.NewHappening;
import rowan.support.casework.file.Timeline;
import rowan.support.casework.finding.Indexing;

/** Writes down a new case, within the transaction of the front door. */
@Component
class Beginning {

  private static final String WHAT = "casework.open";

  private final Openings openings;
  private final Timeline timeline;
  private final Messages messages;
  private final Indexing indexing;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  Beginning(
      Openings openings,
      Timeline timeline,
      Messages messages,
      Indexing indexing,
      Audit audit,
      Vault vault,
      Clock clock) {
    this.openings = openings;
    this.timeline = timeline;
    this.messages = messages;
    this.indexing = indexing;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The new case.
   *
   * @return nothing if the person has an open case already
   */
  Optional<CaseId> open(OpenCase command, OrganisationId leadsEmployer) {
    var by = command.by();
    var children = command.children().stream().map(child -> newPerson()).toList();
    var trace = written(by, command.person(), children);
    var key = vault.key(by, trace, command.person());
    var opened =
        new Openings.New(
            new CaseId(TimeOrderedIds.next(clock)),
            openings.nextNumber(by),
            DatabaseTime.now(clock));
    var today = LocalDate.now(clock);
    if (!openings.begin(command, key, opened, Openings.firstDue(command.safeContact(), today))) {
      return Optional.empty();
    }
    openings.involve(by, opened.id(), by.organisation(), opened.at(), Optional.empty());
    if (!leadsEmployer.equals(by.organisation())) {
      openings.involve(by, opened.id(), leadsEmployer, opened.at(), Optional.of(by.organisation()));
    }
    openings.open(command, key, opened);
    openings.firstLead(command, leadsEmployer, opened);
    for (int i = 0; i < children.size(); i++) {
      openings.child(
          command,
          vault.admit(by, trace, children.get(i)),
          command.children().get(i),
          today,
          opened);
    }
    openings.count(by, today, !command.communities().isEmpty());
    messages.agree(by, key, command.safeContact());
    timeline.add(by, opened.id(), key, first(command, opened), opened.at());
    indexing.opened(command, key, opened.id(), opened.at());
    return Optional.of(opened.id());
  }

  private Trace written(Actor by, PersonId person, List<PersonId> children) {
    var subjects = new ArrayList<UUID>();
    subjects.add(person.value());
    children.forEach(child -> subjects.add(child.value()));
    return audit.change(by, WHAT, subjects);
  }

  private static NewHappening first(OpenCase command, Openings.New opened) {
    return new NewHappening(
        HappeningKind.OPENED,
        opened.id().value(),
        opened.at(),
        "Case opened",
        command.whatHappened());
  }

  private PersonId newPerson() {
    return new PersonId(TimeOrderedIds.next(clock));
  }
}
