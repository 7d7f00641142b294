package rowan.foundation.access.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;

/** What was changed about whom, by whom: added to, never changed. */
@Repository
public class History {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Clock clock;

  History(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds an entry about somebody; what has no title and no days has none. */
  public void add(
      Actor by,
      AccountId about,
      Happened what,
      @Nullable String title,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    jdbc.sql(
            """
            insert into access.account_history (authority_id, account_id, id, at, by_id, what, title, from_day, until_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(by.authority().value())
        .param(about.value())
        .param(TimeOrderedIds.next(clock))
        .param(DatabaseTime.of(clock.instant()))
        .param(by.account().value())
        .param(what.name())
        .param(title)
        .param(from)
        .param(until)
        .update();
  }

  /** The latest entries about somebody, latest first. */
  public List<HistoryEntry> of(Actor reader, AccountId about) {
    return jdbc.sql(
            """
            select h.at, a.name, h.what, h.title, h.from_day, h.until_day from access.account_history h
            left join access.account a on a.authority_id = h.authority_id and a.id = h.by_id
            where h.authority_id = ? and h.account_id = ? order by h.id desc limit ?\
            """)
        .params(reader.authority().value(), about.value(), MOST)
        .query((row, number) ->
            new HistoryEntry(
                DatabaseTime.read(row, "at"),
                Optional.ofNullable(row.getString("name")),
                Happened.valueOf(row.getString("what")),
                Optional.ofNullable(row.getString("title")).orElse(""),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class))))
        .list();
  }
}
