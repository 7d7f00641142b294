package rowan.support.refuge.movingon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.Destination;
import rowan.support.refuge.stay.OpenStay;

/** Moving on, in the database. */
@Repository
class MovingOnRows {

  static final String READY = "refuge.readiness.words";
  static final String HOME = "refuge.housing.words";
  static final String CONTACT = "refuge.resettlement.words";

  private final JdbcClient jdbc;

  MovingOnRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ready(OpenStay stay, UUID id, ReadinessTopic topic, ReadinessStage stage, String words) {
    stay.in(
            jdbc,
            """
            insert into refuge.readiness (authority_id, id, stay_id, case_id, person_id, topic, stage, words, account_id, at)
            values (:authority, :id, :stay, :case, :person, :topic, :stage, :words, :by, :now)\
            """)
        .param("id", id)
        .param("topic", topic.name())
        .param("stage", stage.name())
        .param("words", stay.sealIfAny(READY, id, words))
        .update();
  }

  List<Onward.Ready> readiness(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select r.id, r.topic, r.stage, r.words, r.at, a.name from refuge.readiness r
            join access.account a on a.authority_id = r.authority_id and a.id = r.account_id
            where r.authority_id = :authority and r.stay_id = :stay and r.at <= :until order by r.at desc, r.id desc limit 500\
            """)
        .query((row, number) ->
            new Onward.Ready(
                ReadinessTopic.valueOf(row.getString("topic")),
                ReadinessStage.valueOf(row.getString("stage")),
                stay.openIfAny(READY, row.getObject("id", UUID.class), row.getBytes("words")),
                DatabaseTime.read(row, "at"),
                row.getString("name")))
        .list();
  }

  void apply(OpenStay stay, UUID id, ApplyForHome home) {
    stay.in(
            jdbc,
            """
            insert into refuge.housing (authority_id, id, stay_id, case_id, person_id, kind, words, applied_on, account_id, at)
            values (:authority, :id, :stay, :case, :person, :kind, :words, :on, :by, :now)\
            """)
        .param("id", id)
        .param("kind", home.kind().name())
        .param("words", stay.sealIfAny(HOME, id, home.words()))
        .param("on", home.on())
        .update();
  }

  /** Whether it was offered now: not if it had been, or was answered. */
  boolean offer(OpenStay stay, UUID id, LocalDate on) {
    return stay.in(
                jdbc,
                """
                update refuge.housing set offered_on = :on
                where authority_id = :authority and stay_id = :stay and id = :id and offered_on is null and answer is null\
                """)
            .param("id", id)
            .param("on", on)
            .update()
        == 1;
  }

  /** Whether it was answered now: not if it had been, or was offered since it was read. */
  boolean answer(OpenStay stay, Onward.Home seen, LocalDate on, HousingAnswer answer) {
    return stay.in(
                jdbc,
                """
                update refuge.housing set answered_on = :on, answer = :answer
                where authority_id = :authority and stay_id = :stay and id = :id and answer is null
                  and offered_on is not distinct from :offered\
                """)
            .param("id", seen.id())
            .param("offered", seen.offeredOn().orElse(null), Types.DATE)
            .param("on", on)
            .param("answer", answer.name())
            .update()
        == 1;
  }

  List<Onward.Home> homes(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select id, kind, words, applied_on, offered_on, answered_on, answer from refuge.housing
            where authority_id = :authority and stay_id = :stay and applied_on <= :untilDay
            order by applied_on desc, at desc\
            """)
        .query((row, number) -> home(row, words(stay, row)))
        .list();
  }

  /** One home with the words left shut, if it is of the stay. */
  Optional<Onward.Home> home(OpenStay stay, UUID id) {
    return stay.in(
            jdbc,
            """
            select id, kind, applied_on, offered_on, answered_on, answer from refuge.housing
            where authority_id = :authority and stay_id = :stay and id = :id and applied_on <= :untilDay\
            """)
        .param("id", id)
        .query((row, number) -> home(row, ""))
        .optional();
  }

  private static String words(OpenStay stay, ResultSet row) throws SQLException {
    return stay.openIfAny(HOME, row.getObject("id", UUID.class), row.getBytes("words"));
  }

  private static Onward.Home home(ResultSet row, String words) throws SQLException {
    return new Onward.Home(
        row.getObject("id", UUID.class),
        Destination.valueOf(row.getString("kind")),
        words,
        row.getObject("applied_on", LocalDate.class),
        Optional.ofNullable(row.getObject("offered_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
        Optional.ofNullable(row.getString("answer")).map(HousingAnswer::valueOf));
  }

  /** How far a household is, in numbers. */
  record Standing(int ready, int homes) {}

  Standing standing(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select (select count(*) from (
                select distinct on (topic) topic, stage from refuge.readiness
                where authority_id = :authority and stay_id = :stay and at <= :until order by topic, at desc, id desc) newest
                where stage = 'READY') as ready,
              (select count(*) from refuge.housing
                where authority_id = :authority and stay_id = :stay and applied_on <= :untilDay and answer is null) as homes\
            """)
        .query((row, number) -> new Standing(row.getInt("ready"), row.getInt("homes")))
        .single();
  }

  /** Whether it was planned: not if a contact on that day is. */
  boolean plan(OpenStay stay, UUID id, LocalDate due) {
    return stay.in(
                jdbc,
                """
                insert into refuge.resettlement (authority_id, id, stay_id, case_id, person_id, due, account_id, at)
                values (:authority, :id, :stay, :case, :person, :due, :by, :now)
                on conflict do nothing\
                """)
            .param("id", id)
            .param("due", due)
            .update()
        == 1;
  }

  /** Whether it was done now: not if it had been. */
  boolean done(OpenStay stay, UUID id, LocalDate on, String words) {
    return stay.in(
                jdbc,
                """
                update refuge.resettlement set done_on = :on, words = :words, done_by = :by
                where authority_id = :authority and stay_id = :stay and id = :id and done_on is null\
                """)
            .param("id", id)
            .param("on", on)
            .param("words", stay.sealIfAny(CONTACT, id, words))
            .update()
        == 1;
  }

  List<Onward.Contact> contacts(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select c.id, c.due, c.done_on, c.words, a.name from refuge.resettlement c
            left join access.account a on a.authority_id = c.authority_id and a.id = c.done_by
            join access.account planned on planned.authority_id = c.authority_id and planned.id = c.account_id
            where c.authority_id = :authority and c.stay_id = :stay
              and (c.at <= :until or planned.organisation_id = :provider)
            order by c.due\
            """)
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          var name = row.getString("name");
          return new Onward.Contact(
              id,
              row.getObject("due", LocalDate.class),
              Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
              stay.openIfAny(CONTACT, id, row.getBytes("words")),
              name == null ? "" : name);
        })
        .list();
  }

  /** The days of contacts that are still to be done, up to one; the first one first. */
  List<LocalDate> toDo(OpenStay stay, LocalDate upTo) {
    return stay.in(
            jdbc,
            """
            select c.due from refuge.resettlement c
            join access.account planned on planned.authority_id = c.authority_id and planned.id = c.account_id
            where c.authority_id = :authority and c.stay_id = :stay and c.done_on is null and c.due <= :upTo
              and (c.at <= :until or planned.organisation_id = :provider)
            order by c.due\
            """)
        .param("upTo", upTo)
        .query((row, number) -> row.getObject("due", LocalDate.class))
        .list();
  }

  /**
   * How many later stays of theirs began within a year after this one ended, of those alone whose
   * case the actor's organisation sees: nobody learns of another that she is in a refuge again.
   */
  int cameBack(OpenStay stay) {
    return stay.left()
        .map(left ->
            stay.in(
                    jdbc,
                    """
                    select count(*) from refuge.stay later
                    where later.authority_id = :authority and later.id <> :stay
                      and (later.case_id = :case or later.person_id = :person)
                      and later.began_at >= :left and later.began_at < :left + interval '12 months'
                      and exists (select from casework.course c
                        where c.authority_id = later.authority_id and c.case_id = later.case_id)\
                    """)
                .param("left", DatabaseTime.of(left))
                .query(Integer.class)
                .single())
        .orElse(0);
  }
}
