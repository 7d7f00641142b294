package rowan.support.refuge.network.away;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.matching.Household;

/** Households that went to another area. */
@Repository
class JdbcElsewhere {

  static final String PLACE = "refuge.placed_elsewhere.place";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcElsewhere(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether it was written down: once for a search. */
  boolean place(PlaceElsewhere command, CaseSummary of, PersonKey key, String words, Instant now) {
    var id = TimeOrderedIds.next(clock);
    return jdbc.sql(
                """
                insert into refuge.placed_elsewhere (authority_id, id, need_id, case_id, person_id, place, account_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                command.by().authority().value(),
                id,
                command.need().value(),
                of.caseId().value(),
                of.person().value(),
                key.seal(new Place(PLACE, id), words),
                command.by().account().value(),
                DatabaseTime.of(now))
            .update()
        == 1;
  }

  /** By an id of chance: one that tells the moment would lead back to whose it is. */
  void count(PlaceElsewhere command, Household household, YearMonth month) {
    jdbc.sql(
            """
            insert into refuge.out_of_area (authority_id, id, member_id, in_month, adults, children)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .param(command.by().authority().value())
        .param(UUID.randomUUID())
        .param(command.member().value())
        .param(month.atDay(1))
        .param(household.adults())
        .param(household.children().size())
        .update();
  }
}
