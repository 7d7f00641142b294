package rowan.support.refuge.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.support.refuge.network.signing.VerifyingKey;

/** Members of the network and their keys; who was removed is not told of. */
@Repository
class JdbcMembers {

  private final JdbcClient jdbc;

  JdbcMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was added: an address is one member's. */
  boolean add(AddMember command, MemberId id, Instant now) {
    return jdbc.sql(
                """
                insert into refuge.network_member (authority_id, id, name, address, organisation_id, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                command.by().authority().value(),
                id.value(),
                command.name(),
                command.address(),
                command.by().organisation().value(),
                command.by().account().value(),
                DatabaseTime.of(now))
            .update()
        == 1;
  }

  /** Whether it was added: not to two others, and not if it is another's. */
  boolean addKey(Actor by, MemberId member, UUID id, VerifyingKey key, Instant now) {
    return jdbc.sql(
                """
                insert into refuge.network_member_key
                  (authority_id, id, member_id, slot, public_key, organisation_id, added_by, added_at)
                select :authority, :id, :member, slot, :key, :organisation, :by, :now
                from (values (1), (2)) as slots (slot)
                where not exists (
                  select from refuge.network_member_key k
                  where k.authority_id = :authority and k.member_id = :member and k.slot = slots.slot and k.ended_at is null)
                order by slot limit 1
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("id", id)
            .param("member", member.value())
            .param("key", key.raw())
            .param("organisation", by.organisation().value())
            .param("by", by.account().value())
            .param("now", DatabaseTime.of(now))
            .update()
        == 1;
  }

  List<Member> all(AuthorityId authority) {
    return members(
        jdbc.sql(
                """
                select m.id as member, m.name, m.address, m.organisation_id as whose, m.suspended_at,
                  k.id, k.public_key, k.organisation_id, k.added_by, k.added_at, k.confirmed_at
                from refuge.network_member m
                left join refuge.network_member_key k
                  on k.authority_id = m.authority_id and k.member_id = m.id and k.ended_at is null
                where m.authority_id = :authority and m.removed_at is null
                order by lower(m.name), m.id, k.added_at, k.id\
                """)
            .param("authority", authority.value())
            .query((row, number) -> member(row))
            .list());
  }

  /**
   * As {@link #find}, so that nobody else changes it or its keys before this transaction is over.
   */
  Optional<Member> hold(AuthorityId authority, MemberId id) {
    jdbc.sql(
            "select id from refuge.network_member where authority_id = ? and id = ? for no key update")
        .params(authority.value(), id.value())
        .query(UUID.class)
        .optional();
    return find(authority, id);
  }

  Optional<Member> find(AuthorityId authority, MemberId id) {
    return all(authority).stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /** Whose confirmed key that is, by the hash that a message names. */
  Optional<KeyRow> byKey(AuthorityId authority, byte[] hash) {
    return jdbc.sql(
            """
            select k.id, k.public_key, m.id as member, m.suspended_at is not null as suspended
            from refuge.network_member_key k
            join refuge.network_member m on m.authority_id = k.authority_id and m.id = k.member_id
            where k.authority_id = :authority and sha256(k.public_key) = :hash
              and k.confirmed_at is not null and k.ended_at is null and m.removed_at is null\
            """)
        .param("authority", authority.value())
        .param("hash", hash)
        .query((row, number) ->
            new KeyRow(
                row.getObject("id", UUID.class),
                VerifyingKey.of(row.getBytes("public_key")),
                new MemberId(row.getObject("member", UUID.class)),
                row.getBoolean("suspended")))
        .optional();
  }

  /** A key that is believed, and whose it is. */
  record KeyRow(UUID id, VerifyingKey key, MemberId member, boolean suspended) {}

  /** Whether it waited for that. */
  boolean confirm(Actor by, UUID key, Instant now) {
    return jdbc.sql(
                """
                update refuge.network_member_key set confirmed_by = :by, confirmed_in = :organisation, confirmed_at = :now
                where authority_id = :authority and id = :key and confirmed_at is null and ended_at is null\
                """)
            .param("authority", by.authority().value())
            .param("by", by.account().value())
            .param("organisation", by.organisation().value())
            .param("key", key)
            .param("now", DatabaseTime.of(now))
            .update()
        == 1;
  }

  void endKey(Actor by, UUID key, Instant now) {
    jdbc.sql(
            """
            update refuge.network_member_key set ended_by = :by, ended_at = :now
            where authority_id = :authority and id = :key and ended_at is null\
            """)
        .param("authority", by.authority().value())
        .param("by", by.account().value())
        .param("key", key)
        .param("now", DatabaseTime.of(now))
        .update();
  }

  void suspend(Actor by, MemberId member, Instant now) {
    jdbc.sql(
            """
            update refuge.network_member set suspended_by = :by, suspended_at = :now
            where authority_id = :authority and id = :member and removed_at is null and suspended_at is null\
            """)
        .param("authority", by.authority().value())
        .param("by", by.account().value())
        .param("member", member.value())
        .param("now", DatabaseTime.of(now))
        .update();
  }

  void resume(Actor by, MemberId member) {
    jdbc.sql(
            """
            update refuge.network_member set suspended_by = null, suspended_at = null
            where authority_id = :authority and id = :member and removed_at is null\
            """)
        .param("authority", by.authority().value())
        .param("member", member.value())
        .update();
  }

  /** For good: its keys end with it. */
  void remove(Actor by, MemberId member, Instant now) {
    jdbc.sql(
            """
            update refuge.network_member_key set ended_by = :by, ended_at = :now
            where authority_id = :authority and member_id = :member and ended_at is null\
            """)
        .param("authority", by.authority().value())
        .param("by", by.account().value())
        .param("member", member.value())
        .param("now", DatabaseTime.of(now))
        .update();
    jdbc.sql(
            """
            update refuge.network_member set removed_by = :by, removed_at = :now
            where authority_id = :authority and id = :member and removed_at is null\
            """)
        .param("authority", by.authority().value())
        .param("by", by.account().value())
        .param("member", member.value())
        .param("now", DatabaseTime.of(now))
        .update();
    jdbc.sql("delete from refuge.network_reading where authority_id = ? and member_id = ?")
        .params(by.authority().value(), member.value())
        .update();
  }

  private static Member member(ResultSet row) throws SQLException {
    var keys = new ArrayList<Member.Key>();
    var key = row.getObject("id", UUID.class);
    if (key != null) {
      keys.add(
          new Member.Key(
              key,
              VerifyingKey.of(row.getBytes("public_key")),
              new OrganisationId(row.getObject("organisation_id", UUID.class)),
              new AccountId(row.getObject("added_by", UUID.class)),
              DatabaseTime.read(row, "added_at"),
              Optional.ofNullable(DatabaseTime.readAny(row, "confirmed_at"))));
    }
    return new Member(
        new MemberId(row.getObject("member", UUID.class)),
        row.getString("name"),
        row.getString("address"),
        new OrganisationId(row.getObject("whose", UUID.class)),
        Optional.ofNullable(DatabaseTime.readAny(row, "suspended_at")),
        keys);
  }

  /** One member of each, with all the keys that stand in rows beside each other. */
  private static List<Member> members(List<Member> rows) {
    var members = new ArrayList<Member>();
    for (var row : rows) {
      if (!members.isEmpty() && members.getLast().id().equals(row.id())) {
        var earlier = members.removeLast();
        var keys = new ArrayList<>(earlier.keys());
        keys.addAll(row.keys());
        members.add(
            new Member(
                row.id(), row.name(), row.address(), row.organisation(), row.suspendedAt(), keys));
      } else {
        members.add(row);
      }
    }
    return members;
  }
}
