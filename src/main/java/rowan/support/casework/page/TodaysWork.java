package rowan.support.casework.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.file.CaseNumber;

/** What is due in somebody's own cases, and what they are asked. Needs {@code READ_CASELOAD}. */
@Service
public class TodaysWork {

  private static final int DAYS_AHEAD = 3;
  private static final int MOST = 40;

  private final Permissions permissions;
  private final Acting acting;
  private final TodayQueries queries;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  TodaysWork(
      Permissions permissions,
      Acting acting,
      TodayQueries queries,
      Audit audit,
      Vault vault,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.queries = queries;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /** The page of today; everyone on it is written down as looked at. */
  public Today of(Actor actor) {
    permissions.require(actor, Action.READ_CASELOAD);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> new Today(due(actor), queries.asked(actor), queries.waiting(actor)));
  }

  private List<Today.Due> due(Actor actor) {
    var until = LocalDate.now(clock).plusDays(DAYS_AHEAD);
    var rows = queries.due(actor, until, clock.instant(), MOST);
    var people = rows.stream().map(TodayQueries.DueRow::person).distinct().toList();
    var trace =
        audit.look(actor, "casework.today", people.stream().map(person -> person.value()).toList());
    if (rows.isEmpty()) {
      return List.of();
    }
    var keys = vault.keys(actor, trace, people);
    return rows.stream()
        .map(row -> {
          var key = keys.of(row.person());
          return new Today.Due(
              row.id(),
              CaseNumber.of(row.number()),
              row.initials().open(key, new Place("casework.course.initials", row.id().value())),
              row.words()
                  .map(words ->
                      words.open(key, new Place("casework.step.words", row.step().orElseThrow())))
                  .orElse(row.checkDue() ? "Safe contact check" : "First contact"),
              row.due(),
              row.highRisk());
        })
        .toList();
  }
}
