package rowan.foundation.retention;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;

/** Periods in the database: each change a row, of which the last counts. */
@Repository
class PeriodRows {

  private final JdbcClient jdbc;

  PeriodRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<RecordType, Period> all(Actor actor) {
    var found = new EnumMap<RecordType, Period>(RecordType.class);
    for (var type : RecordType.values()) {
      found.put(type, Period.usual(type));
    }
    jdbc.sql(
            """
            select distinct on (record) record, number, months, unattended, set_at from retention.period
            where authority_id = ? order by record, number desc\
            """)
        .param(actor.authority().value())
        .query(row -> {
          var set = DatabaseTime.read(row, "set_at");
          var number = row.getInt("number");
          var months = row.getInt("months");
          var unattended = row.getBoolean("unattended");
          RecordType.named(row.getString("record"))
              .ifPresent(type ->
                  found.put(
                      type,
                      new Period(type, months, unattended, Optional.of(number), Optional.of(set))));
        });
    return found;
  }

  Period of(Actor actor, RecordType type) {
    return all(actor).getOrDefault(type, Period.usual(type));
  }

  void set(Actor by, RecordType type, int months, boolean unattended, String reason, Instant now) {
    // Two at once would take the same number.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("retention.period " + by.authority() + " " + type)
        .query((row, number) -> true)
        .single();
    jdbc.sql(
            """
            insert into retention.period (authority_id, record, number, months, unattended, reason, set_at, set_by)
            select :authority, :record, coalesce(max(number), 0) + 1, :months, :unattended, :reason, :now, :by
            from retention.period where authority_id = :authority and record = :record\
            """)
        .param("authority", by.authority().value())
        .param("record", type.name())
        .param("months", months)
        .param("unattended", unattended)
        .param("reason", reason)
        .param("now", DatabaseTime.of(now))
        .param("by", by.account().value())
        .update();
  }
}
