package rowan.support.casework.history;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Histories;
import rowan.foundation.audit.Trace;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseLook;
import rowan.support.casework.file.CaseNumber;
import rowan.support.casework.history.HistoryRows.Found;

/**
 * Who looked at a person's record, when, by what office and why: for whoever works with the person
 * to read with them or print ({@code READ_CASE}), and for the information governance officer who
 * answers them ({@code READ_AUDIT}). Reading it is in it.
 */
@Service
public class OwnHistory {

  private static final String WHAT = "audit.own-history";

  private final Permissions permissions;
  private final Acting acting;
  private final CaseLook look;
  private final HistoryRows rows;
  private final Histories histories;
  private final Audit audit;

  OwnHistory(
      Permissions permissions,
      Acting acting,
      CaseLook look,
      HistoryRows rows,
      Histories histories,
      Audit audit) {
    this.permissions = permissions;
    this.acting = acting;
    this.look = look;
    this.rows = rows;
    this.histories = histories;
    this.audit = audit;
  }

  /**
   * The history of the person whose case this is.
   *
   * @param before the number that an earlier page gave; nothing for the first page
   * @return nothing if the case is not there for the actor
   */
  public Optional<HistoryView> of(Actor actor, CaseId id, Optional<Long> before) {
    return look.at(
            actor,
            id,
            WHAT,
            seen ->
                inGlass(actor, () -> rows.byId(actor, id))
                    .map(found -> view(actor, seen.trace(), found, before)))
        .flatMap(view -> view);
  }

  /** The same, by the number of the case, for who answers for all of them. */
  public Optional<HistoryView> byNumber(Actor officer, long number, Optional<Long> before) {
    permissions.require(officer, Action.READ_AUDIT);
    return acting.in(
        Wing.SUPPORT,
        officer,
        () -> {
          var found = inGlass(officer, () -> rows.byNumber(officer, number));
          if (found.isEmpty()) {
            audit.refusal(officer, WHAT, List.of());
          }
          return found.map(
              one -> view(officer, audit.look(officer, WHAT, one.person().value()), one, before));
        });
  }

  private <T> T inGlass(Actor actor, java.util.function.Supplier<T> read) {
    return acting.in(Wing.BREAKING_GLASS, actor, read);
  }

  private HistoryView view(Actor actor, Trace trace, Found found, Optional<Long> before) {
    var page = histories.of(actor, trace, found.person().value(), before.orElse(Long.MAX_VALUE));
    var reasons = inGlass(actor, () -> rows.reasons(actor, found.id()));
    return new HistoryView(
        found.id(),
        CaseNumber.of(found.number()),
        page.looks().stream().map(one -> line(one, reasons)).toList(),
        page.before());
  }

  private static HistoryLine line(Histories.Look one, Reasons reasons) {
    return new HistoryLine(
        one.who(),
        one.organisation(),
        one.did(),
        one.first(),
        one.last(),
        one.times(),
        reasons.of(one.what(), one.account(), one.last()));
  }
}
