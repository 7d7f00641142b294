package rowan.foundation.documents;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;

/** Clears away files that never arrived whole: the sender went, or the server did. */
@Component
class LeftBehind {

  /** Longer than any sending takes. */
  static final Duration WAIT = Duration.ofHours(24);

  private final DocumentRows rows;
  private final Chunks chunks;
  private final Acting acting;
  private final Clock clock;

  LeftBehind(DocumentRows rows, Chunks chunks, Acting acting, Clock clock) {
    this.rows = rows;
    this.chunks = chunks;
    this.acting = acting;
    this.clock = clock;
  }

  void clear(Actor clockwork) {
    var before = clock.instant().minus(WAIT);
    var holder = new Chunks.Holder(Wing.FOUNDATION, clockwork);
    acting
        .in(Wing.FOUNDATION, clockwork, () -> rows.leftBehind(clockwork, before))
        .forEach(id -> {
          chunks.remove(holder, id);
          rows.forget(holder, id);
        });
  }
}
