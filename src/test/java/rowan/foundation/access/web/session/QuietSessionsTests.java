package rowan.foundation.access.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

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

  private static QuietSessions<MapSession> at(Instant now, MapSessionRepository kept) {
    return new QuietSessions<>(kept, Clock.fixed(now, ZoneOffset.UTC));
  }
}
