package rowan.support.frontdoor.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.web.Language;
import rowan.support.casework.CaseId;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Told;
import rowan.support.frontdoor.Urgency;

/** Stores what was asked for, and moves it from state to state. */
@Repository
public class JdbcReferrals {

  private static final String KEPT =
      """
      select id, person_id, asker, urgency, language, received_at, account_id, organisation_id,
             reference, told, answered_at, wrote_at, asked_at, state, taken_by, taken_at,
             decided_by, decided_at, case_id, lead_id, case_closed_at, closing_reason, version
      from frontdoor.referral
      where authority_id = :authority\
      """;

  private final JdbcClient jdbc;

  JdbcReferrals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is kept of one.
   *
   * @param told everything that was told, sealed
   */
  public record Kept(
      Referral referral,
      Told.Sealed told,
      Optional<Instant> answeredAt,
      Optional<Instant> wroteAt,
      Optional<Instant> askedAt,
      long version) {

    public ReferralId id() {
      return referral.received().id();
    }

    public PersonId person() {
      return referral.received().person();
    }
  }

  /**
   * What was stored for a ticket, if anything was. Whoever asks with the same ticket at the same
   * moment waits until this transaction is over.
   */
  public Optional<Kept> ofTicket(Actor actor, UUID ticket) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("frontdoor " + ticket)
        .query((row, number) -> true)
        .single();
    return one(jdbc.sql(KEPT + " and ticket = :ticket").param("ticket", ticket), actor);
  }

  public Optional<Kept> of(Actor actor, ReferralId id) {
    return one(jdbc.sql(KEPT + " and id = :id").param("id", id.value()), actor);
  }

  /** As {@link #of}, and nobody else changes it until this transaction is over. */
  public Optional<Kept> toChange(Actor actor, ReferralId id) {
    return one(jdbc.sql(KEPT + " and id = :id for update").param("id", id.value()), actor);
  }

  public Optional<Kept> ofWords(Actor actor, byte[] fingerprint) {
    return one(jdbc.sql(KEPT + " and words = :words").param("words", fingerprint), actor);
  }

  public Optional<Kept> ofCase(Actor actor, CaseId caseId) {
    return one(jdbc.sql(KEPT + " and case_id = :case").param("case", caseId.value()), actor);
  }

  public void add(
      Actor actor,
      Referral.Received received,
      UUID ticket,
      byte @Nullable [] words,
      Told.Sealed told) {
    jdbc.sql(
            """
            insert into frontdoor.referral (authority_id, id, person_id, asker, urgency, language,
              received_at, account_id, organisation_id, reference, ticket, words, told)
            values (:authority, :id, :person, :asker, :urgency, :language, :at, :account,
              :organisation, :reference, :ticket, :words, :told)\
            """)
        .param("authority", actor.authority().value())
        .param("id", received.id().value())
        .param("person", received.person().value())
        .param("asker", received.asker().name())
        .param("urgency", received.urgency().rank())
        .param("language", received.language().code())
        .param("at", DatabaseTime.of(received.at()))
        .param("account", received.account().map(AccountId::value).orElse(null), Types.OTHER)
        .param(
            "organisation",
            received.organisation().map(OrganisationId::value).orElse(null),
            Types.OTHER)
        .param("reference", received.reference())
        .param("ticket", ticket)
        .param("words", words, Types.BINARY)
        .param("told", told.bytes())
        .update();
  }

  /** Stores the state that it moved to. It must not have changed since it was seen. */
  public void move(Actor actor, Kept seen, Referral next) {
    var sql =
        switch (next) {
          case Referral.Waiting waiting ->
              throw new IllegalArgumentException("nothing moves back to waiting");
          case Referral.LookedAt lookedAt ->
              set("state = 'LOOKED_AT', taken_by = :taker, taken_at = :taken")
                  .param("taker", lookedAt.by().value())
                  .param("taken", DatabaseTime.of(lookedAt.since()));
          case Referral.Accepted accepted ->
              set("""
              state = 'ACCEPTED', case_id = :case, lead_id = :lead, decided_by = :by,
              decided_at = :at, case_closed_at = :closed\
              """)
                  .param("case", accepted.caseId().value())
                  .param("lead", accepted.lead().value())
                  .param("by", accepted.by().value())
                  .param("at", DatabaseTime.of(accepted.at()))
                  .param(
                      "closed",
                      DatabaseTime.ofAny(accepted.caseClosedAt().orElse(null)),
                      Types.TIMESTAMP_WITH_TIMEZONE);
          case Referral.Closed closed ->
              set("""
              state = 'CLOSED', closing_reason = :reason, decided_by = :by,
              decided_at = :at, wrote_at = null\
              """)
                  .param("reason", closed.reason().name())
                  .param("by", closed.by().value())
                  .param("at", DatabaseTime.of(closed.at()));
        };
    int moved =
        sql.param("authority", actor.authority().value())
            .param("id", seen.id().value())
            .param("version", seen.version())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("what was asked for changed while it was looked at");
    }
  }

  private JdbcClient.StatementSpec set(String columns) {
    return jdbc.sql(
        "update frontdoor.referral set version = version + 1, "
            + columns
            + " where authority_id = :authority and id = :id and version = :version");
  }

  /** Notes who wrote last, and so who is waited for. */
  public void wrote(Actor actor, ReferralId id, boolean byWorker, Instant at) {
    jdbc.sql(
            byWorker
                ? """
                update frontdoor.referral set wrote_at = null, asked_at = :at,
                  answered_at = coalesce(answered_at, :at)
                where authority_id = :authority and id = :id\
                """
                : """
                update frontdoor.referral set asked_at = null, wrote_at = coalesce(wrote_at, :at)
                where authority_id = :authority and id = :id\
                """)
        .param("at", DatabaseTime.of(at))
        .param("authority", actor.authority().value())
        .param("id", id.value())
        .update();
  }

  /** The case has another lead from now on. */
  public void lead(Actor actor, CaseId caseId, AccountId lead, Instant since) {
    var from = DatabaseTime.of(since);
    jdbc.sql(
            """
            update frontdoor.referral set lead_id = ?, lead_since = ?
            where authority_id = ? and case_id = ? and (lead_since is null or lead_since < ?)\
            """)
        .params(lead.value(), from, actor.authority().value(), caseId.value(), from)
        .update();
  }

  /** The case closed; told twice, the first time counts. */
  public void caseClosed(Actor actor, CaseId caseId, Instant at) {
    jdbc.sql(
            """
            update frontdoor.referral set case_closed_at = coalesce(case_closed_at, ?)
            where authority_id = ? and case_id = ?\
            """)
        .params(DatabaseTime.of(at), actor.authority().value(), caseId.value())
        .update();
  }

  private static Optional<Kept> one(JdbcClient.StatementSpec sql, Actor actor) {
    return sql.param("authority", actor.authority().value())
        .query((row, number) -> kept(row))
        .optional();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        referral(row),
        new Told.Sealed(row.getBytes("told")),
        moment(row, "answered_at"),
        moment(row, "wrote_at"),
        moment(row, "asked_at"),
        row.getLong("version"));
  }

  private static Referral referral(ResultSet row) throws SQLException {
    var received =
        new Referral.Received(
            new ReferralId(row.getObject("id", UUID.class)),
            new PersonId(row.getObject("person_id", UUID.class)),
            Asker.valueOf(row.getString("asker")),
            Urgency.ofRank(row.getInt("urgency")),
            DatabaseTime.read(row, "received_at"),
            Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
            id(row, "account_id").map(AccountId::new),
            id(row, "organisation_id").map(OrganisationId::new),
            row.getString("reference"));
    return switch (row.getString("state")) {
      case "WAITING" -> new Referral.Waiting(received);
      case "LOOKED_AT" ->
          new Referral.LookedAt(
              received, account(row, "taken_by"), DatabaseTime.read(row, "taken_at"));
      case "ACCEPTED" ->
          new Referral.Accepted(
              received,
              new CaseId(row.getObject("case_id", UUID.class)),
              account(row, "lead_id"),
              account(row, "decided_by"),
              DatabaseTime.read(row, "decided_at"),
              moment(row, "case_closed_at"));
      default ->
          new Referral.Closed(
              received,
              Decision.ClosingReason.valueOf(row.getString("closing_reason")),
              account(row, "decided_by"),
              DatabaseTime.read(row, "decided_at"));
    };
  }

  private static AccountId account(ResultSet row, String column) throws SQLException {
    return new AccountId(row.getObject(column, UUID.class));
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(DatabaseTime.readAny(row, column));
  }
}
