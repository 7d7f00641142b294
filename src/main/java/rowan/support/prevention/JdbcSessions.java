package rowan.support.prevention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Dates;
import rowan.support.casework.Community;

/** Programmes and their sessions. */
@Repository
class JdbcSessions {

  private final JdbcClient jdbc;

  JdbcSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was added: a name is used once. */
  boolean add(ProgrammeId id, StartProgramme programme, Instant at) {
    return jdbc.sql(
                """
                insert into prevention.programme (authority_id, id, kind, name, account_id, at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .param(programme.by().authority().value())
            .param(id.value())
            .param(programme.kind().name())
            .param(programme.name())
            .param(programme.by().account().value())
            .param(DatabaseTime.of(at))
            .update()
        == 1;
  }

  List<Programme> programmes(AuthorityId authority) {
    return jdbc.sql(
            """
            select id as programme_id, kind, name from prevention.programme
            where authority_id = ? order by lower(name)\
            """)
        .param(authority.value())
        .query((row, number) -> programme(row))
        .list();
  }

  Optional<Programme> programme(AuthorityId authority, ProgrammeId id) {
    return jdbc.sql(
            """
            select id as programme_id, kind, name from prevention.programme
            where authority_id = ? and id = ?\
            """)
        .params(authority.value(), id.value())
        .query((row, number) -> programme(row))
        .optional();
  }

  void add(SessionId id, RecordSession session, Instant at) {
    jdbc.sql(
            """
            insert into prevention.session (authority_id, id, programme_id, on_day, place, reached, languages,
              communities, account_id, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(session.by().authority().value())
        .param(id.value())
        .param(session.programme().value())
        .param(session.on())
        .param(session.where())
        .param(session.reached())
        .param(session.languages().toArray(String[]::new))
        .param(session.communities().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param(session.by().account().value())
        .param(DatabaseTime.of(at))
        .update();
  }

  /** Sessions before that one, or the latest, the latest first. */
  List<SessionRow> sessions(AuthorityId authority, Optional<SessionId> before, int most) {
    return jdbc.sql(
            """
            select s.id, s.programme_id, p.kind, p.name, s.on_day, s.place, s.reached, s.languages, s.communities
            from prevention.session s
            join prevention.programme p on p.authority_id = s.authority_id and p.id = s.programme_id
            where s.authority_id = :authority
              and (:before::uuid is null or (s.on_day, s.id) < (
                select on_day, id from prevention.session where authority_id = :authority and id = :before))
            order by s.on_day desc, s.id desc limit :most\
            """)
        .param("authority", authority.value())
        .param("before", before.map(SessionId::value).orElse(null))
        .param("most", most)
        .query(JdbcSessions::session)
        .list();
  }

  long reached(AuthorityId authority, Dates period) {
    return jdbc.sql(
            """
            select coalesce(sum(reached), 0) as reached from prevention.session
            where authority_id = ? and on_day between ? and ?\
            """)
        .params(authority.value(), period.first(), period.last())
        .query(Long.class)
        .single();
  }

  private static Programme programme(ResultSet row) throws SQLException {
    return new Programme(
        new ProgrammeId(row.getObject("programme_id", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        row.getString("name"));
  }

  private static SessionRow session(ResultSet row, int number) throws SQLException {
    Set<Community> communities = EnumSet.noneOf(Community.class);
    for (var name : (String[]) row.getArray("communities").getArray()) {
      communities.add(Community.valueOf(name));
    }
    return new SessionRow(
        new SessionId(row.getObject("id", UUID.class)),
        programme(row),
        row.getObject("on_day", LocalDate.class),
        row.getString("place"),
        row.getInt("reached"),
        List.of((String[]) row.getArray("languages").getArray()),
        communities);
  }

  /** A session as it is stored. */
  record SessionRow(
      SessionId id,
      Programme programme,
      LocalDate on,
      String where,
      int reached,
      List<String> languages,
      Set<Community> communities) {}
}
