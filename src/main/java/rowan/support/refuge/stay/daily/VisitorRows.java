package rowan.support.refuge.stay.daily;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.stay.OpenStay;

/** The visitors of a stay, in the database. */
@Repository
class VisitorRows {

  private static final String NAME = "refuge.visitor.name";

  private final JdbcClient jdbc;

  VisitorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(OpenStay stay, UUID id, String name, Instant expected) {
    stay.in(
            jdbc,
            """
            insert into refuge.visitor (authority_id, id, stay_id, case_id, person_id, name, expected_at, account_id, at)
            values (:authority, :id, :stay, :case, :person, :name, :expected, :by, :now)\
            """)
        .param("id", id)
        .param("name", stay.seal(NAME, id, name))
        .param("expected", DatabaseTime.of(expected))
        .update();
  }

  List<Visitor> of(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select id, name, expected_at, came_at, left_at from refuge.visitor
            where authority_id = :authority and stay_id = :stay
            order by coalesce(came_at, expected_at) desc, id limit 200\
            """)
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          return new Visitor(
              id,
              stay.open(NAME, id, row.getBytes("name")),
              DatabaseTime.read(row, "expected_at"),
              Optional.ofNullable(DatabaseTime.readAny(row, "came_at")),
              Optional.ofNullable(DatabaseTime.readAny(row, "left_at")));
        })
        .list();
  }

  Optional<Visitor> find(OpenStay stay, UUID id) {
    return of(stay).stream().filter(one -> one.id().equals(id)).findFirst();
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

  int thereNow(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select count(*) from refuge.visitor
            where authority_id = :authority and stay_id = :stay and came_at is not null and left_at is null\
            """)
        .query(Integer.class)
        .single();
  }
}
