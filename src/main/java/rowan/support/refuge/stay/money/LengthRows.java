package rowan.support.refuge.stay.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.stay.OpenStay;

/** Why stays go on, in the database. */
@Repository
class LengthRows {

  private static final String WORDS = "refuge.longer_stay.words";

  private final JdbcClient jdbc;

  LengthRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(OpenStay stay, UUID id, StayLonger longer) {
    stay.in(
            jdbc,
            """
            insert into refuge.longer_stay (authority_id, id, stay_id, case_id, person_id, reason, words, until_day, account_id, at)
            values (:authority, :id, :stay, :case, :person, :reason, :words, :until, :by, :now)\
            """)
        .param("id", id)
        .param("reason", longer.reason().name())
        .param("words", stay.seal(WORDS, id, longer.words()))
        .param("until", longer.until())
        .update();
  }

  /** Whether it was read now: not if it had been. */
  boolean read(OpenStay stay, UUID id) {
    return stay.in(
                jdbc,
                """
                update refuge.longer_stay set reviewed_by = :by, reviewed_at = :now
                where authority_id = :authority and stay_id = :stay and id = :id and reviewed_at is null\
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /** Why it goes on, as far as the actor's organisation has a part in it; the newest first. */
  List<StayLength.Longer> of(OpenStay stay) {
    return all(
        stay, row -> stay.open(WORDS, row.getObject("id", UUID.class), row.getBytes("words")));
  }

  /** As {@link #of}, with the words left shut. */
  List<StayLength.Longer> shut(OpenStay stay) {
    return all(stay, row -> "");
  }

  private interface Words {

    String of(ResultSet row) throws SQLException;
  }

  private List<StayLength.Longer> all(OpenStay stay, Words words) {
    return stay.in(
            jdbc,
            """
            select l.id, l.reason, l.words, l.until_day, l.at, a.name, r.name as reader, l.reviewed_at from refuge.longer_stay l
            join access.account a on a.authority_id = l.authority_id and a.id = l.account_id
            left join access.account r on r.authority_id = l.authority_id and r.id = l.reviewed_by
            where l.authority_id = :authority and l.stay_id = :stay and l.at <= :until order by l.at desc, l.id\
            """)
        .query((row, number) -> {
          var read = DatabaseTime.readAny(row, "reviewed_at");
          return new StayLength.Longer(
              row.getObject("id", UUID.class),
              LongerReason.valueOf(row.getString("reason")),
              words.of(row),
              row.getObject("until_day", LocalDate.class),
              DatabaseTime.read(row, "at"),
              row.getString("name"),
              read == null
                  ? Optional.empty()
                  : Optional.of(new StayLength.Read(row.getString("reader"), read)));
        })
        .list();
  }
}
