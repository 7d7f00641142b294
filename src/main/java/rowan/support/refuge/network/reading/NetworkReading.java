package rowan.support.refuge.network.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.network.Member;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.NetworkMembers;

/**
 * The front door to the vacancies of others, as they were read last. Each member is asked apart, at
 * the same time as the others and for a bounded time, so that one that hangs delays nobody.
 */
@Service
public class NetworkReading {

  /** A member is not asked again on demand before so much time has passed. */
  public static final Duration NOT_AGAIN_FOR = Duration.ofMinutes(1);

  /** What was read so long ago is not counted as a place that may still be free. */
  public static final Duration OLD_AFTER = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(NetworkReading.class);

  private static final Duration FOR_ALL = MemberClient.PATIENCE.plusSeconds(2);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final JdbcReadings readings;
  private final NetworkMembers members;
  private final MemberClient client;
  private final DatabaseTurns turns;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  NetworkReading(
      JdbcReadings readings,
      NetworkMembers members,
      MemberClient client,
      DatabaseTurns turns,
      Permissions permissions,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.readings = readings;
    this.members = members;
    this.client = client;
    this.turns = turns;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** What each member told last; needs {@code HOLD_SPACE}. */
  public List<Reading> all(Actor actor) {
    permissions.require(actor, Action.HOLD_SPACE);
    return acting.in(Wing.SUPPORT, actor, () -> readings.all(actor.authority()));
  }

  /** How many places others told of within the last hour; needs {@code HOLD_SPACE}. */
  public int placesElsewhere(Actor actor) {
    permissions.require(actor, Action.HOLD_SPACE);
    return in(actor, () -> readings.places(actor.authority(), now().minus(OLD_AFTER)));
  }

  /**
   * Asks every member that was not asked within the last minute; needs {@code HOLD_SPACE}. Comes
   * back after some seconds at most, whatever members do.
   */
  public void readNow(Actor actor) {
    permissions.require(actor, Action.HOLD_SPACE);
    in(actor, () -> audit.change(actor, "refuge.network-read", List.of()));
    read(List.of(actor), now().minus(NOT_AGAIN_FOR));
  }

  /** Asks every member of some councils, all at the same time; only the passing of time does. */
  void readAll(List<Actor> clocks) {
    clocks.forEach(clockOfACouncil -> permissions.require(clockOfACouncil, Action.KEEP_TIME));
    read(clocks, now());
  }

  /** One member that is to be asked. */
  private record Due(Actor actor, Member member, Optional<String> tag) {}

  private void read(List<Actor> actors, Instant notSince) {
    var due = new ArrayList<Due>();
    actors.forEach(actor -> due.addAll(due(actor, notSince)));
    var asked = new ArrayList<Callable<Due>>();
    due.forEach(one ->
        asked.add(() -> {
          read(one);
          return one;
        }));
    try {
      // What is not done by then is stopped; what is, is written down already.
      var ends = threads.invokeAll(asked, FOR_ALL.toMillis(), TimeUnit.MILLISECONDS);
      for (int i = 0; i < ends.size(); i++) {
        ended(due.get(i), ends.get(i));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaves a trace of what came to no end by itself. */
  private void ended(Due due, Future<Due> end) {
    switch (end.state()) {
      case CANCELLED -> write(due, new Fetched.Failed(Failing.TOO_SLOW));
      case FAILED -> unexpected(end.exceptionNow());
      case SUCCESS, RUNNING -> {}
    }
  }

  /** By its class alone: what it says may hold an address. */
  private static void unexpected(Throwable failure) {
    LOG.warn("A member of the network could not be read: {}", failure.getClass().getName());
  }

  private List<Due> due(Actor actor, Instant notSince) {
    return in(
        actor,
        () -> {
          var before = readings.asked(actor.authority());
          var due = new ArrayList<Due>();
          for (var member : members.exchanging(actor)) {
            var asked = Optional.ofNullable(before.get(member.id()));
            if (asked.filter(one -> one.triedAt().isAfter(notSince)).isEmpty()) {
              due.add(new Due(actor, member, asked.flatMap(JdbcReadings.Asked::tag)));
            }
          }
          return due;
        });
  }

  private void read(Due due) {
    write(due, fetched(due));
  }

  private Fetched fetched(Due due) {
    try {
      return client.fetch(due.actor, due.member, due.tag);
    } catch (RuntimeException failure) {
      unexpected(failure);
      return new Fetched.Failed(Failing.UNREACHABLE);
    }
  }

  private void write(Due due, Fetched fetched) {
    turns.take(() ->
        in(
            due.actor,
            () -> {
              write(due.actor, due.member.id(), fetched);
              return due;
            }));
  }

  private void write(Actor actor, MemberId member, Fetched fetched) {
    var authority = actor.authority();
    switch (fetched) {
      case Fetched.Told told -> readings.told(authority, member, told, now());
      case Fetched.Same same -> readings.same(authority, member, now());
      case Fetched.Failed(var why) -> {
        boolean news = readings.failed(authority, member, why, now());
        if (news && why == Failing.NOT_PROVED) {
          audit.refusal(actor, "refuge.network-not-proved", List.of(member.value()));
        }
      }
    }
  }

  private <T> T in(Actor actor, Supplier<T> work) {
    return acting.in(Wing.SUPPORT, actor, work);
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
