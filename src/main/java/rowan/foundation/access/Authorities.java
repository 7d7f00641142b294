package rowan.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;

/** The councils served by this installation. */
@Service
public class Authorities {

  private static final RowMapper<Authority> AUTHORITY =
      (row, number) ->
          new Authority(
              new AuthorityId(row.getObject("id", java.util.UUID.class)),
              row.getString("slug"),
              row.getString("name"),
              row.getBoolean("demonstration"));

  /** So long another Rowan's founding of a second council may go unnoticed. */
  private static final Duration REMEMBERED_FOR = Duration.ofSeconds(10);

  private record Only(Authority authority, Instant until) {}

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Clock clock;
  private final Map<String, Authority> bySlug = new ConcurrentHashMap<>();
  private volatile @Nullable Only only;

  Authorities(JdbcClient jdbc, Acting acting, Clock clock) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.clock = clock;
  }

  /** Every council, in the order of their names: for what the clock sets off. */
  public List<Authority> all() {
    return jdbc.sql("select id, slug, name, demonstration from access.authority order by name")
        .query(AUTHORITY)
        .list();
  }

  /**
   * The council whose pages are asked for: the one whose slug the host name begins with, or else
   * the only one there is.
   */
  public Optional<Authority> servedAt(String host) {
    var label = host.split("\\.", 2)[0].toLowerCase(java.util.Locale.ROOT);
    var known = bySlug.get(label);
    if (known != null) {
      return Optional.of(known);
    }
    var remembered = only;
    if (remembered != null && clock.instant().isBefore(remembered.until)) {
      return Optional.of(remembered.authority);
    }
    var named =
        jdbc.sql("select id, slug, name, demonstration from access.authority where slug = ?")
            .param(label)
            .query(AUTHORITY)
            .optional();
    if (named.isPresent()) {
      bySlug.put(label, named.get());
      return named;
    }
    return only();
  }

  private Optional<Authority> only() {
    var some =
        jdbc.sql("select id, slug, name, demonstration from access.authority limit 2")
            .query(AUTHORITY)
            .list();
    if (some.size() != 1) {
      return Optional.empty();
    }
    only = new Only(some.getFirst(), clock.instant().plus(REMEMBERED_FOR));
    return Optional.of(some.getFirst());
  }

  /** Sets up a council. */
  public Authority found(String slug, String name) {
    return found(slug, name, false);
  }

  /** Sets up an invented council, where anyone may sign in as anyone. */
  public Authority foundForDemonstration(String slug, String name) {
    return found(slug, name, true);
  }

  private Authority found(String slug, String name, boolean demonstration) {
    var id = new AuthorityId(TimeOrderedIds.next(clock));
    acting.run(
        Wing.FOUNDATION,
        Actor.clock(id),
        () ->
            jdbc.sql(
                    """
                    insert into access.authority (id, slug, name, demonstration, made_at)
                    values (?, ?, ?, ?, ?)\
                    """)
                .params(id.value(), slug, name, demonstration, DatabaseTime.of(clock.instant()))
                .update());
    only = null;
    return new Authority(id, slug, name, demonstration);
  }
}
