package rowan.support.prevention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.prevention.JdbcSessions.SessionRow;

/** The front door to prevention: programmes, sessions, and how many people they reached. */
@Service
public class Prevention {

  /** Fewer people than this are a number only to those who were there to count them. */
  private static final int FEW = 5;

  private static final int SESSIONS_A_PAGE = 25;

  private final JdbcSessions sessions;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  Prevention(
      JdbcSessions sessions, Permissions permissions, Acting acting, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Starts a programme; needs {@code RECORD_PREVENTION}. */
  public RecordResult<ProgrammeId> start(StartProgramme command) {
    var by = command.by();
    return as(
        by,
        Action.RECORD_PREVENTION,
        () -> {
          var id = new ProgrammeId(TimeOrderedIds.next(clock));
          if (!sessions.add(id, command, clock.instant())) {
            return new RecordResult.Refused<>(RecordResult.Why.NAME_TAKEN);
          }
          audit.change(by, "prevention.start-programme", id.value());
          return new RecordResult.Done<>(id);
        });
  }

  /** Records a session that was held; needs {@code RECORD_PREVENTION}. */
  public RecordResult<SessionId> record(RecordSession command) {
    var by = command.by();
    return as(
        by,
        Action.RECORD_PREVENTION,
        () -> {
          if (command.on().isAfter(LocalDate.now(clock))) {
            return new RecordResult.Refused<>(RecordResult.Why.STILL_TO_COME);
          }
          if (sessions.programme(by.authority(), command.programme()).isEmpty()) {
            return new RecordResult.Refused<>(RecordResult.Why.NO_SUCH_PROGRAMME);
          }
          var id = new SessionId(TimeOrderedIds.next(clock));
          sessions.add(id, command, clock.instant());
          audit.change(by, "prevention.record-session", id.value());
          return new RecordResult.Done<>(id);
        });
  }

  /** The programmes, by name; needs {@code READ_PREVENTION}. */
  public List<Programme> programmes(Actor actor) {
    return as(actor, Action.READ_PREVENTION, () -> sessions.programmes(actor.authority()));
  }

  /**
   * A page of sessions, the latest first; needs {@code READ_PREVENTION}. Numbers below five are
   * kept from those who do not record sessions themselves.
   *
   * @param before the last session of the page before, or nothing for the latest
   */
  public SessionsPage sessions(Actor actor, Optional<SessionId> before) {
    boolean counts = permissions.permit(actor, Action.RECORD_PREVENTION);
    return as(
        actor,
        Action.READ_PREVENTION,
        () -> {
          var found = sessions.sessions(actor.authority(), before, SESSIONS_A_PAGE + 1);
          var shown = found.stream().limit(SESSIONS_A_PAGE).map(row -> shown(row, counts)).toList();
          return new SessionsPage(
              shown,
              found.size() > SESSIONS_A_PAGE
                  ? Optional.of(shown.getLast().id())
                  : Optional.empty());
        });
  }

  private static Session shown(SessionRow row, boolean counts) {
    boolean few = row.reached() > 0 && row.reached() < FEW;
    return new Session(
        row.id(),
        row.programme(),
        row.on(),
        row.where(),
        few && !counts ? OptionalInt.empty() : OptionalInt.of(row.reached()),
        row.languages(),
        row.communities());
  }

  private <T> T as(Actor actor, Action needed, Supplier<T> work) {
    permissions.require(actor, needed);
    return acting.in(Wing.SUPPORT, actor, work);
  }
}
