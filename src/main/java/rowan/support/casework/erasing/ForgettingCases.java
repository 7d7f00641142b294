package rowan.support.casework.erasing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.documents.Documents;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.retention.Forgetting;

/**
 * Takes away what leads to somebody beside words under their key. Who is shut out of the case stays
 * so: that there was one is not for them.
 */
@Repository
class ForgettingCases implements Forgetting {

  private static final String THEIRS =
      """
       where authority_id = :authority and case_id in (
        select o.case_id from casework.opening o where o.authority_id = :authority and o.person_id = any (:people))\
      """;

  private final JdbcClient jdbc;
  private final Documents documents;

  ForgettingCases(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  @Override
  public Set<PersonId> needed(Actor actor, Collection<PersonId> people) {
    return new HashSet<>(
        with(
                """
                select k.person_id as id from casework.course k
                where k.authority_id = :authority and k.person_id = any (:people) and k.led_until = 'infinity'
                union
                select c.child_id from casework.child c
                join casework.course k on k.authority_id = c.authority_id and k.case_id = c.case_id
                where c.authority_id = :authority and c.child_id = any (:people) and k.led_until = 'infinity'
                union
                select g.person_id from casework.broken_glass g
                where g.authority_id = :authority and g.person_id = any (:people) and g.reviewed_at is null\
                """,
                actor,
                people)
            .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
            .list());
  }

  @Override
  public void forget(Actor actor, Collection<PersonId> people, Instant now) {
    with("delete from casework.person_print" + THEIRS, actor, people).update();
    with("delete from casework.connected_person" + THEIRS, actor, people).update();
    with("delete from casework.print" + THEIRS, actor, people).update();
    with("delete from casework.fact" + THEIRS, actor, people).update();
    with(
            """
            delete from casework.resemblance
            where authority_id = :authority and (person_id = any (:people) or other_person_id = any (:people))\
            """,
            actor,
            people)
        .update();
    documents.erase(
        actor,
        with("select document_id from casework.document" + THEIRS, actor, people)
            .query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
            .list());
    with("update casework.closing set erased_at = :now" + THEIRS, actor, people)
        .param("now", DatabaseTime.of(now))
        .update();
    with(
            "update casework.child set erased_at = :now where authority_id = :authority and child_id = any (:people)",
            actor,
            people)
        .param("now", DatabaseTime.of(now))
        .update();
  }

  private JdbcClient.StatementSpec with(String sql, Actor actor, Collection<PersonId> people) {
    return jdbc.sql(sql)
        .param("authority", actor.authority().value())
        .param("people", PersonId.values(people));
  }
}
