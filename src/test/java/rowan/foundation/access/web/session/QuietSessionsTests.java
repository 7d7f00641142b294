package rowan.foundation.access.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

class QuietSessionsTests {

  private static final Instant MORNING = Instant.parse("2030-03-05T10:00:00Z");

  @Test
  void notesAUseOnlyOnceTheLastIsAMinuteOld() {
    var loud = new MapSession();
    loud.setLastAccessedTime(MORNING);
    var session = new QuietSessions.Quiet<>(loud);
    session.setLastAccessedTime(MORNING.plusSeconds(60));
    assertThat(loud.getLastAccessedTime()).isEqualTo(MORNING);
    session.setLastAccessedTime(MORNING.plusSeconds(61));
    assertThat(loud.getLastAccessedTime()).isEqualTo(MORNING.plusSeconds(61));
  }

  @Test
  void keepsFindsAndForgetsWhatIsPutIntoASession() {
    var sessions =
        new QuietSessions<>(new MapSessionRepository(new HashMap<>()), Clock.systemUTC());
    var session = sessions.createSession();
    session.setAttribute("who", "Priya");
    sessions.save(session);
    var found = sessions.findById(session.getId());
    assertThat(found).isNotNull();
    assertThat(found.<String>getAttribute("who")).isEqualTo("Priya");
    assertThat(found.getAttributeNames()).containsExactly("who");
    found.removeAttribute("who");
    assertThat(found.getAttributeNames()).isEmpty();
    var first = session.getId();
    assertThat(found.changeSessionId()).isNotEqualTo(first).isEqualTo(found.getId());
    sessions.deleteById(first);
    assertThat(sessions.findById(first)).isNull();
  }

  @Test
  void forgetsASessionTwelveHoursAfterItBeganHoweverBusyItWas() {
    var kept = new MapSessionRepository(new HashMap<>());
    var session = new MapSession();
    session.setCreationTime(MORNING);
    session.setMaxInactiveInterval(Duration.ofSeconds(-1)); // never idle
    kept.save(session);
    var shortBefore = MORNING.plus(QuietSessions.LONGEST).minusMillis(1);
    assertThat(at(shortBefore, kept).findById(session.getId())).isNotNull();
    assertThat(at(shortBefore.plusMillis(1), kept).findById(session.getId())).isNull();
    assertThat(kept.findById(session.getId())).isNull();
  }

  /** Counts how often a session is asked for. */
  private static final class CountedSessions extends MapSessionRepository {

    private int read;

    CountedSessions() {
      super(new HashMap<>());
    }

    @Override
    public MapSession findById(String id) {
      read++;
      return super.findById(id);
    }
  }

  private final CountedSessions counted = new CountedSessions();
  private final QuietSessions<MapSession> quiet = new QuietSessions<>(counted, Clock.systemUTC());

  /** A request with the cookie of this session, through ours and Spring Session's own filter. */
  private void ask(String id, Consumer<HttpSession> work) throws Exception {
    var sessions = new SessionRepositoryFilter<>(quiet);
    var request = new MockHttpServletRequest();
    request.setCookies(
        new Cookie("SESSION", Base64.getEncoder().encodeToString(id.getBytes(UTF_8))));
    var page =
        new HttpServlet() {
          @Override
          protected void service(HttpServletRequest asked, HttpServletResponse answer) {
            work.accept(asked.getSession());
          }
        };
    new MockFilterChain(page, new ThisRequest(), sessions)
        .doFilter(request, new MockHttpServletResponse());
  }

  private String begun() {
    var session = quiet.createSession();
    session.setAttribute("who", "Priya");
    quiet.save(session);
    return session.getId();
  }

  @Test
  void readsASessionOnceForEachRequest() throws Exception {
    var id = begun();
    var told = new ArrayList<Object>();
    ask(id, session -> told.add(session.getAttribute("who")));
    assertThat(counted.read).isEqualTo(1);
    ask(id, session -> told.add(session.getAttribute("who")));
    assertThat(counted.read).isEqualTo(2);
    assertThat(told).containsExactly("Priya", "Priya");
  }

  @Test
  void asksAnewForASessionThatWasEndedAfterTheLastRequest() throws Exception {
    var id = begun();
    ask(id, session -> {});
    counted.deleteById(id); // on another device
    var told = new ArrayList<Object>();
    ask(id, session -> told.add(session.getId()));
    assertThat(told).hasSize(1).doesNotContain(id);
  }

  @Test
  void forgetsASessionThatTheRequestItselfEnds() throws Exception {
    var id = begun();
    ask(
        id,
        session -> {
          quiet.save(quiet.findById(id));
          session.invalidate();
          assertThat(quiet.findById(id)).isNull();
        });
    assertThat(counted.findById(id)).isNull();
  }

  @Test
  void givesASessionOfAnotherIdToNobody() throws Exception {
    var ours = begun();
    var theirs = begun();
    ask(
        ours,
        session -> {
          quiet.save(quiet.findById(ours));
          assertThat(quiet.findById(theirs).getId()).isEqualTo(theirs);
        });
  }

  private static QuietSessions<MapSession> at(Instant now, MapSessionRepository kept) {
    return new QuietSessions<>(kept, Clock.fixed(now, ZoneOffset.UTC));
  }
}
