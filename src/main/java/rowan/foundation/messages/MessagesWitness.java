package rowan.foundation.messages;

import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/** Compares every message that left with the plan that it left under. */
@Component
class MessagesWitness implements PromiseWitness {

  private final Acting acting;
  private final Outbox outbox;

  MessagesWitness(Acting acting, Outbox outbox) {
    this.acting = acting;
    this.outbox = outbox;
  }

  @Override
  public PromiseFigure now(Actor actor) {
    var kept = acting.in(Wing.SUPPORT, actor, () -> outbox.kept(actor.authority()));
    return new PromiseFigure(
        Promise.NO_MESSAGE_THAT_GIVES_SOMEONE_AWAY,
        "%,d".formatted(kept.outsideAPlan()),
        "of %,d messages sent by a channel or at an hour that the person's safe contact plan does not allow"
            .formatted(kept.messages()),
        kept.outsideAPlan() == 0);
  }
}
