package rowan.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
    var sessions = new QuietSessions<>(new MapSessionRepository(new HashMap<>()));
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
}
