package rowan.support.refuge.journey;

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
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.refuge.offers.OfferId;

/** Plans of journeys, and what was done where somebody did not arrive. */
@Repository
@SuppressWarnings("ArrayRecordComponent") // sealed words, never compared
class JdbcJourneys {

  /** What of a plan is sealed. */
  enum Words {
    MEETING_POINT,
    MET_BY,
    CODE_WORD,
    BRING;

    String column() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    Place of(UUID plan) {
      return new Place("refuge.journey." + column(), plan);
    }
  }

  private final JdbcClient jdbc;

  JdbcJourneys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Place wordsOf(UUID followUp) {
    return new Place("refuge.follow_up.words", followUp);
  }

  static Place referenceOf(UUID followUp) {
    return new Place("refuge.follow_up.reference", followUp);
  }

  /** A plan as it is stored. */
  record Row(
      UUID id,
      int number,
      Instant expected,
      boolean later,
      @Nullable String travel,
      byte @Nullable [] meetingPoint,
      byte @Nullable [] metBy,
      byte @Nullable [] codeWord,
      byte @Nullable [] bring,
      @Nullable Instant over) {

    byte @Nullable [] sealed(Words which) {
      return switch (which) {
        case MEETING_POINT -> meetingPoint;
        case MET_BY -> metBy;
        case CODE_WORD -> codeWord;
        case BRING -> bring;
      };
    }
  }

  /** The plan that holds. */
  Optional<Row> find(Actor actor, OfferId offer) {
    return jdbc.sql(
            """
            select id, number, expected_at, later, travel, meeting_point, met_by, code_word, bring, over_at
            from refuge.journey where authority_id = ? and offer_id = ? order by number desc limit 1\
            """)
        .params(actor.authority().value(), offer.value())
        .query((row, number) ->
            new Row(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                DatabaseTime.read(row, "expected_at"),
                row.getBoolean("later"),
                row.getString("travel"),
                row.getBytes("meeting_point"),
                row.getBytes("met_by"),
                row.getBytes("code_word"),
                row.getBytes("bring"),
                DatabaseTime.readAny(row, "over_at")))
        .optional();
  }

  /** Whether it is the plan that holds from now on: not if another was made meanwhile. */
  boolean plan(Actor by, OfferId offer, Row plan, Instant now) {
    boolean first =
        jdbc.sql(
                    """
                    insert into refuge.journey (authority_id, offer_id, id, number, case_id, person_id, expected_at, later,
                      travel, meeting_point, met_by, code_word, bring, account_id, at)
                    select authority_id, offer_id, :id, number + 1, case_id, person_id, :expected, :later, :travel,
                      :meetingPoint, :metBy, :codeWord, :bring, :by, :now
                    from refuge.journey where authority_id = :authority and offer_id = :offer and number = :before
                    on conflict do nothing\
                    """)
                .param("authority", by.authority().value())
                .param("offer", offer.value())
                .param("id", plan.id)
                .param("before", plan.number - 1)
                .param("expected", DatabaseTime.of(plan.expected))
                .param("later", plan.later)
                .param("travel", plan.travel)
                .param("meetingPoint", plan.meetingPoint)
                .param("metBy", plan.metBy)
                .param("codeWord", plan.codeWord)
                .param("bring", plan.bring)
                .param("by", by.account().value())
                .param("now", DatabaseTime.of(now))
                .update()
            == 1;
    if (first) {
      jdbc.sql(
              """
              update refuge.journey set over_at = ?
              where authority_id = ? and offer_id = ? and number < ? and over_at is null\
              """)
          .params(DatabaseTime.of(now), by.authority().value(), offer.value(), plan.number)
          .update();
    }
    return first;
  }

  /** The plan that holds is over. */
  void over(Actor by, OfferId offer, Instant now) {
    jdbc.sql(
            "update refuge.journey set over_at = ? where authority_id = ? and offer_id = ? and over_at is null")
        .params(DatabaseTime.of(now), by.authority().value(), offer.value())
        .update();
  }

  /** A household is somewhere safe: whatever journey of theirs is under way is over. */
  void arrived(UUID authority, CaseId caseId, Instant now) {
    jdbc.sql(
            "update refuge.journey set over_at = ? where authority_id = ? and case_id = ? and over_at is null")
        .params(DatabaseTime.of(now), authority, caseId.value())
        .update();
  }

  /** What was done, as it is to be stored. */
  record Followed(
      UUID id, FollowUp what, byte @Nullable [] words, byte @Nullable [] reference, Instant at) {}

  void add(Actor by, OfferId offer, Followed done) {
    jdbc.sql(
            """
            insert into refuge.follow_up (authority_id, id, offer_id, case_id, person_id, what, at, account_id, words, reference)
            select authority_id, :id, id, case_id, person_id, :what, :now, :by, :words, :reference
            from refuge.offer where authority_id = :authority and id = :offer\
            """)
        .param("authority", by.authority().value())
        .param("offer", offer.value())
        .param("id", done.id)
        .param("what", done.what.name())
        .param("now", DatabaseTime.of(done.at))
        .param("by", by.account().value())
        .param("words", done.words)
        .param("reference", done.reference)
        .update();
  }

  List<Followed> followUps(Actor actor, OfferId offer) {
    return jdbc.sql(
            """
            select id, what, words, reference, at from refuge.follow_up
            where authority_id = ? and offer_id = ? order by at, id\
            """)
        .params(actor.authority().value(), offer.value())
        .query((row, number) ->
            new Followed(
                row.getObject("id", UUID.class),
                FollowUp.valueOf(row.getString("what")),
                row.getBytes("words"),
                row.getBytes("reference"),
                DatabaseTime.read(row, "at")))
        .list();
  }

  /** A household that is on its way to a refuge; nothing of who they are. */
  record Coming(OfferId offer, String space, Instant expected, boolean policeTold) {}

  private static final String COMING =
      """
      select j.offer_id, r.name || case when s.name = '' then '' else ', ' || s.name end as space, j.expected_at,
        exists (select from refuge.follow_up u
          where u.authority_id = j.authority_id and u.offer_id = j.offer_id and u.what = 'POLICE_TOLD'
            and u.at >= j.expected_at) as police_told
      from refuge.journey j
      join refuge.offer f on f.authority_id = j.authority_id and f.id = j.offer_id
      join refuge.space s on s.authority_id = f.authority_id and s.id = f.space_id
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      where j.authority_id = :authority and j.over_at is null
      """;

  /** A refuge is out of it once anybody said no: it may not see whose journey it was any more. */
  private static final String TO_US =
      """
       f.provider_id = :organisation and not exists (select from refuge.offer_deed d
         where d.authority_id = f.authority_id and d.offer_id = f.id and d.party is not null)\
      """;

  /** Who is on their way to the refuges of an organisation, the first to arrive first. */
  List<Coming> comingTo(Actor actor) {
    return jdbc.sql(COMING + " and " + TO_US + " order by j.expected_at, j.offer_id")
        .param("authority", actor.authority().value())
        .param("organisation", actor.organisation().value())
        .query((row, number) -> coming(row))
        .list();
  }

  /** Who should have been there, for those who wait for them or sent them. */
  List<Coming> overdue(Actor actor, Instant now) {
    return jdbc.sql(
            COMING
                + """
                 and j.expected_at <= :now
                 and (f.lead_id = :account or f.asked_by = :account or\
                """
                + TO_US
                + """
                )
                order by j.expected_at, j.offer_id\
                """)
        .param("authority", actor.authority().value())
        .param("now", DatabaseTime.of(now))
        .param("organisation", actor.organisation().value())
        .param("account", actor.account().value())
        .query((row, number) -> coming(row))
        .list();
  }

  /** Whether anywhere in the council nothing was done for somebody who should be there by then. */
  boolean notFollowedUp(Actor reader, Instant expectedBefore) {
    return jdbc.sql(
            """
            select exists (select from refuge.journey j
              where j.authority_id = ? and j.over_at is null and j.expected_at <= ?
                and not exists (select from refuge.follow_up u
                  where u.authority_id = j.authority_id and u.offer_id = j.offer_id and u.at >= j.expected_at))\
            """)
        .params(reader.authority().value(), DatabaseTime.of(expectedBefore))
        .query(Boolean.class)
        .single();
  }

  private static Coming coming(ResultSet row) throws SQLException {
    return new Coming(
        new OfferId(row.getObject("offer_id", UUID.class)),
        row.getString("space"),
        DatabaseTime.read(row, "expected_at"),
        row.getBoolean("police_told"));
  }
}
