package rowan.support.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;

/** Requests in the database. */
@Repository
class Requests {

  private static final String ROWS =
      """
      select id, asker, name, details, received_on, identity, paused_on, paused_days, extension_reason, state, person_id, childrens_right,
        first_reader, sent_back, answered_at
      from answering.request where authority_id = :authority and erased_at is null
      """;

  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A request as it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  record Row(
      UUID id,
      Asker asker,
      byte[] name,
      byte[] details,
      LocalDate received,
      Optional<Identity> identity,
      Optional<LocalDate> pausedOn,
      int pausedDays,
      byte @Nullable [] extension,
      Optional<PersonId> person,
      Optional<ChildrensRight> children,
      Request.Stage stage,
      byte @Nullable [] sentBack) {

    Request open(PersonKey key, LocalDate today) {
      int paused =
          pausedDays + pausedOn.map(since -> (int) ChronoUnit.DAYS.between(since, today)).orElse(0);
      return new Request(
          id,
          asker,
          key.open(place("name", id), name),
          key.open(place("details", id), details),
          received,
          Deadline.of(received, extension != null, paused),
          identity,
          pausedOn,
          Optional.ofNullable(key.openIfAny(place("extension_reason", id), extension)),
          person.isEmpty(),
          children,
          stage,
          Optional.ofNullable(key.openIfAny(place("sent_back", id), sentBack)));
    }
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        Asker.valueOf(row.getString("asker")),
        row.getBytes("name"),
        row.getBytes("details"),
        row.getObject("received_on", LocalDate.class),
        Optional.ofNullable(row.getString("identity")).map(Identity::valueOf),
        Optional.ofNullable(row.getObject("paused_on", LocalDate.class)),
        row.getInt("paused_days"),
        row.getBytes("extension_reason"),
        Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
        Optional.ofNullable(row.getString("childrens_right")).map(ChildrensRight::valueOf),
        stage(row),
        row.getBytes("sent_back"));
  }

  private static Request.Stage stage(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "RECEIVED" -> new Request.Received();
      case "COLLECTED" -> new Request.Collected();
      case "REDACTING" -> new Request.Redacting();
      case "SECOND_READING" ->
          new Request.SecondReading(new AccountId(row.getObject("first_reader", UUID.class)));
      default -> new Request.Answered(DatabaseTime.read(row, "answered_at"));
    };
  }

  void add(AskRequest asked, UUID id, PersonKey key, Instant now) {
    var by = asked.by();
    jdbc.sql(
            """
            insert into answering.request (authority_id, id, controller_id, asker, name, details, received_on, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            by.authority().value(),
            id,
            by.organisation().value(),
            asked.asker().name(),
            key.seal(place("name", id), asked.name()),
            key.seal(place("details", id), asked.details()),
            asked.received(),
            DatabaseTime.of(now))
        .update();
  }

  List<Row> open(Actor officer, int most) {
    return rows(officer, "and state <> 'ANSWERED' order by received_on, id limit :most", most);
  }

  List<Row> answered(Actor officer, int most) {
    return rows(officer, "and state = 'ANSWERED' order by answered_at desc, id limit :most", most);
  }

  private List<Row> rows(Actor officer, String which, int most) {
    return jdbc.sql(ROWS + which)
        .param("authority", officer.authority().value())
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  /** One, held for this transaction. */
  Optional<Row> hold(Actor officer, UUID id) {
    return jdbc.sql(ROWS + "and id = :id for update")
        .param("authority", officer.authority().value())
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  void identified(Actor by, UUID id, Identity how) {
    update(by, id, "identity = ?", how.name());
  }

  void paused(Actor by, UUID id, LocalDate since) {
    update(by, id, "paused_on = ?", since);
  }

  void resumed(Actor by, UUID id, int days) {
    update(by, id, "paused_on = null, paused_days = paused_days + ?", days);
  }

  void extended(Actor by, UUID id, byte[] reason) {
    update(by, id, "extension_reason = ?", reason);
  }

  void collected(Actor by, UUID id, PersonId person, Set<UUID> cases, ChildrensRight children) {
    update(
        by,
        id,
        "state = 'COLLECTED', person_id = ?, case_ids = ?, childrens_right = ?",
        person.value(),
        cases.toArray(UUID[]::new),
        children.name());
  }

  void marking(Actor by, UUID id) {
    update(by, id, "state = 'REDACTING'");
  }

  void toSecondReader(Actor by, UUID id) {
    update(
        by,
        id,
        "state = 'SECOND_READING', sent_back = null, first_reader = ?",
        by.account().value());
  }

  void sentBack(Actor by, UUID id, byte[] words, boolean neutral) {
    update(by, id, "state = ?, sent_back = ?", neutral ? "RECEIVED" : "REDACTING", words);
  }

  void answered(Actor by, UUID id, Instant now) {
    update(
        by,
        id,
        "state = 'ANSWERED', second_reader = ?, answered_at = ?",
        by.account().value(),
        DatabaseTime.of(now));
  }

  private void update(Actor by, UUID id, String what, Object... values) {
    var statement =
        jdbc.sql("update answering.request set " + what + " where authority_id = ? and id = ?");
    int index = 1;
    for (var value : values) {
      statement = statement.param(index++, value);
    }
    statement.param(index++, by.authority().value()).param(index, id).update();
  }

  static Place place(String column, UUID id) {
    return new Place("answering.request." + column, id);
  }
}
