package rowan.support.refuge.stay.daily;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;
import rowan.support.refuge.stay.OpenStay;

/** The visitors of a stay, in the database. */
@Repository
class VisitorRows {

  private static final String NAME = "refuge.visitor.name";

  private final JdbcClient jdbc;

  VisitorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(OpenStay stay, Visitor visitor) {
    stay.in(
            jdbc,
            """
            insert into refuge.visitor (authority_id, id, stay_id, case_id, person_id, name, expected_at, came_at, left_at,
              refused_at, account_id, at)
            values (:authority, :id, :stay, :case, :person, :name, :expected, :came, :left, :refused, :by, :now)\
            """)
        .param("id", visitor.id())
        .param("name", stay.seal(NAME, visitor.id(), visitor.name()))
        .param("expected", DatabaseTime.of(visitor.expected()))
        .param("came", DatabaseTime.ofAny(visitor.came().orElse(null)))
        .param("left", DatabaseTime.ofAny(visitor.left().orElse(null)))
        .param("refused", DatabaseTime.ofAny(visitor.refused().orElse(null)))
        .update();
  }

  /** Those of a stay, as far as the actor's organisation has a part in it; the newest first. */
  List<Visitor> of(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select id, name, expected_at, came_at, left_at, refused_at from refuge.visitor
            where authority_id = :authority and stay_id = :stay and expected_at <= :until
            order by coalesce(came_at, expected_at) desc, id limit 200\
            """)
        .query((row, number) -> visitor(stay, row))
        .list();
  }

  Optional<Visitor> find(OpenStay stay, UUID id) {
    return stay.in(
            jdbc,
            """
            select id, name, expected_at, came_at, left_at, refused_at from refuge.visitor
            where authority_id = :authority and stay_id = :stay and expected_at <= :until and id = :id\
            """)
        .param("id", id)
        .query((row, number) -> visitor(stay, row))
        .optional();
  }

  private static Visitor visitor(OpenStay stay, ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Visitor(
        id,
        stay.open(NAME, id, row.getBytes("name")),
        DatabaseTime.read(row, "expected_at"),
        Optional.ofNullable(DatabaseTime.readAny(row, "came_at")),
        Optional.ofNullable(DatabaseTime.readAny(row, "left_at")),
        Optional.ofNullable(DatabaseTime.readAny(row, "refused_at")));
  }

  /** Whether they came now: not if they had before. */
  boolean came(OpenStay stay, UUID id) {
    return stay.in(
                jdbc,
                """
                update refuge.visitor set came_at = :now
                where authority_id = :authority and stay_id = :stay and id = :id and came_at is null\
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /** Marks that they must not come; the first such mark stays. */
  void refuse(OpenStay stay, UUID id) {
    stay.in(
            jdbc,
            """
            update refuge.visitor set refused_at = :now
            where authority_id = :authority and stay_id = :stay and id = :id and refused_at is null\
            """)
        .param("id", id)
        .update();
  }

  /** Whether they left then: not if they are not there. */
  boolean left(OpenStay stay, UUID id, Instant at) {
    return stay.in(
                jdbc,
                """
                update refuge.visitor set left_at = :at
                where authority_id = :authority and stay_id = :stay and id = :id and came_at <= :at and left_at is null\
                """)
            .param("id", id)
            .param("at", DatabaseTime.of(at))
            .update()
        == 1;
  }

  /** How many are in the house, and how many were told since a moment that they must not come. */
  record Standing(int there, int refused) {}

  Standing standing(OpenStay stay, Instant since) {
    return stay.in(
            jdbc,
            """
            select count(*) filter (where came_at is not null and left_at is null) as there,
              count(*) filter (where refused_at >= :since) as refused
            from refuge.visitor where authority_id = :authority and stay_id = :stay and expected_at <= :until\
            """)
        .param("since", DatabaseTime.of(since))
        .query((row, number) -> new Standing(row.getInt("there"), row.getInt("refused")))
        .single();
  }

  /** The cases of all who live in the same house now: ids, and of nobody anything more. */
  List<CaseId> livingInTheHouse(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select o.case_id from refuge.occupancy o
            join refuge.space p on p.authority_id = o.authority_id and p.id = o.space_id
            where o.authority_id = :authority and p.refuge_id = :house and o.kind = 'STAY' and o.outcome is null\
            """)
        .param("house", stay.room().space().refuge().value())
        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }
}
