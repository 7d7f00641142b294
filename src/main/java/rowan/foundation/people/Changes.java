package rowan.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.StandingChanged;
import rowan.foundation.access.Wing;
import rowan.foundation.access.register.Colleagues;
import rowan.foundation.access.register.Happened;
import rowan.foundation.access.register.History;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;

/**
 * Changes somebody in one transaction, with its entry in the log and in their history; says so if
 * they may do less than before; and lets others take over what they may no longer do.
 */
@Component
class Changes {

  private final Acting acting;
  private final Accounts accounts;
  private final Colleagues colleagues;
  private final Permissions permissions;
  private final Audit audit;
  private final History history;
  private final List<UnfinishedWork> unfinished;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Changes(
      Acting acting,
      Accounts accounts,
      Colleagues colleagues,
      Permissions permissions,
      Audit audit,
      History history,
      List<UnfinishedWork> unfinished,
      ApplicationEventPublisher events,
      Clock clock) {
    this.acting = acting;
    this.accounts = accounts;
    this.colleagues = colleagues;
    this.permissions = permissions;
    this.audit = audit;
    this.history = history;
    this.unfinished = unfinished;
    this.events = events;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  <T> T in(Actor by, Supplier<T> work) {
    return acting.in(Wing.FOUNDATION, by, work);
  }

  /** As {@link #in}, for what two must not do at once: take the same name, or the same address. */
  <T> T alone(Actor by, Supplier<T> work) {
    return in(
        by,
        () -> {
          colleagues.holdAll(by.authority());
          return work.get();
        });
  }

  /** Does what may change what somebody may do. */
  PeopleResult changing(Actor by, AccountId about, Supplier<PeopleResult> work) {
    try {
      return in(
          by,
          () -> {
            colleagues.hold(by.authority(), about);
            var before = accounts.actor(by.authority(), about);
            var result = work.get();
            var after = accounts.actor(by.authority(), about);
            // Who waits for something is looked up with each request: no session of theirs is
            // stale.
            if (!before.equals(after)
                && before.filter(one -> one.until().isAfter(clock.instant())).isPresent()) {
              events.publishEvent(new StandingChanged(by.authority(), about));
            }
            return result;
          });
    } catch (UnfinishedWork.NobodyToTakeOver nobody) {
      return new PeopleResult.Refused(PeopleRefusal.NOBODY_TAKES_OVER);
    }
  }

  /** Writes down a change, in its transaction. */
  void write(
      Actor by,
      AccountId about,
      Happened what,
      @Nullable String title,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    audit.change(
        by, "people." + what.name().toLowerCase(Locale.ROOT).replace('_', '-'), about.value());
    history.add(by, about, what, title, from, until);
  }

  /** How much work somebody has that must not be left with them. */
  int unfinished(Actor by, AccountId about) {
    var house = Actor.clock(by.authority());
    return unfinished.stream().mapToInt(work -> work.of(house, about)).sum();
  }

  /** Lets colleagues take over what somebody leads, if no office of theirs is for it any more. */
  void handOver(Actor by, AccountId about) {
    var house = Actor.clock(by.authority());
    unfinished.forEach(work -> work.handOver(house, about));
  }

  boolean mayWorkCases(Actor by, AccountId about) {
    return accounts
        .actor(by.authority(), about)
        .filter(actor -> permissions.permit(actor, Action.WORK_CASE))
        .isPresent();
  }
}
