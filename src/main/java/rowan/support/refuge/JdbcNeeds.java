package rowan.support.refuge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.WrittenNeeds;

/** Searches for a place, and those that ended in a 'no'. */
@Repository
class JdbcNeeds {

  private final JdbcClient jdbc;

  JdbcNeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(NeedId id, PersonKey key, LookForSpace search, Instant at) {
    var written = WrittenNeeds.of(search.needs());
    jdbc.sql(
            """
            insert into refuge.need (authority_id, id, case_id, person_id, women, men, others, step_free, pets,
              language, away_from, support, needed_by, asked, account_id, at, came_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(search.by().authority().value())
        .param(id.value())
        .param(search.caseId().value())
        .param(key.person().value())
        .param(search.women())
        .param(search.men())
        .param(search.others())
        .param(written.stepFree())
        .param(written.pets())
        .param(key.sealIfAny(languageOf(id), written.languages()))
        .param(key.sealIfAny(awayFromOf(id), written.awayFrom()))
        .param(key.sealIfAny(supportOf(id), written.support()))
        .param(written.by().orElse(null))
        .param(key.sealIfAny(askedOf(id), written.asked()))
        .param(search.by().account().value())
        .param(DatabaseTime.of(at))
        .param(search.cameFrom().name())
        .update();
  }

  Optional<NeedRow> find(Actor actor, NeedId id) {
    return jdbc.sql(
            """
            select case_id, person_id, women, men, others, step_free, pets, came_from
            from refuge.need where authority_id = ? and id = ?\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new NeedRow(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("women"),
                row.getInt("men"),
                row.getInt("others"),
                row.getBoolean("step_free"),
                row.getBoolean("pets"),
                Optional.ofNullable(row.getString("came_from"))
                    .map(CameFrom::valueOf)
                    .orElse(CameFrom.NOT_SAID)))
        .optional();
  }

  /** What a search asks for, its sealed words opened. */
  Needs opened(Actor actor, NeedRow need, PersonKey key) {
    return jdbc.sql(
            """
            select language, away_from, support, needed_by, asked
            from refuge.need where authority_id = ? and id = ?\
            """)
        .params(actor.authority().value(), need.id.value())
        .query((row, number) ->
            new WrittenNeeds(
                    need.stepFree,
                    need.pets,
                    Optional.ofNullable(row.getObject("needed_by", LocalDate.class)),
                    key.openIfAny(languageOf(need.id), row.getBytes("language")),
                    key.openIfAny(awayFromOf(need.id), row.getBytes("away_from")),
                    key.openIfAny(supportOf(need.id), row.getBytes("support")),
                    key.openIfAny(askedOf(need.id), row.getBytes("asked")))
                .read())
        .single();
  }

  /** Whether it is counted: a search, and a space that was held, come to one 'no' at most. */
  boolean unmet(Searches.Unmet unmet, Instant at) {
    var id = unmet.id();
    var need = unmet.search().row();
    var household = unmet.search().household();
    return jdbc.sql(
                """
                insert into refuge.unmet (authority_id, id, need_id, case_id, person_id, reason, women, men, others, untold,
                  children, eldest_boy, step_free, pets, next_step, account_id, at, occupancy_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing\
                """)
            .param(unmet.by().authority().value())
            .param(id)
            .param(need.id.value())
            .param(need.caseId.value())
            .param(need.person.value())
            .param(unmet.reason().name())
            .param(household.women())
            .param(household.men())
            .param(household.others())
            .param(household.untold())
            .param(household.children().size())
            .param(JdbcOccupancies.eldestBoy(household))
            .param(need.stepFree)
            .param(need.pets)
            .param(
                unmet
                    .search()
                    .key()
                    .seal(new Place("refuge.unmet.next_step", id), unmet.nextStep()))
            .param(unmet.search().of().lead().value())
            .param(DatabaseTime.of(at))
            .param(unmet.hold() == null ? null : unmet.hold().value())
            .update()
        == 1;
  }

  private static Place languageOf(NeedId id) {
    return new Place("refuge.need.language", id.value());
  }

  private static Place awayFromOf(NeedId id) {
    return new Place("refuge.need.away_from", id.value());
  }

  private static Place supportOf(NeedId id) {
    return new Place("refuge.need.support", id.value());
  }

  private static Place askedOf(NeedId id) {
    return new Place("refuge.need.asked", id.value());
  }

  /** A search as it is stored, without what is sealed. */
  record NeedRow(
      NeedId id,
      CaseId caseId,
      PersonId person,
      int women,
      int men,
      int others,
      boolean stepFree,
      boolean pets,
      CameFrom cameFrom) {}
}
