package rowan.support.refuge.sanctuary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;

/** Sanctuaries as they are read: what is sealed in them is opened with the person's key. */
@Repository
class JdbcSanctuaries {

  private static final String FIND =
      """
      select id, case_id, person_id, wish, judgement, owner, way_in, occupation_order, non_molestation, asked_at,
        over, reason, over_words, over_on
      from refuge.sanctuary where authority_id = ? and id = ?\
      """;

  private final JdbcClient jdbc;

  JdbcSanctuaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A sanctuary as it lies in the database, its words sealed. */
  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  record Row(
      SanctuaryId id,
      CaseId caseId,
      PersonId person,
      byte[] wish,
      byte[] judgement,
      Home home,
      Instant askedAt,
      Optional<SanctuaryState> over,
      byte @Nullable [] overWords) {}

  Optional<Row> find(Actor actor, SanctuaryId id) {
    return one(actor, id, FIND);
  }

  /** As {@link #find}, so that nobody else changes it before this transaction is over. */
  Optional<Row> hold(Actor actor, SanctuaryId id) {
    return one(actor, id, FIND + " for no key update");
  }

  private Optional<Row> one(Actor actor, SanctuaryId id, String sql) {
    return jdbc.sql(sql)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new Row(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBytes("wish"),
                row.getBytes("judgement"),
                new Home(
                    Home.Owner.valueOf(row.getString("owner")),
                    Home.WayIn.valueOf(row.getString("way_in")),
                    Home.CourtOrder.valueOf(row.getString("occupation_order")),
                    Home.CourtOrder.valueOf(row.getString("non_molestation"))),
                DatabaseTime.read(row, "asked_at"),
                over(row),
                row.getBytes("over_words")))
        .optional();
  }

  private static Optional<SanctuaryState> over(ResultSet row) throws SQLException {
    var over = row.getString("over");
    if (over == null) {
      return Optional.empty();
    }
    var reason = row.getString("reason");
    var on = row.getObject("over_on", LocalDate.class);
    return Optional.of(
        over.equals("ENDED")
            ? new SanctuaryState.Ended(EndReason.valueOf(reason), on)
            : new SanctuaryState.Unable(UnableReason.valueOf(reason), on));
  }

  Optional<SanctuaryId> open(Actor actor, CaseId caseId) {
    return jdbc.sql(
            "select id from refuge.sanctuary where authority_id = ? and case_id = ? and over is null")
        .params(actor.authority().value(), caseId.value())
        .query((row, number) -> new SanctuaryId(row.getObject("id", UUID.class)))
        .optional();
  }

  /** Those that are over, the newest first. */
  List<Sanctuary.Earlier> over(Actor actor, CaseId caseId) {
    return jdbc.sql(
            """
            select id, asked_at, over, reason, over_on from refuge.sanctuary
            where authority_id = ? and case_id = ? and over is not null order by asked_at desc, id limit 20\
            """)
        .params(actor.authority().value(), caseId.value())
        .query((row, number) ->
            new Sanctuary.Earlier(
                new SanctuaryId(row.getObject("id", UUID.class)),
                DatabaseTime.read(row, "asked_at"),
                over(row).orElseThrow()))
        .list();
  }

  Sanctuary opened(Actor actor, Row row, CaseSummary of, PersonKey key, boolean addressKept) {
    return new Sanctuary(
        row.id,
        of,
        key.open(place("sanctuary.wish", row.id.value()), row.wish),
        key.open(place("sanctuary.judgement", row.id.value()), row.judgement),
        row.home,
        row.askedAt,
        permissions(actor, row.id, key),
        measures(actor, row.id, key),
        reviews(actor, row.id, key),
        row.over.map(state ->
            new Sanctuary.Over(
                state, words(key, "sanctuary.over_words", row.id.value(), row.overWords))),
        addressKept,
        over(actor, row.caseId).stream().filter(one -> !one.id().equals(row.id)).toList());
  }

  private List<Permission> permissions(Actor actor, SanctuaryId id, PersonKey key) {
    return jdbc.sql(
            """
            select id, step, why, at from refuge.sanctuary_permission
            where authority_id = ? and sanctuary_id = ? order by at, id\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new Permission(
                Permission.Step.valueOf(row.getString("step")),
                words(
                    key,
                    "sanctuary_permission.why",
                    row.getObject("id", UUID.class),
                    row.getBytes("why")),
                DatabaseTime.read(row, "at")))
        .list();
  }

  private List<Measure> measures(Actor actor, SanctuaryId id, PersonKey key) {
    var checks = checks(actor, id, key);
    return new ArrayList<>(
        jdbc.sql(
                """
                select m.id, m.kind, m.consent, m.contractor, m.cost_pence, m.urgent, m.ordered_at, m.due_at,
                  f.outcome, f.on_day, f.done_by, f.found, f.why
                from refuge.sanctuary_measure m
                left join refuge.sanctuary_fitting f on f.authority_id = m.authority_id and f.measure_id = m.id
                where m.authority_id = ? and m.sanctuary_id = ? order by m.ordered_at, m.id\
                """)
            .params(actor.authority().value(), id.value())
            .query((row, number) -> measure(row, key, checks))
            .list());
  }

  private static Measure measure(ResultSet row, PersonKey key, Map<UUID, Measure.Check> checks)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Measure(
        new Measure.Id(id),
        MeasureKind.valueOf(row.getString("kind")),
        key.open(place("sanctuary_measure.consent", id), row.getBytes("consent")),
        row.getString("contractor"),
        new Money(row.getLong("cost_pence")),
        row.getBoolean("urgent"),
        DatabaseTime.read(row, "ordered_at"),
        DatabaseTime.read(row, "due_at"),
        stage(row, id, key, checks));
  }

  private static Measure.Stage stage(
      ResultSet row, UUID id, PersonKey key, Map<UUID, Measure.Check> checks) throws SQLException {
    var outcome = row.getString("outcome");
    if (outcome == null) {
      return new Measure.Stage.Ordered();
    }
    var on = row.getObject("on_day", LocalDate.class);
    return outcome.equals("DONE")
        ? new Measure.Stage.Done(
            on,
            row.getString("done_by"),
            key.open(place("sanctuary_fitting.found", id), row.getBytes("found")),
            Optional.ofNullable(checks.get(id)))
        : new Measure.Stage.CalledOff(on, Measure.Why.valueOf(row.getString("why")));
  }

  /** How each measure was when it was last tried. */
  private Map<UUID, Measure.Check> checks(Actor actor, SanctuaryId sanctuary, PersonKey key) {
    Map<UUID, Measure.Check> latest = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (measure_id) id, measure_id, works, safer, words, at from refuge.sanctuary_check
            where authority_id = ? and sanctuary_id = ? order by measure_id, at desc, id desc\
            """)
        .params(actor.authority().value(), sanctuary.value())
        .query(row -> {
          var id = row.getObject("id", UUID.class);
          latest.put(
              row.getObject("measure_id", UUID.class),
              new Measure.Check(
                  row.getBoolean("works"),
                  row.getInt("safer"),
                  key.open(place("sanctuary_check.words", id), row.getBytes("words")),
                  DatabaseTime.read(row, "at")));
        });
    return latest;
  }

  private List<Review> reviews(Actor actor, SanctuaryId sanctuary, PersonKey key) {
    return jdbc.sql(
            """
            select id, on_day, finding, words, next_on from refuge.sanctuary_review
            where authority_id = ? and sanctuary_id = ? order by at, id\
            """)
        .params(actor.authority().value(), sanctuary.value())
        .query((row, number) ->
            new Review(
                row.getObject("on_day", LocalDate.class),
                Review.Finding.valueOf(row.getString("finding")),
                key.open(
                    place("sanctuary_review.words", row.getObject("id", UUID.class)),
                    row.getBytes("words")),
                row.getObject("next_on", LocalDate.class)))
        .list();
  }

  /** Where words are sealed: a column of the schema, and its row. */
  static Place place(String column, UUID id) {
    return new Place("refuge." + column, id);
  }

  private static String words(PersonKey key, String column, UUID id, byte @Nullable [] sealed) {
    return sealed == null ? "" : key.open(place(column, id), sealed);
  }
}
