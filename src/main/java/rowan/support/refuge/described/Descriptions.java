package rowan.support.refuge.described;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;

/**
 * The front door to what people say about themselves for the annual return. A case that the actor's
 * organisation takes no part in is not there.
 */
@Service
public class Descriptions {

  private static final FromRoom ASKED =
      new FromRoom("Asked what they want counted about themselves", "What they said is sealed.");

  private final JdbcDescribed described;
  private final Casework casework;
  private final Permissions permissions;
  private final Acting acting;
  private final Desk desk;

  Descriptions(
      JdbcDescribed described,
      Casework casework,
      Permissions permissions,
      Acting acting,
      Desk desk) {
    this.described = described;
    this.casework = casework;
    this.permissions = permissions;
    this.acting = acting;
    this.desk = desk;
  }

  /** What is written down with each look and each answer. */
  @org.springframework.stereotype.Component
  record Desk(Audit audit, Vault vault, Clock clock) {}

  /**
   * A case whose person may be asked.
   *
   * @param before what they said last, in this case
   */
  public record Asked(CaseSummary of, Optional<Answered> before) {}

  /** An answer and when it was given. */
  public record Answered(Description said, Instant at) {}

  /** What somebody said so far; needs {@code HOLD_SPACE}. */
  public Optional<Asked> asked(Actor actor, CaseId caseId) {
    return in(
        actor,
        () ->
            casework
                .summary(actor, caseId)
                .map(of ->
                    new Asked(
                        of,
                        described
                            .latest(actor, caseId)
                            .map(row -> {
                              var trace =
                                  desk.audit.look(actor, "refuge.described", row.person().value());
                              var key = desk.vault.key(actor, trace, row.person());
                              return new Answered(row.open(key), row.at());
                            }))));
  }

  /**
   * Keeps what somebody said; needs {@code HOLD_SPACE}.
   *
   * @return whether the case is there, and open
   * @throws rowan.support.casework.file.NoSuchCase if their organisation's part in it is over
   */
  public boolean describe(DescribeThemselves command) {
    var by = command.by();
    return in(
        by,
        () ->
            casework
                .summary(by, command.caseId())
                .filter(CaseSummary::open)
                .map(of -> {
                  casework.record(by, command.caseId(), ASKED);
                  var trace = desk.audit.change(by, "refuge.described", of.person().value());
                  var key = desk.vault.key(by, trace, of.person());
                  var at = DatabaseTime.now(desk.clock);
                  described.add(TimeOrderedIds.next(desk.clock), command, key, at);
                  return true;
                })
                .orElse(false));
  }

  /**
   * What these people said last, shut, for a room that counts in the name of an organisation: of
   * the cases that it takes part in. Needs {@code COMPUTE_INDICATORS}.
   */
  public Shut of(Actor counting, Collection<PersonId> people) {
    permissions.require(counting, Action.COMPUTE_INDICATORS);
    return acting.in(Wing.SUPPORT, counting, () -> new Shut(described.latest(counting, people)));
  }

  /** Answers for whoever has the keys. */
  public static final class Shut {

    private final List<JdbcDescribed.Row> rows;

    Shut(List<JdbcDescribed.Row> rows) {
      this.rows = rows;
    }

    /** Whose keys it takes. */
    public Set<PersonId> people() {
      return JdbcDescribed.people(rows);
    }

    /** What each of them said last, with when. */
    public Map<PersonId, Answered> open(Vault.Keys keys) {
      return JdbcDescribed.open(rows, keys);
    }
  }

  private <T> T in(Actor actor, java.util.function.Supplier<T> work) {
    permissions.require(actor, Action.HOLD_SPACE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> desk.audit.asOne(actor, "refuge.described-page", "refuge.described", work));
  }
}
