package rowan.commissioning.procurement.award;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.procurement.TenderId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import tools.jackson.databind.json.JsonMapper;

/** Award letters as PostgreSQL keeps them: as they were sent. */
@Repository
class JdbcLetters {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  JdbcLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void send(Actor actor, TenderId tender, OrganisationId bidder, AwardLetter letter, Instant at) {
    jdbc.sql(
            """
            insert into procurement.award_letter (authority_id, tender_id, organisation_id, sent_at, letter)
            values (?, ?, ?, ?, ?::jsonb)\
            """)
        .params(
            actor.authority().value(),
            tender.value(),
            bidder.value(),
            DatabaseTime.of(at),
            JSON.writeValueAsString(letter))
        .update();
  }

  /** The letter to one bidder, if the actor may read it. */
  Optional<AwardLetter> find(Actor actor, TenderId tender, OrganisationId bidder) {
    return jdbc.sql(
            """
            select letter from procurement.award_letter
            where authority_id = ? and tender_id = ? and organisation_id = ?\
            """)
        .params(actor.authority().value(), tender.value(), bidder.value())
        .query((row, number) -> JSON.readValue(row.getString("letter"), AwardLetter.class))
        .optional();
  }

  /** The tenders that the actor's organisation has a letter about. */
  Set<TenderId> told(Actor actor) {
    return Set.copyOf(
        jdbc.sql(
                """
                select tender_id from procurement.award_letter
                where authority_id = ? and organisation_id = ?\
                """)
            .params(actor.authority().value(), actor.organisation().value())
            .query((row, number) -> new TenderId(row.getObject("tender_id", UUID.class)))
            .list());
  }
}
