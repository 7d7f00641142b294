package rowan.support.frontdoor.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Sent;
import rowan.support.frontdoor.Sheet;
import rowan.support.frontdoor.Triage;
import rowan.support.frontdoor.Urgency;

/** What is listed: never a word that was told. */
@Repository
public class JdbcLists {

  private static final String LINE =
      """
      select r.id, r.asker, r.urgency, r.state, r.received_at, r.answered_at, r.wrote_at,
             r.closing_reason, r.case_closed_at, o.name as organisation, a.name as looked_at_by
      from frontdoor.referral r
      left join access.organisation o on o.authority_id = r.authority_id and o.id = r.organisation_id
      left join access.account a on a.authority_id = r.authority_id and a.id = r.taken_by
      where r.authority_id = :authority\
      """;

  private final JdbcClient jdbc;

  JdbcLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is undecided, the most urgent first and then what came first, after a line if one is
   * given.
   */
  public List<Sheet.Line> queue(Actor actor, Sheet.@Nullable Line after, int most) {
    var sql =
        LINE
            + " and r.state in ('WAITING', 'LOOKED_AT')"
            + (after == null ? "" : " and (r.urgency, r.received_at, r.id) > (:urgency, :at, :id)")
            + " order by r.urgency, r.received_at, r.id limit :most";
    var statement = jdbc.sql(sql).param("most", most);
    if (after != null) {
      statement
          .param("urgency", after.urgency().rank())
          .param("at", DatabaseTime.of(after.receivedAt()))
          .param("id", after.id().value());
    }
    return lines(statement, actor);
  }

  /** What was decided, the latest first. */
  public List<Sheet.Line> decided(Actor actor, int most) {
    return lines(
        jdbc.sql(
                LINE
                    + " and r.decided_at is not null order by r.decided_at desc, r.id desc limit :most")
            .param("most", most),
        actor);
  }

  /** What was decided and has a message since that nobody answered, the longest wait first. */
  public List<Sheet.Line> wroteBack(Actor actor, int most) {
    return lines(
        jdbc.sql(
                LINE
                    + """
                     and r.wrote_at is not null and r.decided_at is not null
                    order by r.wrote_at, r.id limit :most\
                    """)
            .param("most", most),
        actor);
  }

  /** One, as it stands in a list. */
  public Optional<Sheet.Line> line(Actor actor, ReferralId id) {
    return lines(jdbc.sql(LINE + " and r.id = :id").param("id", id.value()), actor).stream()
        .findFirst();
  }

  /** How many are undecided, and how many of those nobody answered in time. */
  public Triage.Waiting waiting(Actor actor, Instant now) {
    var undecided =
        jdbc.sql(
                """
                select asker, urgency, received_at, answered_at from frontdoor.referral
                where authority_id = ? and state in ('WAITING', 'LOOKED_AT')\
                """)
            .params(actor.authority().value())
            .query((row, number) ->
                DatabaseTime.readAny(row, "answered_at") == null
                    && now.isAfter(
                        DatabaseTime.read(row, "received_at")
                            .plus(
                                Urgency.ofRank(row.getInt("urgency"))
                                    .answerWithin(Asker.valueOf(row.getString("asker"))))))
            .list();
    return new Triage.Waiting(
        undecided.size(), (int) undecided.stream().filter(overdue -> overdue).count());
  }

  /** What an account referred, the latest first, before a referral if one is given. */
  public List<Sent> sent(Actor actor, @Nullable ReferralId before, int most) {
    return jdbc.sql(
            """
            select r.id, r.reference, r.received_at, r.urgency, r.state, r.asked_at,
                   r.closing_reason, r.case_closed_at
            from frontdoor.referral r
            where r.authority_id = :authority and r.account_id = :account
              and (:before::uuid is null or (r.received_at, r.id) < (
                select b.received_at, b.id from frontdoor.referral b
                where b.authority_id = :authority and b.id = :before and b.account_id = :account))
            order by r.received_at desc, r.id desc limit :most\
            """)
        .param("authority", actor.authority().value())
        .param("account", actor.account().value())
        .param("before", before == null ? null : before.value(), java.sql.Types.OTHER)
        .param("most", most)
        .query((row, number) ->
            new Sent(
                new ReferralId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                DatabaseTime.read(row, "received_at"),
                Urgency.ofRank(row.getInt("urgency")),
                progress(row),
                DatabaseTime.readAny(row, "asked_at") != null,
                reason(row)))
        .list();
  }

  /**
   * A case that somebody leads, of which something was asked on the public pages.
   *
   * @param wroteAt since when a message of theirs is unanswered
   * @param askedAt since when a message to them is unanswered
   */
  public record Led(CaseId caseId, Optional<Instant> wroteAt, Optional<Instant> askedAt) {}

  /** Whom a lead writes with: first who waits for an answer. */
  public List<Led> led(Actor actor, int most) {
    return jdbc.sql(
            """
            select case_id, wrote_at, asked_at from frontdoor.referral
            where authority_id = ? and lead_id = ? and words is not null and case_closed_at is null
            order by wrote_at nulls last, decided_at desc limit ?\
            """)
        .params(actor.authority().value(), actor.account().value(), most)
        .query((row, number) ->
            new Led(
                new CaseId(row.getObject("case_id", UUID.class)),
                Optional.ofNullable(DatabaseTime.readAny(row, "wrote_at")),
                Optional.ofNullable(DatabaseTime.readAny(row, "asked_at"))))
        .list();
  }

  /** A colleague's name. */
  public String name(Actor actor, AccountId account) {
    return jdbc.sql("select name from access.account where authority_id = ? and id = ?")
        .params(actor.authority().value(), account.value())
        .query(String.class)
        .single();
  }

  private static List<Sheet.Line> lines(JdbcClient.StatementSpec sql, Actor actor) {
    return sql.param("authority", actor.authority().value())
        .query((row, number) ->
            new Sheet.Line(
                new ReferralId(row.getObject("id", UUID.class)),
                Asker.valueOf(row.getString("asker")),
                orEmpty(row.getString("organisation")),
                Urgency.ofRank(row.getInt("urgency")),
                progress(row),
                DatabaseTime.read(row, "received_at"),
                Optional.ofNullable(DatabaseTime.readAny(row, "answered_at")),
                orEmpty(row.getString("looked_at_by")),
                Optional.ofNullable(DatabaseTime.readAny(row, "wrote_at"))))
        .list();
  }

  private static Sent.Progress progress(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "WAITING" -> Sent.Progress.RECEIVED;
      case "LOOKED_AT" -> Sent.Progress.LOOKED_AT;
      case "ACCEPTED" ->
          DatabaseTime.readAny(row, "case_closed_at") == null
              ? Sent.Progress.ACCEPTED
              : Sent.Progress.CLOSED;
      default -> reason(row).orElseThrow().progress();
    };
  }

  private static Optional<Decision.ClosingReason> reason(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("closing_reason"))
        .map(Decision.ClosingReason::valueOf);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
