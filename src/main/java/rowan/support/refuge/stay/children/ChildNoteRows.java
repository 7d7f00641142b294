package rowan.support.refuge.stay.children;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.refuge.stay.OpenStay;

/** The children's plans of a stay, in the database. */
@Repository
class ChildNoteRows {

  private static final String WORDS = "refuge.child_note.words";

  private final JdbcClient jdbc;

  ChildNoteRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(OpenStay stay, UUID id, WriteOfChild write, PersonKey key) {
    stay.in(
            jdbc,
            """
            insert into refuge.child_note (authority_id, id, stay_id, case_id, child_id, topic, on_day, words, account_id, at)
            values (:authority, :id, :stay, :case, :child, :topic, :on, :words, :by, :now)\
            """)
        .param("id", id)
        .param("child", write.child().value())
        .param("topic", write.topic().name())
        .param("on", write.on())
        .param("words", key.seal(new Place(WORDS, id), write.words()))
        .update();
  }

  List<ChildPlan.Note> of(OpenStay stay, PersonId child, PersonKey key) {
    return stay.in(
            jdbc,
            """
            select n.id, n.topic, n.on_day, n.words, a.name from refuge.child_note n
            join access.account a on a.authority_id = n.authority_id and a.id = n.account_id
            where n.authority_id = :authority and n.stay_id = :stay and n.child_id = :child and n.on_day <= :untilDay
            order by n.on_day desc, n.at desc limit 500\
            """)
        .param("child", child.value())
        .query((row, number) ->
            new ChildPlan.Note(
                ChildTopic.valueOf(row.getString("topic")),
                row.getObject("on_day", LocalDate.class),
                key.open(new Place(WORDS, row.getObject("id", UUID.class)), row.getBytes("words")),
                row.getString("name")))
        .list();
  }

  /** Of how many children something is written in a stay. */
  int planned(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select count(distinct child_id) from refuge.child_note
            where authority_id = :authority and stay_id = :stay and on_day <= :untilDay\
            """)
        .query(Integer.class)
        .single();
  }
}
