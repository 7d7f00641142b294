package rowan.support.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Vault;

/** What was shared of a person, with whom and why: they have a right to know (article 15(1)(c)). */
@Component
class SharedRecords implements RecordsOfAPerson {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** By whose key they are sealed with: their own, each, or of old the person's. */
  private static final List<SealedSource> SOURCES =
      List.of(
          of("Shared with others", "what"),
          of("Shared with whom", "with_whom"),
          of("Why it was shared", "why"),
          of("What they were told before they agreed", "informed"),
          of("Why they were not told", "not_told_why"),
          of("What a senior found about the sharing", "finding_words"));

  private static final List<CodedSource> FACTS =
      List.of(
          new CodedSource(
              "Shared with others",
              """
              select s.written_at as at, s.purpose, s.agreed, s.agreed_how, s.until_day,
                s.withdrawn_at is not null as withdrawn, s.ground, s.told
              from casework.opening o
              join sharing.share s on s.authority_id = o.authority_id and s.case_id = o.case_id
              where o.authority_id = :authority and o.person_id = :person and s.erased_at is null
              order by at, s.id\
              """,
              SharedRecords::facts));

  private final SealedSources sealed;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Vault vault;

  SharedRecords(SealedSources sealed, JdbcClient jdbc, Audit audit, Vault vault) {
    this.sealed = sealed;
    this.jdbc = jdbc;
    this.audit = audit;
    this.vault = vault;
  }

  private static SealedSource of(String source, String column) {
    return new SealedSource(
        source,
        "sharing.share." + column,
        """
        select id, written_at as at, %s as words from sharing.share
        where authority_id = :authority and coalesce(key_id, person_id) = :person and erased_at is null
        order by at, id\
        """
            .formatted(column));
  }

  @Override
  public List<HeldRecord> about(Actor officer, PersonKey key) {
    var held = new ArrayList<>(sealed.all(officer, key, SOURCES));
    var own = ownKeys(officer, key);
    if (!own.isEmpty()) {
      var trace =
          audit.look(officer, "answering.shares", own.stream().map(PersonId::value).toList());
      var keys = vault.keys(officer, trace, own);
      own.forEach(one ->
          keys.unlessErased(one)
              .ifPresent(opens -> held.addAll(sealed.all(officer, opens, SOURCES))));
    }
    held.addAll(sealed.coded(officer, key, FACTS));
    return held;
  }

  private List<PersonId> ownKeys(Actor officer, PersonKey key) {
    return jdbc.sql(
            """
            select s.key_id from casework.opening o
            join sharing.share s on s.authority_id = o.authority_id and s.case_id = o.case_id
            where o.authority_id = ? and o.person_id = ? and s.key_id is not null
            order by s.written_at, s.id\
            """)
        .params(officer.authority().value(), key.person().value())
        .query((row, number) -> new PersonId(row.getObject("key_id", UUID.class)))
        .list();
  }

  @Override
  public Set<String> columns() {
    return SealedSources.columns(SOURCES);
  }

  private static String facts(ResultSet row) throws SQLException {
    var purpose = "For: " + Purpose.valueOf(row.getString("purpose")).title() + ".";
    if (row.getBoolean("agreed")) {
      return purpose
          + " Agreed to: "
          + AgreedHow.valueOf(row.getString("agreed_how")).title().toLowerCase(Locale.UK)
          + ", until "
          + DAY.format(row.getObject("until_day", LocalDate.class))
          + (row.getBoolean("withdrawn") ? "; taken back since." : ".");
    }
    return purpose
        + " Without agreement: "
        + Ground.valueOf(row.getString("ground")).title().toLowerCase(Locale.UK)
        + (row.getBoolean("told") ? ". They were told." : ". They were not told.");
  }
}
