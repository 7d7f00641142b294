package rowan.support.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Organisation;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/**
 * Under which law each controller uses people's records for each purpose. The council and each
 * provider answer for themselves; needs {@code KEEP_LAWFUL_BASES}.
 */
@Service
public class LawfulBases {

  private static final String COLUMNS =
      "select controller_id, purpose, article_6, article_9, schedule_1, note, set_at from sharing.lawful_basis ";

  static final RowMapper<LawfulBasis> BASIS =
      (row, number) ->
          new LawfulBasis(
              new OrganisationId(row.getObject("controller_id", UUID.class)),
              Purpose.valueOf(row.getString("purpose")),
              Article6.valueOf(row.getString("article_6")),
              Article9.valueOf(row.getString("article_9")),
              Schedule1.valueOf(row.getString("schedule_1")),
              row.getString("note"),
              DatabaseTime.read(row, "set_at"));

  private final Permissions permissions;
  private final Acting acting;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  LawfulBases(
      Permissions permissions,
      Acting acting,
      Accounts accounts,
      JdbcClient jdbc,
      Audit audit,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who answers for records here: the council, and each provider. */
  public List<Organisation> controllers(Actor officer) {
    permissions.require(officer, Action.KEEP_LAWFUL_BASES);
    var all = new ArrayList<Organisation>();
    all.addAll(accounts.organisations(officer.authority(), OrganisationKind.COUNCIL));
    all.addAll(accounts.organisations(officer.authority(), OrganisationKind.PROVIDER));
    return List.copyOf(all);
  }

  /** Every basis that was ever set, the newest first: what holds now is the first of its kind. */
  public List<LawfulBasis> all(Actor officer) {
    permissions.require(officer, Action.KEEP_LAWFUL_BASES);
    return acting.in(
        Wing.SUPPORT,
        officer,
        () ->
            jdbc.sql(
                    COLUMNS + "where authority_id = ? order by set_at desc, controller_id, purpose")
                .param(officer.authority().value())
                .query(BASIS)
                .list());
  }

  /** Sets a basis from now on; nothing if it was set. */
  public Optional<BasisRefusal> set(SetBasis basis) {
    var by = basis.by();
    permissions.require(by, Action.KEEP_LAWFUL_BASES);
    var controller =
        controllers(by).stream()
            .filter(one -> one.id().equals(basis.controller()))
            .findFirst()
            .orElseThrow();
    var objection = BasisRefusal.objection(basis, controller.kind());
    if (objection.isEmpty()) {
      acting.run(Wing.SUPPORT, by, () -> write(basis));
    }
    return objection;
  }

  private void write(SetBasis basis) {
    var by = basis.by();
    audit.change(by, "sharing.lawful-basis", basis.controller().value());
    jdbc.sql(
            """
            insert into sharing.lawful_basis
              (authority_id, controller_id, purpose, set_at, article_6, article_9, schedule_1, note, set_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            by.authority().value(),
            basis.controller().value(),
            basis.purpose().name(),
            DatabaseTime.of(DatabaseTime.now(clock)),
            basis.article6().name(),
            basis.article9().name(),
            basis.schedule1().name(),
            basis.note(),
            by.account().value())
        .update();
  }

  /** What holds at a moment for the actor's own organisation, in the running transaction. */
  Optional<LawfulBasis> holding(Actor actor, Purpose purpose, Instant at) {
    return jdbc.sql(
            COLUMNS
                + "where authority_id = ? and controller_id = ? and purpose = ? and set_at <= ?"
                + " order by set_at desc limit 1")
        .params(
            actor.authority().value(),
            actor.organisation().value(),
            purpose.name(),
            DatabaseTime.of(at))
        .query(BASIS)
        .optional();
  }
}
