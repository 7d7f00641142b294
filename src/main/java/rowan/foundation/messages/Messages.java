package rowan.foundation.messages;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.PersonKey;

/**
 * Keeps people's safe contact plans, and sends what they allow. Every method works within the
 * caller's transaction, in the wing that keeps the person's key; whether the actor may know of the
 * person at all, the calling room has made sure of.
 */
@Service
public class Messages {

  private static final int LATEST = 50;

  private final SafeContacts plans;
  private final Outbox outbox;
  private final Post post;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Messages(
      SafeContacts plans,
      Outbox outbox,
      Post post,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.plans = plans;
    this.outbox = outbox;
    this.post = post;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Writes down how it is safe to reach somebody, in place of what was agreed before. */
  public void agree(Actor by, PersonKey key, SafeContact plan) {
    plans.add(by, key, plan, clock.instant());
  }

  /** How it is safe to reach somebody, if that has been agreed. */
  public Optional<SafeContact> plan(Actor actor, PersonKey key) {
    return plans.latest(actor, key.person()).map(stored -> stored.open(key));
  }

  /** All that was ever agreed about how to reach somebody, the first first. */
  public List<AgreedPlan> plans(Actor actor, PersonKey key) {
    return plans.all(actor, key);
  }

  /**
   * Sends somebody one of the neutral texts, if their plan allows it by this channel just now, and
   * leaves the one trace of that: of the message, or of its refusal.
   */
  public SendResult send(Actor by, PersonId to, Channel channel, NeutralWords words) {
    var plan = plans.latest(by, to);
    var now = DatabaseTime.now(clock);
    var objection =
        plan.isEmpty()
            ? Optional.of(MessageRefusal.NO_PLAN)
            : SafeContactRule.firstObjection(
                    plan.get().window, channel, now.atZone(clock.getZone()))
                .or(() -> notSetUp(channel));
    if (objection.isPresent() || plan.isEmpty()) {
      audit.refusal(by, words.traced(), List.of(to.value()));
      return new SendResult.Refused(objection.orElse(MessageRefusal.NO_PLAN));
    }
    audit.message(by, words.traced(), to.value());
    var id = TimeOrderedIds.next(clock);
    outbox.add(by, id, plan.get(), words, now);
    events.publishEvent(new MessageAsked(by.authority(), id));
    return new SendResult.Done(id);
  }

  /**
   * The latest messages to somebody, newest first.
   *
   * @throws IllegalStateException if the trace does not name the person, or has ended
   */
  public List<MessageTo> to(Actor actor, Trace trace, PersonId person) {
    return to(actor, trace, person, LATEST);
  }

  /** As {@link #to(Actor, Trace, PersonId)}, and all there are. */
  public List<MessageTo> allTo(Actor actor, Trace trace, PersonId person) {
    return to(actor, trace, person, Integer.MAX_VALUE);
  }

  private List<MessageTo> to(Actor actor, Trace trace, PersonId person, int most) {
    if (!trace.covers(person.value())) {
      throw new IllegalStateException("nothing written down says that this person is looked at");
    }
    return outbox.to(actor, person, most);
  }

  private Optional<MessageRefusal> notSetUp(Channel channel) {
    return post.carries(channel) ? Optional.empty() : Optional.of(MessageRefusal.NOT_SET_UP);
  }
}
