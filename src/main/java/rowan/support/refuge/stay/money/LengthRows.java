package rowan.support.refuge.stay.money;

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

  List<StayLength.Longer> of(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select l.id, l.reason, l.words, l.until_day, a.name, r.name as reader, l.reviewed_at from refuge.longer_stay l
            join access.account a on a.authority_id = l.authority_id and a.id = l.account_id
            left join access.account r on r.authority_id = l.authority_id and r.id = l.reviewed_by
            where l.authority_id = :authority and l.stay_id = :stay order by l.at desc, l.id\
            """)
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          var at = DatabaseTime.readAny(row, "reviewed_at");
          return new StayLength.Longer(
              id,
              LongerReason.valueOf(row.getString("reason")),
              stay.open(WORDS, id, row.getBytes("words")),
              row.getObject("until_day", LocalDate.class),
              row.getString("name"),
              at == null
                  ? Optional.empty()
                  : Optional.of(new StayLength.Read(row.getString("reader"), at)));
        })
        .list();
  }
}
