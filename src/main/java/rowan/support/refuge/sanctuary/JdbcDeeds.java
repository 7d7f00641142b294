package rowan.support.refuge.sanctuary;

import static rowan.support.refuge.sanctuary.JdbcSanctuaries.place;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.support.casework.Gender;
import rowan.support.casework.HouseholdOf;
import rowan.support.refuge.sanctuary.SanctuaryDesk.Opened;

/** What is done about a sanctuary, as it is written down: added, and never changed. */
@Repository
class JdbcDeeds {

  private final JdbcClient jdbc;

  JdbcDeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was written down: not if the case has one that is open. */
  boolean ask(AskSanctuary asked, SanctuaryId id, HouseholdOf told, PersonKey key, Instant at) {
    int beside = asked.women() + asked.men() + asked.others();
    int untold = Math.max(0, told.adults() - 1 - beside);
    return jdbc.sql(
                """
                insert into refuge.sanctuary (authority_id, id, case_id, person_id, wish, owner, way_in, occupation_order,
                  non_molestation, judgement, women, men, others, untold, children, asked_at, asked_by)
                values (:authority, :id, :case, :person, :wish, :owner, :wayIn, :occupation,
                  :nonMolestation, :judgement, :women, :men, :others, :untold, :children, :at, :by)
                on conflict do nothing\
                """)
            .param("authority", asked.by().authority().value())
            .param("id", id.value())
            .param("case", asked.caseId().value())
            .param("person", told.person().value())
            .param("wish", key.seal(place("sanctuary.wish", id.value()), asked.wish()))
            .param("owner", asked.home().owner().name())
            .param("wayIn", asked.home().wayIn().name())
            .param("occupation", asked.home().occupation().name())
            .param("nonMolestation", asked.home().nonMolestation().name())
            .param(
                "judgement", key.seal(place("sanctuary.judgement", id.value()), asked.judgement()))
            .param("women", asked.women() + one(told, Gender.WOMAN))
            .param("men", asked.men() + one(told, Gender.MAN))
            .param("others", asked.others() + one(told, Gender.ANOTHER))
            .param("untold", untold + one(told, Gender.NOT_SAID))
            .param("children", told.children().size())
            .param("at", DatabaseTime.of(at))
            .param("by", asked.by().account().value())
            .update()
        == 1;
  }

  private static int one(HouseholdOf told, Gender gender) {
    return told.gender() == gender ? 1 : 0;
  }

  void law(
      Actor by,
      SanctuaryId id,
      Home.WayIn wayIn,
      Home.CourtOrder occupation,
      Home.CourtOrder nonMolestation) {
    jdbc.sql(
            """
            update refuge.sanctuary set way_in = ?, occupation_order = ?, non_molestation = ?
            where authority_id = ? and id = ? and over is null\
            """)
        .params(
            wayIn.name(),
            occupation.name(),
            nonMolestation.name(),
            by.authority().value(),
            id.value())
        .update();
  }

  void over(
      Actor by,
      SanctuaryId id,
      String over,
      Enum<?> reason,
      String words,
      PersonKey key,
      ZonedDateTime now) {
    jdbc.sql(
            """
            update refuge.sanctuary set over = :over, reason = :reason, over_words = :words, over_on = :day, over_at = :at,
              over_by = :by
            where authority_id = :authority and id = :id and over is null\
            """)
        .param("authority", by.authority().value())
        .param("id", id.value())
        .param("over", over)
        .param("reason", reason.name())
        .param("words", key.sealIfAny(place("sanctuary.over_words", id.value()), words))
        .param("day", now.toLocalDate())
        .param("at", DatabaseTime.of(now.toInstant()))
        .param("by", by.account().value())
        .update();
  }

  void permission(Actor by, Opened of, UUID id, Permission.Step step, String why, Instant at) {
    of(
            """
            insert into refuge.sanctuary_permission (authority_id, id, sanctuary_id, case_id, person_id, step, why, at, account_id)
            values (:authority, :id, :sanctuary, :case, :person, :step, :why, :at, :by)\
            """,
            by,
            of,
            at)
        .param("id", id)
        .param("step", step.name())
        .param("why", of.key().sealIfAny(place("sanctuary_permission.why", id), why))
        .update();
  }

  void order(OrderMeasure order, Opened of, UUID id, ZonedDateTime now, Instant dueAt) {
    of(
            """
            insert into refuge.sanctuary_measure (authority_id, id, sanctuary_id, case_id, person_id, kind, consent, contractor,
              cost_pence, urgent, ordered_at, ordered_on, due_at, ordered_by)
            values (:authority, :id, :sanctuary, :case, :person, :kind, :consent, :contractor,
              :pence, :urgent, :at, :day, :due, :by)\
            """,
            order.by(),
            of,
            now.toInstant())
        .param("id", id)
        .param("kind", order.kind().name())
        .param("consent", of.key().seal(place("sanctuary_measure.consent", id), order.consent()))
        .param("contractor", order.contractor())
        .param("pence", order.cost().pence())
        .param("urgent", order.due() instanceof OrderMeasure.Due.Urgent)
        .param("day", now.toLocalDate())
        .param("due", DatabaseTime.of(dueAt))
        .update();
  }

  void done(
      Actor by,
      Opened of,
      Measure.Id measure,
      LocalDate on,
      String doneBy,
      String found,
      Instant at) {
    of(
            """
            insert into refuge.sanctuary_fitting (authority_id, measure_id, sanctuary_id, case_id, person_id, ordered_on,
              outcome, on_day, done_by, found, at, account_id)
            select authority_id, id, sanctuary_id, case_id, person_id, ordered_on, 'DONE', :day, :doneBy, :found, :at, :by
            from refuge.sanctuary_measure
            where authority_id = :authority and sanctuary_id = :sanctuary and case_id = :case and person_id = :person
              and id = :measure\
            """,
            by,
            of,
            at)
        .param("measure", measure.value())
        .param("day", on)
        .param("doneBy", doneBy)
        .param("found", of.key().seal(place("sanctuary_fitting.found", measure.value()), found))
        .update();
  }

  void calledOff(Actor by, Opened of, Measure.Id measure, Measure.Why why, ZonedDateTime now) {
    of(
            """
            insert into refuge.sanctuary_fitting (authority_id, measure_id, sanctuary_id, case_id, person_id, ordered_on,
              outcome, on_day, why, at, account_id)
            select authority_id, id, sanctuary_id, case_id, person_id, ordered_on, 'CALLED_OFF', :day, :why, :at, :by
            from refuge.sanctuary_measure
            where authority_id = :authority and sanctuary_id = :sanctuary and case_id = :case and person_id = :person
              and id = :measure\
            """,
            by,
            of,
            now.toInstant())
        .param("measure", measure.value())
        .param("day", now.toLocalDate())
        .param("why", why.name())
        .update();
  }

  void check(Actor by, Opened of, Measure.Id measure, Measure.Check check, UUID id) {
    of(
            """
            insert into refuge.sanctuary_check (authority_id, id, measure_id, outcome, sanctuary_id, case_id, person_id,
              works, safer, words, at, account_id)
            values (:authority, :id, :measure, 'DONE', :sanctuary, :case, :person, :works, :safer, :words, :at, :by)\
            """,
            by,
            of,
            check.at())
        .param("id", id)
        .param("measure", measure.value())
        .param("works", check.works())
        .param("safer", check.safer())
        .param("words", of.key().seal(place("sanctuary_check.words", id), check.words()))
        .update();
  }

  void review(Actor by, Opened of, UUID id, Review review, Instant at) {
    of(
            """
            insert into refuge.sanctuary_review (authority_id, id, sanctuary_id, case_id, person_id, on_day, finding, words,
              next_on, at, account_id)
            values (:authority, :id, :sanctuary, :case, :person, :day, :finding, :words, :next, :at, :by)\
            """,
            by,
            of,
            at)
        .param("id", id)
        .param("day", review.on())
        .param("finding", review.finding().name())
        .param("words", of.key().seal(place("sanctuary_review.words", id), review.words()))
        .param("next", review.next())
        .update();
  }

  /** What every deed names: whose it is, when, and by whom. */
  private JdbcClient.StatementSpec of(String sql, Actor by, Opened of, Instant at) {
    return jdbc.sql(sql)
        .param("authority", by.authority().value())
        .param("sanctuary", of.sanctuary().id().value())
        .param("case", of.of().caseId().value())
        .param("person", of.of().person().value())
        .param("by", by.account().value())
        .param("at", DatabaseTime.of(at));
  }
}
