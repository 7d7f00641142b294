package rowan.support.casework.connected;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;

/**
 * A colleague says whom they know. Whether anybody of that name is in a case they do not learn: the
 * answer is the same. Needs {@code READ_CASELOAD}.
 */
@Service
public class Declarations {

  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Matching matching;
  private final JdbcClient jdbc;
  private final Clock clock;

  Declarations(
      Permissions permissions,
      Acting acting,
      Audit audit,
      Matching matching,
      JdbcClient jdbc,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.matching = matching;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Declares to know somebody of that name, which is kept as a fingerprint only. */
  public void declare(Actor by, String name) {
    permissions.require(by, Action.READ_CASELOAD);
    acting.run(
        Wing.SUPPORT,
        by,
        () -> {
          audit.change(by, "casework.declare", by.account().value());
          var print = matching.print(by, name);
          jdbc.sql(
                  """
                  insert into casework.declaration (authority_id, id, account_id, name_print, declared_at)
                  values (?, ?, ?, ?, ?)\
                  """)
              .param(by.authority().value())
              .param(TimeOrderedIds.next(clock))
              .param(by.account().value())
              .param(print)
              .param(DatabaseTime.of(clock.instant()))
              .update();
          matching.declared(by, print);
        });
  }

  /** When the actor declared to know somebody, newest first: the names are not kept. */
  public List<Instant> own(Actor actor) {
    permissions.require(actor, Action.READ_CASELOAD);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            jdbc.sql(
                    """
                    select declared_at from casework.declaration
                    where authority_id = ? and account_id = ? order by declared_at desc limit 50\
                    """)
                .params(actor.authority().value(), actor.account().value())
                .query((row, number) -> DatabaseTime.read(row, "declared_at"))
                .list());
  }
}
