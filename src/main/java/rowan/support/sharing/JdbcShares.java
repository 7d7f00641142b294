package rowan.support.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.sharing.ShareSomething.TheyAgreed;
import rowan.support.sharing.ShareSomething.WithoutAgreement;

/** What was shared, in the database. */
@Repository
class JdbcShares {

  private static final String LINES =
      """
      select s.id, s.case_id, s.person_id, coalesce(s.key_id, s.person_id) as key_holder, s.shared_by, s.purpose, s.what, s.with_whom, s.why, s.agreed, s.agreed_how,
        s.informed, s.until_day, s.withdrawn_at, s.ground, s.not_told_why, s.review_due, s.reviewed_at,
        s.finding, s.finding_words, s.written_at, a.name, d.name as senior,
        b.controller_id, b.article_6, b.article_9, b.schedule_1, b.note, b.set_at
      from sharing.share s
      join access.account a on a.authority_id = s.authority_id and a.id = s.shared_by
      left join access.account d on d.authority_id = s.authority_id and d.id = s.discussed_with
      left join sharing.lawful_basis b on b.authority_id = s.authority_id and b.controller_id = s.controller_id
        and b.purpose = s.purpose and b.set_at = s.basis_set_at
      """;

  private final JdbcClient jdbc;

  JdbcShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A line as it is kept.
   *
   * @param key under whose key its words lie: its own, or of old the person's
   */
  record Line(UUID id, CaseId caseId, PersonId person, PersonId key, Opening shared) {}

  /** What opens a line. */
  @FunctionalInterface
  interface Opening {
    Shared with(PersonKey key);
  }

  /**
   * Writes it down.
   *
   * @param key of its own, kept by its own id
   */
  void add(
      ShareSomething command,
      PersonId person,
      PersonKey key,
      Optional<LawfulBasis> basis,
      Instant now,
      Instant reviewDue) {
    var by = command.by();
    var id = key.person().value();
    var agreed = command.because() instanceof TheyAgreed given ? given : null;
    var without = command.because() instanceof WithoutAgreement given ? given : null;
    jdbc.sql(
            """
            insert into sharing.share (authority_id, id, key_id, case_id, person_id, controller_id, shared_by, purpose, basis_set_at,
              what, with_whom, why, agreed, agreed_how, informed, until_day, ground, told, not_told_why, discussed_with,
              review_due, written_at)
            values (:authority, :id, :id, :case, :person, :controller, :by, :purpose, :basis, :what, :whom, :why, :agreed, :how,
              :informed, :until, :ground, :told, :notTold, :senior, :due, :now)\
            """)
        .param("authority", by.authority().value())
        .param("id", id)
        .param("case", command.caseId().value())
        .param("person", person.value())
        .param("controller", by.organisation().value())
        .param("by", by.account().value())
        .param("purpose", command.purpose().name())
        .param("basis", DatabaseTime.ofAny(basis.map(LawfulBasis::from).orElse(null)))
        .param("what", key.seal(place("what", id), command.what()))
        .param("whom", key.seal(place("with_whom", id), command.withWhom()))
        .param("why", key.seal(place("why", id), command.why()))
        .param("agreed", agreed != null)
        .param("how", agreed == null ? null : agreed.how().name())
        .param(
            "informed", agreed == null ? null : key.seal(place("informed", id), agreed.informed()))
        .param("until", agreed == null ? null : agreed.until())
        .param("ground", without == null ? null : without.ground().name())
        .param("told", without == null ? null : without.notTold().isEmpty())
        .param(
            "notTold", without == null ? null : sealed(key, "not_told_why", id, without.notTold()))
        .param(
            "senior",
            without == null ? null : without.discussedWith().map(one -> one.value()).orElse(null))
        .param("due", without == null ? null : DatabaseTime.of(reviewDue))
        .param("now", DatabaseTime.of(now))
        .update();
  }

  private static byte @Nullable [] sealed(
      PersonKey key, String column, UUID id, Optional<String> words) {
    return words.map(some -> key.seal(place(column, id), some)).orElse(null);
  }

  List<Line> of(Actor actor, CaseId id, int most) {
    return jdbc.sql(
            LINES
                + "where s.authority_id = ? and s.case_id = ? order by s.written_at desc, s.id limit ?")
        .params(actor.authority().value(), id.value(), most)
        .query((row, number) -> line(row))
        .list();
  }

  /** What waits for a senior of the actor's organisation who did not share it themselves. */
  List<Line> waiting(Actor senior, int most) {
    return jdbc.sql(
            LINES
                + """
                where s.authority_id = ? and s.reviewed_at is null and s.review_due is not null
                  and s.controller_id = ? and s.shared_by <> ?
                order by s.review_due, s.id limit ?\
                """)
        .params(
            senior.authority().value(),
            senior.organisation().value(),
            senior.account().value(),
            most)
        .query((row, number) -> line(row))
        .list();
  }

  /** One that waits, for a senior who may sign it off. */
  Optional<Line> waiting(Actor senior, UUID id) {
    return jdbc.sql(
            LINES
                + """
                where s.authority_id = ? and s.id = ? and s.reviewed_at is null and s.review_due is not null
                  and s.controller_id = ? and s.shared_by <> ? for update of s\
                """)
        .params(
            senior.authority().value(), id, senior.organisation().value(), senior.account().value())
        .query((row, number) -> line(row))
        .optional();
  }

  void review(Actor senior, UUID id, SignOff finding, byte[] words, Instant now) {
    jdbc.sql(
            """
            update sharing.share set reviewed_at = ?, reviewed_by = ?, finding = ?, finding_words = ?
            where authority_id = ? and id = ? and reviewed_at is null\
            """)
        .params(
            DatabaseTime.of(now),
            senior.account().value(),
            finding.name(),
            words,
            senior.authority().value(),
            id)
        .update();
  }

  /** Takes an agreement back; whether there was one that held. */
  boolean withdraw(Actor by, CaseId caseId, UUID id, Instant now) {
    return jdbc.sql(
                """
                update sharing.share set withdrawn_at = ?
                where authority_id = ? and case_id = ? and id = ? and agreed and withdrawn_at is null\
                """)
            .params(DatabaseTime.of(now), by.authority().value(), caseId.value(), id)
            .update()
        == 1;
  }

  private static Line line(ResultSet row) throws SQLException {
    var sealed = Row.read(row);
    return new Line(
        sealed.id,
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new PersonId(row.getObject("key_holder", UUID.class)),
        sealed::open);
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record Row(
      UUID id,
      Purpose purpose,
      Optional<String> basis,
      String byName,
      byte[] what,
      byte[] withWhom,
      byte[] why,
      @Nullable String how,
      byte @Nullable [] informed,
      @Nullable LocalDate until,
      @Nullable Instant withdrawnAt,
      @Nullable String ground,
      byte @Nullable [] notToldWhy,
      @Nullable String senior,
      @Nullable Instant due,
      @Nullable Instant reviewedAt,
      @Nullable String finding,
      byte @Nullable [] findingWords,
      Instant at) {

    private static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          Purpose.valueOf(row.getString("purpose")),
          Optional.ofNullable(row.getString("article_6")).isEmpty()
              ? Optional.empty()
              : Optional.of(LawfulBases.BASIS.mapRow(row, 0)).map(LawfulBasis::line),
          row.getString("name"),
          row.getBytes("what"),
          row.getBytes("with_whom"),
          row.getBytes("why"),
          row.getString("agreed_how"),
          row.getBytes("informed"),
          row.getObject("until_day", LocalDate.class),
          DatabaseTime.readAny(row, "withdrawn_at"),
          row.getString("ground"),
          row.getBytes("not_told_why"),
          row.getString("senior"),
          DatabaseTime.readAny(row, "review_due"),
          DatabaseTime.readAny(row, "reviewed_at"),
          row.getString("finding"),
          row.getBytes("finding_words"),
          DatabaseTime.read(row, "written_at"));
    }

    private Shared open(PersonKey key) {
      return new Shared(
          id,
          purpose,
          basis,
          byName,
          key.open(place("what", id), what),
          key.open(place("with_whom", id), withWhom),
          key.open(place("why", id), why),
          permitted(key),
          at);
    }

    private Shared.Permitted permitted(PersonKey key) {
      if (how != null && informed != null && until != null) {
        return new Shared.Agreed(
            AgreedHow.valueOf(how),
            key.open(place("informed", id), informed),
            until,
            Optional.ofNullable(withdrawnAt));
      }
      if (ground == null || due == null) {
        throw new IllegalStateException("shared neither with agreement nor without");
      }
      return new Shared.NotAgreed(
          Ground.valueOf(ground),
          Optional.ofNullable(key.openIfAny(place("not_told_why", id), notToldWhy)),
          Optional.ofNullable(senior),
          due,
          reviewed(key));
    }

    private Optional<Shared.Reviewed> reviewed(PersonKey key) {
      return finding == null || findingWords == null || reviewedAt == null
          ? Optional.empty()
          : Optional.of(
              new Shared.Reviewed(
                  SignOff.valueOf(finding),
                  key.open(place("finding_words", id), findingWords),
                  reviewedAt));
    }
  }

  static Place place(String column, UUID id) {
    return new Place("sharing.share." + column, id);
  }
}
