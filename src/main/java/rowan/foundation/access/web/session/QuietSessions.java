package rowan.foundation.access.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Ends a session twelve hours after it began, however busy it was. Notes when a session was last
 * used only once that is a minute old: a worker's reading does not cost the database a statement
 * for each page. And a request reads its session once: Spring Session keeps it at the end, and then
 * asks for it again to see by which id it came.
 */
final class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {

  private static final Duration FINE_ENOUGH = Duration.ofMinutes(1);

  /** A working day and no more: who goes on working signs in anew. */
  static final Duration LONGEST = Duration.ofHours(12);

  private final SessionRepository<S> kept;
  private final Clock clock;

  @SuppressWarnings("ThreadLocalUsage") // by the kind of session; there is one of these
  private final ThreadLocal<@Nullable JustKept<S>> justKept = new ThreadLocal<>();

  /** A session, and the request that kept it. */
  private record JustKept<S extends Session>(Object request, Quiet<S> session) {

    boolean is(@Nullable Object now, String id) {
      return request.equals(now) && session.getId().equals(id);
    }
  }

  QuietSessions(SessionRepository<S> kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Quiet<S> createSession() {
    return new Quiet<>(kept.createSession());
  }

  @Override
  public void save(Quiet<S> session) {
    kept.save(session.loud);
    var request = ThisRequest.mark();
    if (request != null) {
      justKept.set(new JustKept<>(request, session));
    }
  }

  @Override
  public @Nullable Quiet<S> findById(String id) {
    var just = justKept.get();
    if (just != null && just.is(ThisRequest.mark(), id)) {
      return just.session();
    }
    var found = kept.findById(id);
    if (found == null) {
      return null;
    }
    if (!clock.instant().isBefore(found.getCreationTime().plus(LONGEST))) {
      kept.deleteById(id);
      return null;
    }
    return new Quiet<>(found);
  }

  @Override
  public void deleteById(String id) {
    justKept.remove();
    kept.deleteById(id);
  }

  /** A session that is changed by what is put into it, and by a use only once in a while. */
  static final class Quiet<S extends Session> implements Session {

    private final S loud;

    Quiet(S loud) {
      this.loud = loud;
    }

    @Override
    public void setLastAccessedTime(Instant used) {
      if (Duration.between(loud.getLastAccessedTime(), used).compareTo(FINE_ENOUGH) > 0) {
        loud.setLastAccessedTime(used);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return loud.getLastAccessedTime();
    }

    @Override
    public String getId() {
      return loud.getId();
    }

    @Override
    public String changeSessionId() {
      return loud.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // so the interface has it
    public <T> @Nullable T getAttribute(String name) {
      return loud.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return loud.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      loud.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      loud.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return loud.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      loud.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return loud.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return loud.isExpired();
    }
  }
}
