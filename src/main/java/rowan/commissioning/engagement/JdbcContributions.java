package rowan.commissioning.engagement;

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
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;

/** Contributions in PostgreSQL, their words sealed. */
@Repository
class JdbcContributions {

  private static final String WITHOUT_ACCOUNT = "Somebody with experience";

  private static final String CONTRIBUTION =
      """
      select id, subject_id, section, title, said, received_at, reply, replied_by, replied_at
      from engagement.contribution where authority_id = ?
      """;

  private final JdbcClient jdbc;

  JdbcContributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Place said(ContributionId id) {
    return new Place("engagement.contribution.said", id.value());
  }

  static Place reply(ContributionId id) {
    return new Place("engagement.contribution.reply", id.value());
  }

  /** A row whose words are still sealed. */
  static final class Sealed {

    private final ContributionId id;
    private final UUID subject;
    private final int section;
    private final @Nullable String title;
    private final byte[] said;
    private final Instant receivedAt;
    private final byte @Nullable [] reply;
    private final @Nullable String repliedBy;
    private final @Nullable Instant repliedAt;

    private Sealed(ResultSet row) throws SQLException {
      id = new ContributionId(row.getObject("id", UUID.class));
      subject = row.getObject("subject_id", UUID.class);
      section = row.getInt("section");
      title = row.getString("title");
      said = row.getBytes("said");
      receivedAt = DatabaseTime.read(row, "received_at");
      reply = row.getBytes("reply");
      repliedBy = row.getString("replied_by");
      repliedAt = DatabaseTime.readAny(row, "replied_at");
    }

    ContributionId id() {
      return id;
    }

    /** It counts, and nobody reads it. */
    Contribution afterErasure() {
      var reply =
          repliedBy == null || repliedAt == null
              ? Optional.<Contribution.Reply>empty()
              : Optional.of(new Contribution.Reply("Erased.", repliedBy, repliedAt));
      return new Contribution(
          id,
          subject,
          section,
          title == null ? WITHOUT_ACCOUNT : title,
          "Erased: the time that it is kept for was over.",
          receivedAt,
          reply);
    }

    Contribution opened(PersonKey key) {
      var answered =
          reply == null || repliedBy == null || repliedAt == null
              ? Optional.<Contribution.Reply>empty()
              : Optional.of(
                  new Contribution.Reply(
                      key.open(JdbcContributions.reply(id), reply), repliedBy, repliedAt));
      return new Contribution(
          id,
          subject,
          section,
          title == null ? WITHOUT_ACCOUNT : title,
          key.open(JdbcContributions.said(id), said),
          receivedAt,
          answered);
    }
  }

  void add(
      Actor actor,
      ContributionId id,
      UUID subject,
      int section,
      Optional<byte[]> fingerprint,
      byte[] said,
      Instant at) {
    jdbc.sql(
            """
            insert into engagement.contribution
              (authority_id, id, subject_id, section, account_id, title, fingerprint, said, received_at)
            values (:authority, :id, :subject, :section, :account, :title, :fingerprint, :said, :at)\
            """)
        .param("authority", actor.authority().value())
        .param("id", id.value())
        .param("subject", subject)
        .param("section", section)
        .param("account", actor.signedIn() ? actor.account().value() : null)
        .param("title", actor.signedIn() ? actor.title() : null)
        .param("fingerprint", fingerprint.orElse(null))
        .param("said", said)
        .param("at", DatabaseTime.of(at))
        .update();
  }

  boolean reply(Actor by, ContributionId id, byte[] reply, Instant at) {
    return jdbc.sql(
                """
                update engagement.contribution set reply = ?, replied_by = ?, replied_at = ?
                where authority_id = ? and id = ? and reply is null\
                """)
            .params(reply, by.title(), DatabaseTime.of(at), by.authority().value(), id.value())
            .update()
        == 1;
  }

  List<Sealed> to(Actor actor, UUID subject) {
    return jdbc.sql(CONTRIBUTION + " and subject_id = ? order by received_at, id limit 500")
        .params(actor.authority().value(), subject)
        .query((row, number) -> new Sealed(row))
        .list();
  }

  List<Sealed> of(Actor member, UUID subject) {
    return jdbc.sql(
            CONTRIBUTION
                + " and account_id = ? and subject_id = ? order by received_at, id limit 500")
        .params(member.authority().value(), member.account().value(), subject)
        .query((row, number) -> new Sealed(row))
        .list();
  }

  List<Sealed> by(Actor visitor, byte[] fingerprint) {
    return jdbc.sql(CONTRIBUTION + " and fingerprint = ?")
        .params(visitor.authority().value(), fingerprint)
        .query((row, number) -> new Sealed(row))
        .list();
  }

  Contributions.Count count(Actor actor, UUID subject) {
    return jdbc.sql(
            """
            select count(*) as said, count(replied_at) as answered from engagement.contribution
            where authority_id = ? and subject_id = ?\
            """)
        .params(actor.authority().value(), subject)
        .query((row, number) -> new Contributions.Count(row.getInt("said"), row.getInt("answered")))
        .single();
  }
}
