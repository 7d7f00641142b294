package rowan.support.casework.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.file.CaseNumber;

/** Somebody's own caseload, a page at a time. Needs {@code READ_CASELOAD}. */
@Service
public class Caseloads {

  /** Cases on a page. */
  public static final int PAGE = 25;

  private static final int DAYS_AHEAD = 7;

  private final Permissions permissions;
  private final Acting acting;
  private final CaseloadQueries queries;
  private final Vault vault;
  private final Clock clock;

  Caseloads(
      Permissions permissions, Acting acting, CaseloadQueries queries, Vault vault, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.queries = queries;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A page of the cases that the actor leads; everyone on it is written down as looked at.
   *
   * @param after what the page before gave as its next; what is not of that kind begins at the top
   */
  public CaseloadPage page(Actor lead, CaseFilter filter, Optional<String> after) {
    permissions.require(lead, Action.READ_CASELOAD);
    var from = after.flatMap(After::read).orElse(After.nothing(filter));
    return acting.often(Wing.SUPPORT, lead, () -> read(lead, filter, from));
  }

  private CaseloadPage read(Actor lead, CaseFilter filter, After after) {
    var until = LocalDate.now(clock).plusDays(DAYS_AHEAD);
    var found = queries.page(lead, filter, after, until, clock.instant(), PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var people = shown.stream().map(CaseloadQueries.Row::person).distinct().toList();
    var keys = vault.look(lead, "casework.caseload", people);
    if (shown.isEmpty()) {
      return new CaseloadPage(filter, List.of(), Optional.empty());
    }
    var rows = shown.stream().map(row -> opened(row, keys.of(row.person()))).toList();
    var last = shown.getLast();
    return new CaseloadPage(
        filter,
        rows,
        found.size() > PAGE
            ? Optional.of(new After(last.nextDue(), last.number()).write())
            : Optional.empty());
  }

  private static CaseloadRow opened(CaseloadQueries.Row row, PersonKey key) {
    var initials =
        row.initials().open(key, new Place("casework.course.initials", row.id().value()));
    return new CaseloadRow(
        row.id(),
        CaseNumber.of(row.number()),
        initials,
        row.openedAt(),
        RiskTag.of(row.score(), row.scoreOf(), row.highRisk()),
        row.highRisk(),
        row.nextDue(),
        row.reachedAt());
  }
}
