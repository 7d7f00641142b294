package rowan.commissioning.specification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.decisions.MandateId;
import rowan.evidence.indicators.Indicator;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;

/** Specifications in PostgreSQL; the database refuses to change an agreed one. */
@Repository
class JdbcSpecifications {

  private static final String VERSION =
      """
      select id, service, version, title, mandate_id, contributions_until, minimum_spaces,
             female_only_space, review_months, agreed_on
      from specification.specification where authority_id = ?
      """;

  private final JdbcClient jdbc;

  JdbcSpecifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean begin(
      Actor by,
      SpecificationId id,
      ServiceKind service,
      String title,
      MandateId mandate,
      LocalDate contributionsUntil) {
    return jdbc.sql(
                """
                insert into specification.specification
                  (authority_id, id, service, version, title, mandate_id, stage, contributions_until)
                select :authority, :id, :service,
                       1 + coalesce((select max(version) from specification.specification
                                     where authority_id = :authority and service = :service), 0),
                       :title, :mandate, 'DRAFT', :until
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("id", id.value())
            .param("service", service.name())
            .param("title", title)
            .param("mandate", mandate.value())
            .param("until", contributionsUntil)
            .update()
        == 1;
  }

  void addSection(Actor by, SpecificationId id, String title, String outcome, String words) {
    jdbc.sql(
            """
            insert into specification.section (authority_id, specification_id, number, title, outcome, words)
            select :authority, :id,
                   1 + coalesce((select max(number) from specification.section
                                 where authority_id = :authority and specification_id = :id), 0),
                   :title, :outcome, :words\
            """)
        .param("authority", by.authority().value())
        .param("id", id.value())
        .param("title", title)
        .param("outcome", outcome)
        .param("words", words)
        .update();
  }

  void setTarget(Actor by, SpecificationId id, Target target) {
    jdbc.sql(
            """
            insert into specification.target
              (authority_id, specification_id, indicator, value, tolerance, by_when)
            values (?, ?, ?, ?, ?, ?)
            on conflict (authority_id, specification_id, indicator)
              do update set value = excluded.value, tolerance = excluded.tolerance, by_when = excluded.by_when\
            """)
        .params(
            by.authority().value(),
            id.value(),
            target.indicator().name(),
            target.value(),
            target.tolerance(),
            target.byWhen())
        .update();
  }

  void setProvision(
      Actor by, SpecificationId id, int minimumSpaces, boolean femaleOnly, int reviewMonths) {
    jdbc.sql(
            """
            update specification.specification
            set minimum_spaces = ?, female_only_space = ?, review_months = ?
            where authority_id = ? and id = ? and stage = 'DRAFT'\
            """)
        .params(minimumSpaces, femaleOnly, reviewMonths, by.authority().value(), id.value())
        .update();
  }

  void agree(Actor by, SpecificationId id, Instant at) {
    jdbc.sql(
            """
            insert into specification.agreement (authority_id, specification_id, account_id, title, agreed_at)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """)
        .params(
            by.authority().value(),
            id.value(),
            by.account().value(),
            by.title(),
            DatabaseTime.of(at))
        .update();
  }

  void finish(Actor by, SpecificationId id, LocalDate on) {
    int agreed =
        jdbc.sql(
                """
                update specification.specification set stage = 'AGREED', agreed_on = ?
                where authority_id = ? and id = ? and stage = 'DRAFT'\
                """)
            .params(on, by.authority().value(), id.value())
            .update();
    if (agreed != 1) {
      throw new IllegalStateException("a draft was agreed by somebody else meanwhile");
    }
  }

  List<SpecificationView> all(Actor actor) {
    return jdbc.sql(VERSION + " order by service desc, version desc limit 100")
        .param(actor.authority().value())
        .query((row, number) -> view(actor, row))
        .list();
  }

  Optional<SpecificationView> find(Actor actor, SpecificationId id) {
    return jdbc.sql(VERSION + " and id = ?")
        .params(actor.authority().value(), id.value())
        .query((row, number) -> view(actor, row))
        .optional();
  }

  /** The version before this one, for the same service. */
  Optional<SpecificationView> before(Actor actor, SpecificationView version) {
    return jdbc.sql(VERSION + " and service = ? and version < ? order by version desc limit 1")
        .params(actor.authority().value(), version.service().name(), version.version())
        .query((row, number) -> view(actor, row))
        .optional();
  }

  private SpecificationView view(Actor actor, ResultSet row) throws SQLException {
    var id = new SpecificationId(row.getObject("id", UUID.class));
    return new SpecificationView(
        id,
        ServiceKind.valueOf(row.getString("service")),
        row.getInt("version"),
        row.getString("title"),
        new MandateId(row.getObject("mandate_id", UUID.class)),
        row.getObject("contributions_until", LocalDate.class),
        row.getInt("minimum_spaces"),
        row.getBoolean("female_only_space"),
        row.getInt("review_months"),
        Optional.ofNullable(row.getObject("agreed_on", LocalDate.class)),
        sections(actor, id),
        targets(actor, id),
        agreements(actor, id));
  }

  private List<SpecificationView.Section> sections(Actor actor, SpecificationId id) {
    return jdbc.sql(
            """
            select number, title, outcome, words from specification.section
            where authority_id = ? and specification_id = ? order by number\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new SpecificationView.Section(
                row.getInt("number"),
                row.getString("title"),
                row.getString("outcome"),
                row.getString("words")))
        .list();
  }

  private List<Target> targets(Actor actor, SpecificationId id) {
    return jdbc.sql(
            """
            select indicator, value, tolerance, by_when from specification.target
            where authority_id = ? and specification_id = ? order by indicator\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new Target(
                Indicator.valueOf(row.getString("indicator")),
                row.getLong("value"),
                row.getLong("tolerance"),
                row.getObject("by_when", LocalDate.class)))
        .list();
  }

  private List<SpecificationView.Agreement> agreements(Actor actor, SpecificationId id) {
    return jdbc.sql(
            """
            select title, agreed_at from specification.agreement
            where authority_id = ? and specification_id = ? order by agreed_at\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new SpecificationView.Agreement(
                row.getString("title"), DatabaseTime.read(row, "agreed_at")))
        .list();
  }
}
