package rowan.support.casework.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;

/** What was proposed and said of two records, in the database; seen by who may see both. */
@Repository
class IdentityRows {

  private final JdbcClient jdbc;

  IdentityRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two people, each with a case of theirs. */
  record Two(PersonId one, PersonId other, CaseId caseOfOne, CaseId caseOfOther, Instant at) {}

  List<Two> proposed(Actor actor, int most) {
    return jdbc.sql(
            """
            select person_id, other_person_id, case_id, other_case_id, found_at from casework.resemblance
            where authority_id = ? and state = 'PROPOSED' order by found_at desc, person_id limit ?\
            """)
        .params(actor.authority().value(), most)
        .query((row, number) -> two(row, "found_at"))
        .list();
  }

  private static Two two(java.sql.ResultSet row, String at) throws java.sql.SQLException {
    return new Two(
        new PersonId(row.getObject("person_id", UUID.class)),
        new PersonId(row.getObject("other_person_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new CaseId(row.getObject("other_case_id", UUID.class)),
        DatabaseTime.read(row, at));
  }

  /** Decides a pair that is proposed; nothing if it is not there. */
  Optional<Two> decide(Actor by, PersonId one, PersonId other, boolean same, Instant now) {
    return jdbc.sql(
            """
            update casework.resemblance set state = :state, decided_at = :now, decided_by = :by
            where authority_id = :authority and person_id = :one and other_person_id = :other and state = 'PROPOSED'
            returning person_id, other_person_id, case_id, other_case_id, found_at\
            """)
        .param("state", same ? "SAME" : "NOT_THE_SAME")
        .param("now", DatabaseTime.of(now))
        .param("by", by.account().value())
        .param("authority", by.authority().value())
        .param("one", one.value())
        .param("other", other.value())
        .query((row, number) -> two(row, "found_at"))
        .optional();
  }

  /** What was said of a pair does not hold any more: it is not proposed again. */
  void notTheSame(Actor by, CaseId one, CaseId other, Instant now) {
    jdbc.sql(
            """
            update casework.resemblance set state = 'NOT_THE_SAME', decided_at = :now, decided_by = :by
            where authority_id = :authority and state = 'SAME'
              and ((case_id = :one and other_case_id = :other) or (case_id = :other and other_case_id = :one))\
            """)
        .param("now", DatabaseTime.of(now))
        .param("by", by.account().value())
        .param("authority", by.authority().value())
        .param("one", one.value())
        .param("other", other.value())
        .update();
  }

  void say(Actor by, UUID id, Two two, Instant now) {
    jdbc.sql(
            """
            insert into casework.same_person (authority_id, id, person_id, is_person, case_id, other_case_id, said_at, said_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            by.authority().value(),
            id,
            two.one.value(),
            two.other.value(),
            two.caseOfOne.value(),
            two.caseOfOther.value(),
            DatabaseTime.of(now),
            by.account().value())
        .update();
  }

  List<Together.Said> said(Actor actor, Collection<PersonId> people) {
    return jdbc.sql(
            """
            select s.id, a.name, s.said_at from casework.same_person s
            join access.account a on a.authority_id = s.authority_id and a.id = s.said_by
            where s.authority_id = :authority and s.ended_at is null
              and (s.person_id = any (:people) or s.is_person = any (:people))
            order by s.said_at, s.id\
            """)
        .param("authority", actor.authority().value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, number) ->
            new Together.Said(
                row.getObject("id", UUID.class),
                row.getString("name"),
                DatabaseTime.read(row, "said_at")))
        .list();
  }

  /** Takes back what was said; nothing if it is not there. */
  Optional<Two> end(Actor by, UUID id, Instant now) {
    return jdbc.sql(
            """
            update casework.same_person set ended_at = ?, ended_by = ?
            where authority_id = ? and id = ? and ended_at is null
            returning person_id, is_person as other_person_id, case_id, other_case_id, said_at\
            """)
        .params(DatabaseTime.of(now), by.account().value(), by.authority().value(), id)
        .query((row, number) -> two(row, "said_at"))
        .optional();
  }

  /** A case that the actor may see, by its number, and whose it is. */
  Optional<CaseOf> numbered(Actor actor, long number) {
    return jdbc.sql(
            "select case_id, person_id from casework.opening where authority_id = ? and number = ?")
        .params(actor.authority().value(), number)
        .query((row, index) -> caseOf(row))
        .optional();
  }

  Optional<CaseOf> ofCase(Actor actor, CaseId id) {
    return jdbc.sql(
            "select case_id, person_id from casework.opening where authority_id = ? and case_id = ?")
        .params(actor.authority().value(), id.value())
        .query((row, index) -> caseOf(row))
        .optional();
  }

  private static CaseOf caseOf(java.sql.ResultSet row) throws java.sql.SQLException {
    return new CaseOf(
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)));
  }

  record CaseOf(CaseId id, PersonId person) {}
}
