package rowan.foundation.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;

/**
 * Takes messages out of the house. The plan is asked once more, as it is by then: between asking
 * and leaving it may have changed, or the safe hours may have ended.
 */
@Component
class Delivery {

  private final Acting acting;
  private final SafeContacts plans;
  private final Outbox outbox;
  private final Post post;
  private final Audit audit;
  private final Clock clock;

  Delivery(Acting acting, SafeContacts plans, Outbox outbox, Post post, Audit audit, Clock clock) {
    this.acting = acting;
    this.plans = plans;
    this.outbox = outbox;
    this.post = post;
    this.audit = audit;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(MessageAsked asked) {
    var byTime = Actor.clock(asked.authority());
    acting.run(
        Wing.SUPPORT,
        byTime,
        () -> outbox.take(asked.authority(), asked.message()).ifPresent(it -> deliver(byTime, it)));
  }

  private void deliver(Actor by, Outbox.Waiting message) {
    var now = DatabaseTime.now(clock);
    var plan =
        plans
            .latest(by, message.person())
            .filter(latest -> latest.number == message.planNumber())
            .filter(latest -> allows(latest, message, now))
            .filter(latest -> post.carries(message.channel()));
    var subject = message.person().value();
    if (plan.isEmpty()) {
      audit.refusal(by, message.words().traced(), List.of(subject));
      outbox.withheld(by.authority(), message.id(), now);
      return;
    }
    var trace = audit.message(by, message.words().traced(), subject);
    outbox.sent(by.authority(), message.id(), now);
    post.carry(by, trace, plan.get(), message.words());
  }

  private boolean allows(SafeContacts.Stored plan, Outbox.Waiting message, Instant now) {
    return SafeContactRule.firstObjection(
            plan.window, message.channel(), now.atZone(clock.getZone()))
        .isEmpty();
  }
}
