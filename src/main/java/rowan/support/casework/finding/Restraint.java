package rowan.support.casework.finding;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;

/** Stops who searches as trawling does: written down, and the officers are told of the first. */
@Component
class Restraint {

  private final SearchPace pace;
  private final Acting acting;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Restraint(SearchPace pace, Acting acting, Audit audit, ApplicationEventPublisher events) {
    this.pace = pace;
    this.acting = acting;
    this.audit = audit;
    this.events = events;
  }

  /** Whether one more search would be one too many. */
  boolean stops(Actor actor) {
    var allowed = pace.asks(actor.account());
    if (allowed == SearchPace.Answer.ALLOWED) {
      return false;
    }
    acting.run(
        Wing.SUPPORT,
        actor,
        () -> {
          audit.refusal(actor, Trawls.REFUSED, List.of(actor.account().value()));
          if (allowed == SearchPace.Answer.REFUSED_FIRST) {
            events.publishEvent(new ManySearches(actor.authority()));
          }
        });
    return true;
  }
}
