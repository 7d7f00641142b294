package rowan.support.casework.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Sealed;

/** Handovers in the database. */
@Repository
class HandoverRows {

  private final JdbcClient jdbc;

  HandoverRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A handover that waits for its answer. */
  record Proposed(
      HandoverId id,
      CaseId caseId,
      PersonId person,
      AccountId from,
      OrganisationId fromOrganisation,
      String fromName,
      String fromOrganisationName,
      Instant startsAt,
      boolean meetFirst,
      boolean readByPerson,
      boolean endsOurPart,
      Sealed summary) {

    /** When the new lead leads, if they accept now. */
    Instant from(Instant now) {
      return startsAt.isAfter(now) ? startsAt : now;
    }

    String openSummary(PersonKey key) {
      return summary.open(key, summaryPlace(id));
    }
  }

  void propose(
      ProposeHandover command,
      HandoverId id,
      OrganisationId toOrganisation,
      PersonKey key,
      Instant startsAt,
      Instant now) {
    jdbc.sql(
            """
            insert into casework.handover (authority_id, id, case_id, person_id, state, from_account, from_organisation,
              to_account, to_organisation, starts_at, meet_first, read_by_person, ends_our_part, summary, written_at)
            values (:authority, :id, :case, :person, 'PROPOSED', :from, :fromOrganisation,
              :to, :toOrganisation, :starts, :meet, :read, :ends, :summary, :now)\
            """)
        .param("authority", command.by().authority().value())
        .param("id", id.value())
        .param("case", command.caseId().value())
        .param("person", key.person().value())
        .param("from", command.by().account().value())
        .param("fromOrganisation", command.by().organisation().value())
        .param("to", command.to().value())
        .param("toOrganisation", toOrganisation.value())
        .param("starts", DatabaseTime.of(startsAt))
        .param("meet", command.meetFirst())
        .param("read", command.readByPerson())
        .param("ends", command.endsOurPart())
        .param("summary", key.seal(summaryPlace(id), command.summary()))
        .param("now", DatabaseTime.of(now))
        .update();
  }

  boolean waits(Actor by, CaseId id) {
    return jdbc.sql(
            """
            select exists (select from casework.handover
              where authority_id = ? and case_id = ? and state = 'PROPOSED')\
            """)
        .params(by.authority().value(), id.value())
        .query(Boolean.class)
        .single();
  }

  /** What this account is asked to take over. */
  Optional<Proposed> askedOf(Actor by, HandoverId id) {
    return jdbc.sql(
            """
            select h.id, h.case_id, h.person_id, h.from_account, h.from_organisation, a.name as from_name, g.name as from_organisation_name,
              h.starts_at, h.meet_first, h.read_by_person, h.ends_our_part, h.summary
            from casework.handover h
            join access.account a on a.authority_id = h.authority_id and a.id = h.from_account
            join access.organisation g on g.authority_id = h.authority_id and g.id = h.from_organisation
            where h.authority_id = ? and h.id = ? and h.to_account = ? and h.state = 'PROPOSED'\
            """)
        .params(by.authority().value(), id.value(), by.account().value())
        .query((row, number) -> read(row))
        .optional();
  }

  /** The case of what this account took over: only its id. */
  Optional<CaseId> takenOver(Actor by, HandoverId id) {
    return jdbc.sql(
            """
            select case_id from casework.handover
            where authority_id = ? and id = ? and to_account = ? and state = 'ACCEPTED'\
            """)
        .params(by.authority().value(), id.value(), by.account().value())
        .query(UUID.class)
        .optional()
        .map(CaseId::new);
  }

  private static Proposed read(ResultSet row) throws SQLException {
    return new Proposed(
        new HandoverId(row.getObject("id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new AccountId(row.getObject("from_account", UUID.class)),
        new OrganisationId(row.getObject("from_organisation", UUID.class)),
        row.getString("from_name"),
        row.getString("from_organisation_name"),
        DatabaseTime.read(row, "starts_at"),
        row.getBoolean("meet_first"),
        row.getBoolean("read_by_person"),
        row.getBoolean("ends_our_part"),
        Sealed.of(row, "summary"));
  }

  /** The handover that waits in a case, if one does: only its id. */
  Optional<HandoverId> waiting(Actor by, CaseId id) {
    return jdbc.sql(
            """
            select id from casework.handover
            where authority_id = ? and case_id = ? and state = 'PROPOSED'\
            """)
        .params(by.authority().value(), id.value())
        .query(UUID.class)
        .optional()
        .map(HandoverId::new);
  }

  void accepted(Actor by, HandoverId id, Instant now) {
    answered(by, id, "ACCEPTED", null, now);
  }

  void declined(Actor by, HandoverId id, PersonKey key, String reason, Instant now) {
    answered(by, id, "DECLINED", key.sealIfAny(answerPlace(id), reason), now);
  }

  void withdrawn(Actor by, HandoverId id, PersonKey key, String reason, Instant now) {
    answered(by, id, "WITHDRAWN", key.sealIfAny(answerPlace(id), reason), now);
  }

  private void answered(
      Actor by, HandoverId id, String state, byte @Nullable [] answer, Instant now) {
    int answered =
        jdbc.sql(
                """
                update casework.handover set state = :state, answered_at = :now, answer = :answer, written_at = :now
                where authority_id = :authority and id = :id and state = 'PROPOSED'\
                """)
            .param("state", state)
            .param("now", DatabaseTime.of(now))
            .param("answer", answer)
            .param("authority", by.authority().value())
            .param("id", id.value())
            .update();
    if (answered != 1) {
      throw new IllegalStateException("this handover was answered by somebody else meanwhile");
    }
  }

  private static Place summaryPlace(HandoverId id) {
    return new Place("casework.handover.summary", id.value());
  }

  private static Place answerPlace(HandoverId id) {
    return new Place("casework.handover.answer", id.value());
  }
}
