package rowan.support.refuge.places;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;

/** Spaces where there are thousands: a page of them, or those that are free. */
@Service
public class SpaceRegister {

  /** How many spaces stand on one page. */
  public static final int ON_A_PAGE = 25;

  /** In the order in which they are listed, from after a space on. */
  static final String PAGE =
      JdbcPlaces.SPACES
          + """
          and (:after::uuid is null or (lower(r.name), s.in_order, s.id) > (
            select lower(r.name), s.in_order, s.id from refuge.space s
            join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
            where s.authority_id = :authority and s.id = :after::uuid))
          """
          + JdbcPlaces.IN_ORDER
          + " limit :most";

  private final JdbcClient jdbc;
  private final Permissions permissions;
  private final Acting acting;
  private final Clock clock;

  SpaceRegister(JdbcClient jdbc, Permissions permissions, Acting acting, Clock clock) {
    this.jdbc = jdbc;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Some spaces as they stand now.
   *
   * @param next after which the following page begins, if there is one
   */
  public record Page(List<SpaceNow> spaces, Optional<SpaceId> next) {

    public Page {
      spaces = List.copyOf(spaces);
    }
  }

  /** A page of spaces in the order of their names; needs {@code READ_SPACES}. */
  public Page page(Actor actor, Optional<SpaceId> after) {
    return reading(
        actor,
        () -> {
          var found =
              jdbc.sql(PAGE)
                  .param("authority", actor.authority().value())
                  .param("now", now())
                  .param("after", after.map(SpaceId::value).orElse(null))
                  .param("most", ON_A_PAGE + 1)
                  .query((row, number) -> SpaceRow.of(row))
                  .list();
          var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
          return new Page(
              shown,
              found.size() > ON_A_PAGE
                  ? Optional.of(shown.getLast().space().id())
                  : Optional.empty());
        });
  }

  private <T> T reading(Actor actor, Supplier<T> work) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, work);
  }

  private java.time.OffsetDateTime now() {
    Instant now = DatabaseTime.now(clock);
    return DatabaseTime.of(now);
  }
}
