package rowan.support.refuge.network.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.network.Member;
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

  private static final Duration FOR_ALL = MemberClient.PATIENCE.plusSeconds(2);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final JdbcReadings readings;
  private final NetworkMembers members;
  private final MemberClient client;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  NetworkReading(
      JdbcReadings readings,
      NetworkMembers members,
      MemberClient client,
      Permissions permissions,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.readings = readings;
    this.members = members;
    this.client = client;
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
    var since = now().minus(OLD_AFTER);
    return all(actor).stream()
        .filter(one -> one.readAt().filter(at -> at.isAfter(since)).isPresent())
        .flatMap(one -> one.sheet().stream())
        .mapToInt(sheet -> sheet.places())
        .sum();
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

  private void read(List<Actor> actors, Instant notSince) {
    var asked = new ArrayList<Callable<Boolean>>();
    for (var actor : actors) {
      for (var member : due(actor, notSince)) {
        asked.add(() -> {
          read(actor, member);
          return true;
        });
      }
    }
    try {
      // What is not done by then is stopped; what is, is written down already.
      threads.invokeAll(asked, FOR_ALL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Member> due(Actor actor, Instant notSince) {
    return in(
        actor,
        () ->
            members.exchanging(actor).stream()
                .filter(member ->
                    readings
                        .triedAt(actor.authority(), member.id())
                        .filter(at -> at.isAfter(notSince))
                        .isEmpty())
                .toList());
  }

  private void read(Actor actor, Member member) {
    var fetched = client.fetch(actor, member);
    in(
        actor,
        () -> {
          switch (fetched) {
            case Fetched.Told(var sheet) ->
                readings.told(actor.authority(), member.id(), sheet, now());
            case Fetched.Failed(var why) -> {
              boolean news = readings.failed(actor.authority(), member.id(), why, now());
              if (news && why == Failing.NOT_PROVED) {
                audit.refusal(actor, "refuge.network-not-proved", List.of(member.id().value()));
              }
            }
          }
          return member;
        });
  }

  private <T> T in(Actor actor, Supplier<T> work) {
    return acting.in(Wing.SUPPORT, actor, work);
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
