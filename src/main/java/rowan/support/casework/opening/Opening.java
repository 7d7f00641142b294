package rowan.support.casework.opening;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseOpened;
import rowan.support.casework.OpenCase;
import rowan.support.casework.OpenRefusal;
import rowan.support.casework.OpenResult;
import rowan.support.casework.connected.NewCases;
import rowan.support.casework.file.Workers;

/** Opens a case, or says why not. */
@Component
public class Opening {

  private final Acting acting;
  private final Workers workers;
  private final Beginning beginning;
  private final NewCases newCases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Opening(
      Acting acting,
      Workers workers,
      Beginning beginning,
      NewCases newCases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.acting = acting;
    this.workers = workers;
    this.beginning = beginning;
    this.newCases = newCases;
    this.events = events;
    this.clock = clock;
  }

  /** The result of opening; the actor's right to open has been seen to. */
  public OpenResult open(OpenCase command) {
    var by = command.by();
    if (command.name().isEmpty()) {
      return new OpenResult.Refused(OpenRefusal.NO_NAME);
    }
    if (command.referredAt().isAfter(clock.instant())) {
      return new OpenResult.Refused(OpenRefusal.REFERRED_LATER);
    }
    var lead = workers.worker(by.authority(), command.lead());
    if (lead.isEmpty()) {
      return new OpenResult.Refused(OpenRefusal.LEAD_WORKS_NO_CASES);
    }
    return acting.in(
        Wing.SUPPORT,
        by,
        () ->
            connected(command)
                .<OpenResult>map(OpenResult.Refused::new)
                .orElseGet(() -> begun(command, lead.get())));
  }

  /** Who said that they know somebody of that name neither opens their case nor leads it. */
  private Optional<OpenRefusal> connected(OpenCase command) {
    var by = command.by();
    if (newCases.isKnownTo(by, by.account(), command.name())) {
      return Optional.of(OpenRefusal.ANOTHER_WORKER);
    }
    return newCases.isKnownTo(by, command.lead(), command.name())
        ? Optional.of(OpenRefusal.ANOTHER_LEAD)
        : Optional.empty();
  }

  private OpenResult begun(OpenCase command, Actor lead) {
    Optional<OpenResult> done =
        beginning
            .open(command, lead.organisation())
            .map(id -> {
              newCases.opened(command.by(), id, command.name());
              events.publishEvent(new CaseOpened(command.by().authority(), id, command.lead()));
              return new OpenResult.Done(id);
            });
    return done.orElse(new OpenResult.Refused(OpenRefusal.ALREADY_OPEN));
  }
}
