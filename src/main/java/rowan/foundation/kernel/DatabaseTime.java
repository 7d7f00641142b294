package rowan.foundation.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as PostgreSQL's {@code timestamptz} takes and gives them: in UTC. */
public final class DatabaseTime {

  private DatabaseTime() {}

  /** Now, to the microsecond: what is read back is what was written. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public static OffsetDateTime of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** For a column that may be null. */
  public static @Nullable OffsetDateTime ofAny(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  public static Instant read(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** For a column that may be null. */
  public static @Nullable Instant readAny(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
