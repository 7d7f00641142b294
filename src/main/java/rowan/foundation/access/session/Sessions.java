package rowan.foundation.access.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;

/**
 * The sessions of an account, on whatever server they began: they are rows, so that one which is
 * ended is gone with the next request anywhere. Works in the transaction of who calls it, so that
 * an ending and its trace are one.
 */
@Component
public class Sessions {

  private static final String OF_AN_ACCOUNT =
      """
      select s.primary_id, s.session_id, s.creation_time, s.last_access_time, a.attribute_bytes
      from engine.spring_session s
      left join engine.spring_session_attributes a
        on a.session_primary_id = s.primary_id and a.attribute_name = :device
      where s.principal_name = :account
        and s.expiry_time > (extract(epoch from clock_timestamp()) * 1000)::bigint
      order by s.last_access_time desc, s.primary_id\
      """;

  private static final ObjectInputFilter WORDS_ONLY =
      ObjectInputFilter.Config.createFilter("java.lang.String;!*");

  private final JdbcClient jdbc;
  private final Acting acting;

  Sessions(JdbcClient jdbc, Acting acting) {
    this.jdbc = jdbc;
    this.acting = acting;
  }

  /**
   * One's own, the last used first.
   *
   * @param current the secret of the session that asks
   */
  public List<OwnSession> of(Actor actor, String current) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(OF_AN_ACCOUNT)
                .param("device", DeviceKind.ATTRIBUTE)
                .param("account", actor.account().toString())
                .query((row, number) -> read(row, current))
                .list());
  }

  private static OwnSession read(ResultSet row, String current) throws SQLException {
    return new OwnSession(
        UUID.fromString(row.getString("primary_id")),
        device(row.getBytes("attribute_bytes")),
        Instant.ofEpochMilli(row.getLong("creation_time")),
        Instant.ofEpochMilli(row.getLong("last_access_time")),
        row.getString("session_id").strip().equals(current));
  }

  private static String device(byte @Nullable [] written) {
    if (written == null) {
      return DeviceKind.of(null);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(written))) {
      in.setObjectInputFilter(WORDS_ONLY);
      return in.readObject() instanceof String device ? device : DeviceKind.of(null);
    } catch (IOException | ClassNotFoundException unreadable) {
      return DeviceKind.of(null);
    }
  }

  /**
   * Ends one of one's own.
   *
   * @return whether there was such a one
   */
  public boolean end(Actor actor, UUID id) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(
                        "delete from engine.spring_session where primary_id = ? and principal_name = ?")
                    .params(id.toString(), actor.account().toString())
                    .update()
                > 0);
  }

  /** Ends all of one's own but the one that asks, and says how many they were. */
  public int endOthers(Actor actor, String current) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(
                    "delete from engine.spring_session where principal_name = ? and session_id <> ?")
                .params(actor.account().toString(), current)
                .update());
  }

  /** Ends every session of an account, and says how many they were. */
  public int endAll(AuthorityId authority, AccountId account) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () ->
            jdbc.sql("delete from engine.spring_session where principal_name = ?")
                .param(account.toString())
                .update());
  }
}
