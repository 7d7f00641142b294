package rowan.evidence.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Tally;

/** Figures as they were published: added to, never changed. */
@Repository
class JdbcFigures {

  private final JdbcClient jdbc;

  JdbcFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every version of every figure of an indicator, whatever its period. */
  List<Release> all(AuthorityId authority, Indicator indicator) {
    return jdbc.sql(
            """
            select indicator, first_day, last_day, version, met, of_all, about_people, value, computed_at
            from indicators.figure where authority_id = ? and indicator = ?\
            """)
        .params(authority.value(), indicator.name())
        .query(JdbcFigures::release)
        .list();
  }

  /** Every version of one figure, the latest first. */
  List<Release> versions(AuthorityId authority, Indicator indicator, Dates period) {
    return jdbc.sql(
            """
            select indicator, first_day, last_day, version, met, of_all, about_people, value, computed_at
            from indicators.figure
            where authority_id = ? and indicator = ? and first_day = ? and last_day = ?
            order by version desc\
            """)
        .params(authority.value(), indicator.name(), period.first(), period.last())
        .query(JdbcFigures::release)
        .list();
  }

  /** Whether it was added: not if another server published that version at the same moment. */
  boolean add(Actor by, Release release) {
    return jdbc.sql(
                """
                insert into indicators.figure (authority_id, indicator, first_day, last_day, version, met, of_all,
                  about_people, value, computed_at, computed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .param(by.authority().value())
            .param(release.indicator().name())
            .param(release.period().first())
            .param(release.period().last())
            .param(release.version())
            .param(release.behind().met())
            .param(release.behind().of())
            .param(release.aboutPeople())
            .param(release.value())
            .param(DatabaseTime.of(release.at()))
            .param(by.account().value())
            .update()
        == 1;
  }

  /** How many published figures have one to four people on a side: the database allows none. */
  long pointingAtSomeone(AuthorityId authority) {
    return jdbc.sql(
            """
            select count(*) from indicators.figure
            where authority_id = ? and about_people and value is not null
              and (met between 1 and 4 or of_all - met between 1 and 4)\
            """)
        .param(authority.value())
        .query(Long.class)
        .single();
  }

  private static Release release(ResultSet row, int number) throws SQLException {
    return new Release(
        Indicator.valueOf(row.getString("indicator")),
        new Dates(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getInt("version"),
        new Tally(row.getLong("met"), row.getLong("of_all")),
        row.getBoolean("about_people"),
        row.getObject("value", Long.class),
        DatabaseTime.read(row, "computed_at"));
  }
}
