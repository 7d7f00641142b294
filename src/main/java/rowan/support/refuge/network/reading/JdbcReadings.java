package rowan.support.refuge.network.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.sheet.SheetJson;
import rowan.support.refuge.network.sheet.SheetReader;

/** What members told last. */
@Repository
class JdbcReadings {

  private final JdbcClient jdbc;

  JdbcReadings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of members that are neither suspended nor removed, and have a key that is confirmed. */
  List<Reading> all(AuthorityId authority) {
    return jdbc.sql(
            """
            select m.id, m.name, r.read_at, r.failing, r.failing_since, r.sheet
            from refuge.network_member m
            left join refuge.network_reading r on r.authority_id = m.authority_id and r.member_id = m.id
            where m.authority_id = :authority and m.removed_at is null and m.suspended_at is null
              and exists (
                select from refuge.network_member_key k
                where k.authority_id = m.authority_id and k.member_id = m.id
                  and k.confirmed_at is not null and k.ended_at is null)
            order by lower(m.name), m.id\
            """)
        .param("authority", authority.value())
        .query((row, number) -> reading(row))
        .list();
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        new MemberId(row.getObject("id", UUID.class)),
        row.getString("name"),
        Optional.ofNullable(DatabaseTime.readAny(row, "read_at")),
        Optional.ofNullable(row.getString("failing")).map(Failing::valueOf),
        Optional.ofNullable(DatabaseTime.readAny(row, "failing_since")),
        Optional.ofNullable(row.getString("sheet")).flatMap(SheetReader::whole));
  }

  /**
   * How a member was asked last.
   *
   * @param tag by what it marked what is kept of it
   */
  record Asked(Instant triedAt, Optional<String> tag) {}

  /** How each member was asked last; without those that never were. */
  Map<MemberId, Asked> asked(AuthorityId authority) {
    var all = new HashMap<MemberId, Asked>();
    jdbc.sql("select member_id, tried_at, tag from refuge.network_reading where authority_id = ?")
        .param(authority.value())
        .query(row -> {
          all.put(
              new MemberId(row.getObject("member_id", UUID.class)),
              new Asked(
                  DatabaseTime.read(row, "tried_at"), Optional.ofNullable(row.getString("tag"))));
        });
    return all;
  }

  /** How many places those that are read told of since a moment. */
  int places(AuthorityId authority, Instant since) {
    return jdbc.sql(
            """
            select coalesce(sum(r.places), 0)::int
            from refuge.network_member m
            join refuge.network_reading r on r.authority_id = m.authority_id and r.member_id = m.id
            where m.authority_id = :authority and m.removed_at is null and m.suspended_at is null
              and r.read_at > :since and exists (
                select from refuge.network_member_key k
                where k.authority_id = m.authority_id and k.member_id = m.id
                  and k.confirmed_at is not null and k.ended_at is null)\
            """)
        .param("authority", authority.value())
        .param("since", DatabaseTime.of(since))
        .query(Integer.class)
        .single();
  }

  void told(AuthorityId authority, MemberId member, Fetched.Told told, Instant now) {
    jdbc.sql(
            """
            insert into refuge.network_reading (authority_id, member_id, tried_at, read_at, sheet, places, tag)
            values (:authority, :member, :now, :now, :sheet, :places, :tag)
            on conflict (authority_id, member_id) do update
            set tried_at = :now, read_at = :now, sheet = :sheet, places = :places, tag = :tag, failing = null,
              failing_since = null\
            """)
        .param("authority", authority.value())
        .param("member", member.value())
        .param("now", DatabaseTime.of(now))
        .param("sheet", SheetJson.whole(told.sheet()))
        .param("places", told.sheet().places())
        .param("tag", told.tag().orElse(null))
        .update();
  }

  /** What it told last is so still. */
  void same(AuthorityId authority, MemberId member, Instant now) {
    jdbc.sql(
            """
            update refuge.network_reading
            set tried_at = :now, read_at = :now, failing = null, failing_since = null
            where authority_id = :authority and member_id = :member and sheet is not null\
            """)
        .param("authority", authority.value())
        .param("member", member.value())
        .param("now", DatabaseTime.of(now))
        .update();
  }

  /** Whether it failed in another way than when it was asked before, or did not fail then. */
  boolean failed(AuthorityId authority, MemberId member, Failing why, Instant now) {
    var before =
        jdbc.sql(
                "select failing from refuge.network_reading where authority_id = ? and member_id = ?")
            .params(authority.value(), member.value())
            .query((row, number) -> Optional.ofNullable(row.getString("failing")))
            .optional()
            .flatMap(any -> any);
    jdbc.sql(
            """
            insert into refuge.network_reading as r (authority_id, member_id, tried_at, failing, failing_since)
            values (:authority, :member, :now, :why, :now)
            on conflict (authority_id, member_id) do update
            set tried_at = :now, failing = :why, failing_since = coalesce(r.failing_since, :now)\
            """)
        .param("authority", authority.value())
        .param("member", member.value())
        .param("now", DatabaseTime.of(now))
        .param("why", why.name())
        .update();
    return !before.equals(Optional.of(why.name()));
  }
}
