package rowan.support.casework.connected;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Involvements;

/** Which cases are one person's, by the role that shuts out: it sees ids only. */
@Repository
class SameShutOuts {

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Involvements involvements;

  SameShutOuts(JdbcClient jdbc, Acting acting, Involvements involvements) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.involvements = involvements;
  }

  /** The other cases of the person of a case, under whichever of their records. */
  List<CaseId> otherCases(Actor by, CaseId id) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    """
                    with recursive whole (person_id) as (
                      select person_id from casework.opening where authority_id = :authority and case_id = :case
                      union
                      select case when s.person_id = w.person_id then s.is_person else s.person_id end
                      from whole w join casework.same_person s on s.authority_id = :authority and s.ended_at is null
                        and (s.person_id = w.person_id or s.is_person = w.person_id))
                    select o.case_id from whole w
                    join casework.opening o on o.authority_id = :authority and o.person_id = w.person_id
                    where o.case_id <> :case\
                    """)
                .param("authority", by.authority().value())
                .param("case", id.value())
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list());
  }

  /** Takes back what was only carried over from another record. */
  void takeBack(Actor by, CaseId id) {
    acting.run(
        Wing.SHUTTING_OUT,
        by,
        () -> {
          jdbc.sql(
                  "delete from casework.shut_out where authority_id = ? and case_id = ? and why = 'SAME_PERSON'")
              .params(by.authority().value(), id.value())
              .update();
          involvements.carryShutOuts(by, id);
        });
  }
}
