package rowan.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;

/**
 * On which days somebody searched more often within an hour than others do. Counts what was written
 * down and gives numbers only, never an entry, and nothing of whom a search was about.
 */
@Component
public class BusyDays {

  /** Counted by the rare kinds' own index. */
  private static final String DAYS =
      """
      with hourly as (
        select account_id, organisation_id, offices, (at at time zone 'Europe/London')::date as day,
          date_trunc('hour', at) as hour, count(*) filter (where kind = 'SEARCH') as searches,
          count(*) filter (where kind = 'REFUSAL') as refused
        from audit.entry
        where authority_id = :authority and at >= :since
          and (kind = 'SEARCH' and what = :searched or kind = 'REFUSAL' and what = :refused)
        group by account_id, organisation_id, offices, 4, 5),
      daily as (
        select account_id, organisation_id, offices, day, sum(searches)::int as searches,
          max(searches)::int as most, sum(refused)::int as refused,
          (array_agg(hour order by searches desc, hour))[1] as busiest
        from hourly group by account_id, organisation_id, offices, day)
      select d.*, a.name, o.name as organisation
      from daily d
      join access.account a on a.authority_id = :authority and a.id = d.account_id
      join access.organisation o on o.authority_id = :authority and o.id = d.organisation_id
      where (d.most >= :many or d.refused > 0) and (d.day, d.account_id) < (:day, :account)
      order by d.day desc, d.account_id desc limit :limit\
      """;

  private final JdbcClient jdbc;
  private final Acting acting;

  BusyDays(JdbcClient jdbc, Acting acting) {
    this.jdbc = jdbc;
    this.acting = acting;
  }

  /**
   * What is counted.
   *
   * @param searched the code of a search
   * @param refused the code of a search that was refused for being one too many
   * @param many how many within an hour are unusual
   */
  public record Counted(String searched, String refused, int many, Instant since) {}

  /** The place in the list after which a page begins. */
  public record After(LocalDate day, AccountId account) {

    /** Before the first of them. */
    public static final After NOTHING =
        new After(LocalDate.of(9999, 12, 31), new AccountId(new UUID(-1, -1)));
  }

  /**
   * A day on which somebody searched unusually often, by the clock of London.
   *
   * @param offices they searched by
   * @param searches that were answered that day
   * @param most of them within one hour
   * @param busiest where that hour began
   * @param refused how many more were refused
   */
  public record BusyDay(
      LocalDate day,
      AccountId account,
      String name,
      String organisation,
      List<Office> offices,
      int searches,
      int most,
      Instant busiest,
      int refused) {}

  /** The latest first, and so many of them. */
  public List<BusyDay> of(Actor reader, Counted counted, Optional<After> after, int limit) {
    var from = after.orElse(After.NOTHING);
    return acting.in(
        Wing.FOUNDATION,
        reader,
        () ->
            jdbc.sql(DAYS)
                .param("authority", reader.authority().value())
                .param("since", DatabaseTime.of(counted.since))
                .param("searched", counted.searched)
                .param("refused", counted.refused)
                .param("many", counted.many)
                .param("day", from.day)
                .param("account", from.account.value())
                .param("limit", limit)
                .query((row, number) -> day(row))
                .list());
  }

  private static BusyDay day(ResultSet row) throws SQLException {
    return new BusyDay(
        row.getObject("day", LocalDate.class),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("name"),
        row.getString("organisation"),
        offices(row.getString("offices")),
        row.getInt("searches"),
        row.getInt("most"),
        DatabaseTime.read(row, "busiest"),
        row.getInt("refused"));
  }

  /** Those that are offices still. */
  private static List<Office> offices(String written) {
    var names = Arrays.stream(written.split(" ")).collect(Collectors.toSet());
    return Arrays.stream(Office.values()).filter(office -> names.contains(office.name())).toList();
  }
}
