package rowan.support.refuge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.refuge.Placement.Stage;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.SpaceId;

/**
 * What fills spaces. No statement here looks first and writes then: the database's constraints
 * decide who is first.
 */
@Repository
class JdbcOccupancies {

  private static final String FOUND =
      """
      select authority_id, id, space_id, case_id, person_id, need_id, kind, during @> :now as current, begun_at,
             upper(during) as until, outcome, renewed_at is not null as renewed
      from refuge.occupancy
      where authority_id = :authority and case_id is not null
      """;

  private final JdbcClient jdbc;

  JdbcOccupancies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A hold, as it is to be stored. */
  record Begin(
      OccupancyId id,
      SpaceId space,
      Instant from,
      Instant until,
      CaseId caseId,
      PersonId person,
      NeedId need,
      Household household,
      boolean agreedByPolicy) {}

  static Place noteOf(OccupancyId id) {
    return new Place("refuge.occupancy.note", id.value());
  }

  /**
   * Holds a space.
   *
   * @param note sealed
   * @return whether it is held: not if the space is filled, or another is held for the household
   * @throws org.springframework.dao.DataIntegrityViolationException if the space must not take the
   *     household: that is a bug of whoever asks, since matching says so before
   */
  boolean beginHold(Actor by, Begin begin, byte @Nullable [] note) {
    var household = begin.household;
    return jdbc.sql(
                """
                insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during,
                  begun_at, begun_by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy,
                  agreed_by_policy, note)
                select authority_id, :id, id, female_only, boys_up_to, 'HOLD', tstzrange(:from, :until),
                  :from, :by, :case, :person, :need, :women, :men, :others, :untold, :children, :eldestBoy,
                  :agreed, :note
                from refuge.space where authority_id = :authority and id = :space
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("id", begin.id.value())
            .param("space", begin.space.value())
            .param("from", DatabaseTime.of(begin.from))
            .param("until", DatabaseTime.of(begin.until))
            .param("by", by.account().value())
            .param("case", begin.caseId.value())
            .param("person", begin.person.value())
            .param("need", begin.need.value())
            .param("women", household.women())
            .param("men", household.men())
            .param("others", household.others())
            .param("untold", household.untold())
            .param("children", household.children().size())
            .param("eldestBoy", eldestBoy(household))
            .param("agreed", begin.agreedByPolicy)
            .param("note", note)
            .update()
        == 1;
  }

  /**
   * A stay of the same people in the same space begins at the moment at which the hold ended.
   *
   * @return whether it began: not if the space is filled from a later moment on, as by a server
   *     whose clock runs ahead
   */
  boolean beginStay(Actor by, OccupancyId hold, OccupancyId stay, Instant now) {
    return jdbc.sql(
                """
                insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during,
                  begun_at, begun_by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy,
                  agreed_by_policy)
                select authority_id, :stay, space_id, female_only, boys_up_to, 'STAY', tstzrange(:now, null),
                  :now, :by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy,
                  agreed_by_policy
                from refuge.occupancy where authority_id = :authority and id = :hold
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("hold", hold.value())
            .param("stay", stay.value())
            .param("by", by.account().value())
            .param("now", DatabaseTime.of(now))
            .update()
        == 1;
  }

  /** Whether it was under way and ended now. */
  boolean end(Actor by, OccupancyId id, String kind, String outcome, Instant now) {
    return jdbc.sql(
                """
                update refuge.occupancy
                set during = tstzrange(lower(during), :now), outcome = :outcome, ended_by = :by
                where authority_id = :authority and id = :id and kind = :kind and outcome is null and during @> :now\
                """)
            .param("authority", by.authority().value())
            .param("id", id.value())
            .param("kind", kind)
            .param("outcome", outcome)
            .param("by", by.account().value())
            .param("now", DatabaseTime.of(now))
            .update()
        == 1;
  }

  /**
   * Keeps a hold for longer, if it is under way and never was.
   *
   * @return until when now; nothing if it is over or was renewed before
   * @throws org.springframework.dao.DataIntegrityViolationException if the space is filled from a
   *     moment before that on, as by a server whose clock runs ahead
   */
  Optional<Instant> renew(Actor by, OccupancyId hold, Duration more, Instant now) {
    return jdbc.sql(
            """
            update refuge.occupancy
            set during = tstzrange(lower(during), upper(during) + make_interval(secs => :more)), renewed_at = :now
            where authority_id = :authority and id = :hold and kind = 'HOLD' and outcome is null
              and renewed_at is null and during @> :now
            returning upper(during) as until\
            """)
        .param("authority", by.authority().value())
        .param("hold", hold.value())
        .param("more", more.toSeconds())
        .param("now", DatabaseTime.of(now))
        .query((row, number) -> DatabaseTime.read(row, "until"))
        .optional();
  }

  /** Writes down of holds that ran out that they did; they were free again before. */
  List<OccupancyRow> noteRanOut(Actor clock, Instant now) {
    return jdbc.sql(
            """
            update refuge.occupancy set outcome = 'RAN_OUT', ended_by = :by
            where authority_id = :authority and kind in ('HOLD', 'AWAITED') and outcome is null and upper(during) <= :now
            returning authority_id, id, space_id, case_id, person_id, need_id, kind, false as current, begun_at,
              upper(during) as until, outcome, renewed_at is not null as renewed\
            """)
        .param("authority", clock.authority().value())
        .param("by", clock.account().value())
        .param("now", DatabaseTime.of(now))
        .query(JdbcOccupancies::row)
        .list();
  }

  Optional<OccupancyRow> find(Actor actor, OccupancyId id, Instant now) {
    return jdbc.sql(FOUND + " and id = :id")
        .param("authority", actor.authority().value())
        .param("now", DatabaseTime.of(now))
        .param("id", id.value())
        .query(JdbcOccupancies::row)
        .optional();
  }

  /** The hold, or the stay, of a household at this moment; an awaited space is held for it. */
  Optional<OccupancyRow> current(Actor actor, CaseId caseId, String kind, Instant now) {
    return jdbc.sql(
            FOUND
                + " and case_id = :case and (case kind when 'AWAITED' then 'HOLD' else kind end) = :kind and during @> :now")
        .param("authority", actor.authority().value())
        .param("now", DatabaseTime.of(now))
        .param("case", caseId.value())
        .param("kind", kind)
        .query(JdbcOccupancies::row)
        .optional();
  }

  static @Nullable Integer eldestBoy(Household household) {
    var eldest = household.eldestBoy();
    return eldest.isPresent() ? eldest.getAsInt() : null;
  }

  private static OccupancyRow row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new OccupancyRow(
        new AuthorityId(row.getObject("authority_id", UUID.class)),
        new OccupancyId(row.getObject("id", UUID.class)),
        new SpaceId(row.getObject("space_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new NeedId(row.getObject("need_id", UUID.class)),
        row.getString("kind"),
        row.getBoolean("current"),
        DatabaseTime.read(row, "begun_at"),
        DatabaseTime.readAny(row, "until"),
        row.getString("outcome"),
        row.getBoolean("renewed"));
  }

  /** A hold or a stay as it is stored; the range of one that lasted no time at all has no end. */
  record OccupancyRow(
      AuthorityId authority,
      OccupancyId id,
      SpaceId space,
      CaseId caseId,
      PersonId person,
      NeedId need,
      String kind,
      boolean current,
      Instant begunAt,
      @Nullable Instant until,
      @Nullable String outcome,
      boolean renewed) {

    /** When it ends or ended. */
    Instant end() {
      return until == null ? begunAt : until;
    }

    Stage stage() {
      var end = end();
      if (kind.equals("STAY")) {
        return outcome == null
            ? new Stage.LivedIn(begunAt)
            : new Stage.MovedOut(end, Destination.valueOf(outcome));
      }
      return switch (outcome) {
        case "MOVED_IN" -> new Stage.TurnedIntoStay(end);
        case "LET_GO" -> new Stage.LetGo(end);
        case "ACCEPTED", "KEPT_ANEW" -> new Stage.KeptForAJourney(end);
        case null, default ->
            !current
                ? new Stage.RanOut(end)
                : kind.equals("AWAITED") ? new Stage.Awaited(end) : new Stage.Held(end, renewed);
      };
    }
  }
}
