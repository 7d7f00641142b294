package rowan.foundation.messages;

import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/**
 * Compares every message that left with the plan that it left under. How many left is not said: one
 * more would tell a reader that somebody was written to.
 */
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
    long outside = acting.in(Wing.SUPPORT, actor, () -> outbox.outsideAPlan(actor.authority()));
    return new PromiseFigure(
        Promise.NO_MESSAGE_THAT_GIVES_SOMEONE_AWAY,
        "%,d".formatted(outside),
        "messages sent by a channel or at an hour that the person's safe contact plan does not allow",
        outside == 0);
  }
}
