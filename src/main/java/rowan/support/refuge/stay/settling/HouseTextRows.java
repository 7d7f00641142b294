package rowan.support.refuge.stay.settling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/** What providers ask of those who live with them, in the database. */
@Repository
class HouseTextRows {

  private final JdbcClient jdbc;

  HouseTextRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for whoever writes the same text: two at once would take the same version. */
  void takeTurn(Actor by, TextKind kind) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("refuge.house_text " + by.authority() + " " + by.organisation() + " " + kind)
        .query((row, number) -> true)
        .single();
  }

  void add(Actor by, HouseText text) {
    jdbc.sql(
            """
            insert into refuge.house_text (authority_id, provider_id, kind, version, words, from_at, account_id)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            by.authority().value(),
            by.organisation().value(),
            text.kind().name(),
            text.version(),
            text.words(),
            DatabaseTime.of(text.from()),
            by.account().value())
        .update();
  }

  Optional<HouseText> newest(AuthorityId authority, OrganisationId provider, TextKind kind) {
    return jdbc.sql(
            """
            select kind, version, words, from_at from refuge.house_text
            where authority_id = ? and provider_id = ? and kind = ? order by version desc limit 1\
            """)
        .params(authority.value(), provider.value(), kind.name())
        .query((row, number) -> text(row))
        .optional();
  }

  /** Which version holds; nought while none was written. */
  int version(AuthorityId authority, OrganisationId provider, TextKind kind) {
    return jdbc.sql(
            """
            select coalesce(max(version), 0) from refuge.house_text
            where authority_id = ? and provider_id = ? and kind = ?\
            """)
        .params(authority.value(), provider.value(), kind.name())
        .query(Integer.class)
        .single();
  }

  List<HouseText> all(AuthorityId authority, OrganisationId provider) {
    return jdbc.sql(
            """
            select kind, version, words, from_at from refuge.house_text
            where authority_id = ? and provider_id = ? order by kind, version desc\
            """)
        .params(authority.value(), provider.value())
        .query((row, number) -> text(row))
        .list();
  }

  private static HouseText text(ResultSet row) throws SQLException {
    return new HouseText(
        TextKind.valueOf(row.getString("kind")),
        row.getInt("version"),
        row.getString("words"),
        DatabaseTime.read(row, "from_at"));
  }
}
