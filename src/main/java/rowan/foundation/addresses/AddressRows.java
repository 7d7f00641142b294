package rowan.foundation.addresses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;

/** Addresses and showings in the database, by the one role that may read them. */
@Repository
class AddressRows {

  private static final String WRITTEN_AT =
      "select written_at from addresses.safe_address where authority_id = ? and holder_id = ?";

  private final JdbcClient jdbc;

  AddressRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Actor by, AddressOf of, byte[] sealed, Instant now) {
    jdbc.sql(
            """
            insert into addresses.safe_address (authority_id, holder_id, case_id, sealed, written_at, written_by)
            values (:authority, :holder, :case, :sealed, :now, :by)
            on conflict (authority_id, holder_id) do update
              set sealed = excluded.sealed, written_at = excluded.written_at, written_by = excluded.written_by\
            """)
        .param("authority", by.authority().value())
        .param("holder", of.holder())
        .param("case", of instanceof AddressOf.Person ? of.holder() : null)
        .param("sealed", sealed)
        .param("now", DatabaseTime.of(now))
        .param("by", by.account().value())
        .update();
  }

  Optional<byte[]> sealed(Actor by, AddressOf of) {
    return jdbc.sql(
            "select sealed from addresses.safe_address where authority_id = ? and holder_id = ?")
        .params(by.authority().value(), of.holder())
        .query(byte[].class)
        .optional();
  }

  Optional<Instant> writtenAt(Actor by, AddressOf of) {
    return moment(jdbc.sql(WRITTEN_AT), by, of);
  }

  /** As {@link #writtenAt}; nobody else writes it until the transaction is over. */
  Optional<Instant> holdWrittenAt(Actor by, AddressOf of) {
    return moment(jdbc.sql(WRITTEN_AT + " for update"), by, of);
  }

  private static Optional<Instant> moment(StatementSpec written, Actor by, AddressOf of) {
    return written
        .params(by.authority().value(), of.holder())
        .query((row, number) -> DatabaseTime.read(row, "written_at"))
        .optional();
  }

  void shown(AskForAddress asked, UUID id, byte[] words, Instant now) {
    var by = asked.by();
    jdbc.sql(
            """
            insert into addresses.shown
              (authority_id, id, holder_id, key_id, of_a_person, account_id, organisation_id, reason, words, at)
            values (:authority, :id, :holder, :key, :person, :account, :organisation, :reason, :words, :now)\
            """)
        .param("authority", by.authority().value())
        .param("id", id)
        .param("holder", asked.of().holder())
        .param("key", asked.of().key().value())
        .param("person", asked.of() instanceof AddressOf.Person)
        .param("account", by.account().value())
        .param("organisation", by.organisation().value())
        .param("reason", asked.reason().name())
        .param("words", words)
        .param("now", DatabaseTime.of(now))
        .update();
  }

  /** How many different addresses an account was shown since a moment. */
  int shownTo(Actor account, Instant since) {
    return jdbc.sql(
            """
            select count(distinct holder_id) from addresses.shown
            where authority_id = ? and account_id = ? and at > ?\
            """)
        .params(account.authority().value(), account.account().value(), DatabaseTime.of(since))
        .query(Integer.class)
        .single();
  }

  /** A showing as it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  record Row(
      UUID id,
      PersonId key,
      boolean ofAPerson,
      String name,
      String organisation,
      AddressReason reason,
      byte[] words,
      Instant at,
      int inTheHour) {}

  List<Row> last(Actor reader, Duration hour, int most) {
    return jdbc.sql(
            """
            select s.id, s.key_id, s.of_a_person, a.name, o.name as organisation, s.reason, s.words, s.at,
              (select count(distinct e.holder_id) from addresses.shown e
                where e.authority_id = s.authority_id and e.account_id = s.account_id
                  and e.at <= s.at and e.at > s.at - cast(:hour as interval)) as in_the_hour
            from addresses.shown s
            join access.account a on a.authority_id = s.authority_id and a.id = s.account_id
            join access.organisation o on o.authority_id = s.authority_id and o.id = s.organisation_id
            where s.authority_id = :authority order by s.at desc, s.id limit :most\
            """)
        .param("authority", reader.authority().value())
        .param("hour", hour.toString())
        .param("most", most)
        .query((row, number) ->
            new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("key_id", UUID.class)),
                row.getBoolean("of_a_person"),
                row.getString("name"),
                row.getString("organisation"),
                AddressReason.valueOf(row.getString("reason")),
                row.getBytes("words"),
                DatabaseTime.read(row, "at"),
                row.getInt("in_the_hour")))
        .list();
  }
}
