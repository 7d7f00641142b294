package rowan.foundation.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AuthorityId;

/** People's keys and those of fingerprints, which the vault keeps for a wing. */
final class WrappedKeys implements Rewrapping {

  private final Acting acting;
  private final JdbcClient jdbc;
  private final KeyEncryption keys;
  private final Wing wing;

  WrappedKeys(Acting acting, JdbcClient jdbc, KeyEncryption keys, Wing wing) {
    this.acting = acting;
    this.jdbc = jdbc;
    this.keys = keys;
    this.wing = wing;
  }

  @Override
  public String what() {
    return "keys of the " + wing.name().toLowerCase(java.util.Locale.UK) + " wing";
  }

  @Override
  public int rewrap(AuthorityId authority, List<byte[]> earlier, int most) {
    var house = Actor.clock(authority);
    return acting.in(
        wing,
        house,
        () -> ofPeople(authority, earlier, most) + ofFingerprints(authority, earlier, most));
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record Wrapped(UUID person, byte[] key) {}

  private int ofPeople(AuthorityId authority, List<byte[]> earlier, int most) {
    var found =
        jdbc.sql(
                """
                select person_id, wrapped from vault.person_key
                where authority_id = ? and substring(wrapped from 1 for 5) = any (?)
                limit ? for update skip locked\
                """)
            .param(authority.value())
            .param(earlier.toArray(byte[][]::new))
            .param(most)
            .query((row, number) ->
                new Wrapped(row.getObject("person_id", UUID.class), row.getBytes("wrapped")))
            .list();
    var people = new ArrayList<UUID>();
    var anew = new ArrayList<byte[]>();
    for (var one : found) {
      var owner = Vault.owner(authority, one.person);
      people.add(one.person);
      anew.add(keys.wrap(keys.unwrap(one.key, owner), owner));
    }
    if (!found.isEmpty()) {
      jdbc.sql(
              """
              update vault.person_key k set wrapped = anew.wrapped
              from unnest(?, ?) as anew (person_id, wrapped)
              where k.authority_id = ? and k.person_id = anew.person_id\
              """)
          .param(people.toArray(UUID[]::new))
          .param(anew.toArray(byte[][]::new))
          .param(authority.value())
          .update();
    }
    return found.size();
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record Purpose(String purpose, byte[] key) {}

  private int ofFingerprints(AuthorityId authority, List<byte[]> earlier, int most) {
    var found =
        jdbc.sql(
                """
                select purpose, wrapped from vault.index_key
                where authority_id = ? and substring(wrapped from 1 for 5) = any (?) limit ?\
                """)
            .param(authority.value())
            .param(earlier.toArray(byte[][]::new))
            .param(most)
            .query((row, number) -> new Purpose(row.getString("purpose"), row.getBytes("wrapped")))
            .list();
    for (var one : found) {
      var owner = Vault.ownerOfFingerprints(authority, one.purpose);
      jdbc.sql("update vault.index_key set wrapped = ? where authority_id = ? and purpose = ?")
          .param(keys.wrap(keys.unwrap(one.key, owner), owner))
          .param(authority.value())
          .param(one.purpose)
          .update();
    }
    return found.size();
  }

  @Override
  public long left(AuthorityId authority, List<byte[]> earlier) {
    return acting.in(
        wing,
        Actor.clock(authority),
        () ->
            jdbc.sql(
                    """
                    select (select count(*) from vault.person_key
                        where authority_id = :authority and substring(wrapped from 1 for 5) = any (:earlier))
                      + (select count(*) from vault.index_key
                        where authority_id = :authority and substring(wrapped from 1 for 5) = any (:earlier))\
                    """)
                .param("authority", authority.value())
                .param("earlier", earlier.toArray(byte[][]::new))
                .query(Long.class)
                .single());
  }
}
