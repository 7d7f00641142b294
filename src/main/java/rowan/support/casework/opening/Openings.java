package rowan.support.casework.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.Child;
import rowan.support.casework.OpenCase;
import rowan.support.casework.file.Initials;
import rowan.support.casework.file.Involvements;

/** What a case begins with, in the database. */
@Repository
class Openings {

  private final JdbcClient jdbc;
  private final Involvements involvements;

  Openings(JdbcClient jdbc, Involvements involvements) {
    this.jdbc = jdbc;
    this.involvements = involvements;
  }

  /** The case, its key and its first moment. */
  record New(CaseId id, long number, Instant at) {}

  /** The next number of the council. */
  long nextNumber(Actor by) {
    return jdbc.sql(
            """
            insert into casework.last_number as last (authority_id, number) values (?, 1001)
            on conflict (authority_id) do update set number = last.number + 1
            returning number\
            """)
        .param(by.authority().value())
        .query(Long.class)
        .single();
  }

  /** Begins the course of the case, unless the person has an open one: then nothing is written. */
  boolean begin(OpenCase command, PersonKey key, New opened, LocalDate nextDue) {
    return jdbc.sql(
                """
                insert into casework.course (authority_id, case_id, person_id, number, initials, opened_at, lead_id,
                  contact_check_due, next_due, written_at)
                values (:authority, :case, :person, :number, :initials, :at, :lead, :check, :due, :at)
                on conflict do nothing\
                """)
            .param("authority", command.by().authority().value())
            .param("case", opened.id().value())
            .param("person", command.person().value())
            .param("number", opened.number())
            .param("initials", key.seal(initials(opened.id()), Initials.of(command.name())))
            .param("at", DatabaseTime.of(opened.at()))
            .param("lead", command.lead().value())
            .param("check", command.safeContact().checkDue())
            .param("due", nextDue)
            .update()
        == 1;
  }

  void involve(
      Actor by,
      CaseId id,
      OrganisationId organisation,
      Instant from,
      Optional<OrganisationId> broughtBy) {
    involvements.begin(by, id, organisation, from, broughtBy);
  }

  void open(OpenCase command, PersonKey key, New opened) {
    var row = opened.id().value();
    var about = new Told.About(command.gender(), command.communities()).line();
    jdbc.sql(
            """
            insert into casework.opening (authority_id, case_id, number, person_id, name, date_of_birth, about, children,
              source, referred_at, opened_at, written_at, written_by)
            values (:authority, :case, :number, :person, :name, :born, :about, :children,
              :source, :referred, :at, :at, :by)\
            """)
        .param("authority", command.by().authority().value())
        .param("case", row)
        .param("number", opened.number())
        .param("person", command.person().value())
        .param("name", key.seal(new Place("casework.opening.name", row), command.name()))
        .param(
            "born",
            command
                .dateOfBirth()
                .map(day -> key.seal(new Place("casework.opening.date_of_birth", row), day + ""))
                .orElse(null))
        .param("about", key.seal(new Place("casework.opening.about", row), about))
        .param("children", command.children().size())
        .param("source", command.source())
        .param("referred", DatabaseTime.of(command.referredAt()))
        .param("at", DatabaseTime.of(opened.at()))
        .param("by", command.by().account().value())
        .update();
  }

  void firstLead(OpenCase command, OrganisationId employer, New opened) {
    jdbc.sql(
            """
            insert into casework.lead_period (authority_id, case_id, account_id, organisation_id, from_at, written_at, written_by)
            values (:authority, :case, :lead, :employer, :at, :at, :by)\
            """)
        .param("authority", command.by().authority().value())
        .param("case", opened.id().value())
        .param("lead", command.lead().value())
        .param("employer", employer.value())
        .param("at", DatabaseTime.of(opened.at()))
        .param("by", command.by().account().value())
        .update();
  }

  void child(OpenCase command, PersonKey childKey, Child child, LocalDate today, New opened) {
    var row = childKey.person().value();
    jdbc.sql(
            """
            insert into casework.child (authority_id, case_id, child_id, name, about, told_on, born_by, written_at, written_by)
            values (:authority, :case, :child, :name, :about, :today, :born, :at, :by)\
            """)
        .param("authority", command.by().authority().value())
        .param("case", opened.id().value())
        .param("child", row)
        .param(
            "name",
            childKey.sealIfAny(new Place("casework.child.name", row), child.name().orElse(null)))
        .param("about", childKey.seal(new Place("casework.child.about", row), Told.line(child)))
        .param("today", today)
        .param("born", today.getYear() - child.age())
        .param("at", DatabaseTime.of(opened.at()))
        .param("by", command.by().account().value())
        .update();
  }

  /** Counts the person among those helped on that day, with nothing that leads back to them. */
  void count(Actor by, LocalDate day, boolean ofNamedCommunity) {
    jdbc.sql(
            """
            insert into casework.helped_on_a_day as that (authority_id, day, people, of_named_communities)
            values (:authority, :day, 1, :named)
            on conflict (authority_id, day) do update
            set people = that.people + 1, of_named_communities = that.of_named_communities + :named\
            """)
        .param("authority", by.authority().value())
        .param("day", day)
        .param("named", ofNamedCommunity ? 1 : 0)
        .update();
  }

  private static Place initials(CaseId id) {
    return new Place("casework.course.initials", id.value());
  }

  /** The day on which a new case first asks for attention. */
  static LocalDate firstDue(SafeContact plan, LocalDate today) {
    var tomorrow = today.plusDays(1);
    return plan.checkDue().isBefore(tomorrow) ? plan.checkDue() : tomorrow;
  }
}
