package rowan.foundation.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;

/** The plans in the database: by what and when in the clear, the rest sealed. */
@Repository
class SafeContacts {

  private static final String SEPARATOR = "\n";

  private static final RowMapper<Stored> STORED =
      (row, number) ->
          new Stored(
              new PersonId(row.getObject("person_id", UUID.class)),
              row.getInt("number"),
              window(row),
              row.getBytes("details"));

  private final JdbcClient jdbc;

  SafeContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A plan as it lies in the database. */
  static final class Stored {
    final PersonId person;
    final int number;
    final SafeWindow window;
    private final byte[] details;

    private Stored(PersonId person, int number, SafeWindow window, byte[] details) {
      this.person = person;
      this.number = number;
      this.window = window;
      this.details = details;
    }

    SafeContact open(PersonKey key) {
      var parts = key.open(place(person, number), details).split(SEPARATOR, -1);
      return new SafeContact(
          window.channel(),
          parts[1],
          window.days(),
          window.from(),
          window.to(),
          Boolean.parseBoolean(parts[0]),
          parts[2],
          window.checkedOn());
    }
  }

  Optional<Stored> latest(Actor actor, PersonId person) {
    return jdbc.sql(
            """
            select person_id, number, channel, days, from_time, to_time, details, checked_on
            from messages.safe_contact
            where authority_id = ? and person_id = ?
            order by number desc limit 1\
            """)
        .params(actor.authority().value(), person.value())
        .query(STORED)
        .optional();
  }

  /** All that were ever agreed, the first first. */
  List<AgreedPlan> all(Actor actor, PersonKey key) {
    return jdbc.sql(
            """
            select person_id, number, channel, days, from_time, to_time, details, checked_on, written_at
            from messages.safe_contact
            where authority_id = ? and person_id = ? order by number\
            """)
        .params(actor.authority().value(), key.person().value())
        .query((row, number) ->
            new AgreedPlan(
                Objects.requireNonNull(STORED.mapRow(row, number)).open(key),
                DatabaseTime.read(row, "written_at")))
        .list();
  }

  void add(Actor by, PersonKey key, SafeContact plan, Instant now) {
    int number = latest(by, key.person()).map(last -> last.number).orElse(0) + 1;
    jdbc.sql(
            """
            insert into messages.safe_contact (authority_id, person_id, number, channel, days, from_time, to_time,
              details, checked_on, written_at, written_by)
            values (:authority, :person, :number, :channel, :days, :from, :to,
              :details, :checked, :now, :by)\
            """)
        .param("authority", by.authority().value())
        .param("person", key.person().value())
        .param("number", number)
        .param("channel", plan.channel().name())
        .param("days", SafeWindow.bits(plan.days()))
        .param("from", plan.from())
        .param("to", plan.to())
        .param("details", key.seal(place(key.person(), number), details(plan)))
        .param("checked", plan.checkedOn())
        .param("now", DatabaseTime.of(now))
        .param("by", by.account().value())
        .update();
  }

  static SafeWindow window(ResultSet row) throws SQLException {
    return new SafeWindow(
        Channel.valueOf(row.getString("channel")),
        SafeWindow.days(row.getInt("days")),
        row.getObject("from_time", LocalTime.class),
        row.getObject("to_time", LocalTime.class),
        row.getObject("checked_on", LocalDate.class));
  }

  private static String details(SafeContact plan) {
    return String.join(
        SEPARATOR, String.valueOf(plan.voicemail()), oneLine(plan.value()), oneLine(plan.askFor()));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }

  /** The number of the plan is bound in, so that an earlier plan put in its place does not open. */
  private static Place place(PersonId person, int number) {
    return new Place("messages.safe_contact.details." + number, person.value());
  }
}
