package rowan.support.casework.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.messages.Messages;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseNumber;
import rowan.support.casework.file.Initials;
import rowan.support.casework.file.Timeline;

/** The page of a case. Needs {@code READ_CASE}; each page is one look, written down once. */
@Service
public class CasePages {

  /** Lines of the timeline on a page. */
  private static final int LINES = 8;

  private final TracedLook traced;
  private final CaseQueries queries;
  private final Messages messages;
  private final Clock clock;

  CasePages(TracedLook traced, CaseQueries queries, Messages messages, Clock clock) {
    this.traced = traced;
    this.queries = queries;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * The page of a case.
   *
   * @return nothing if the case is not there for the actor's organisation
   */
  public Optional<CasePage> page(Actor actor, CaseId id) {
    return traced.at(actor, id, "casework.case-page", (row, key) -> page(actor, id, row, key));
  }

  /** More of the timeline: what happened before a line of it. */
  public Optional<EarlierPage> earlier(Actor actor, CaseId id, UUID before) {
    return traced.at(
        actor,
        id,
        "casework.timeline",
        (row, key) -> {
          var lines = queries.timeline(actor, id, Optional.of(before), 4 * LINES + 1);
          return new EarlierPage(
              id,
              CaseNumber.of(row.number()),
              initials(id, row, key),
              opened(lines, 4 * LINES, key),
              next(lines, 4 * LINES));
        });
  }

  private CasePage page(Actor actor, CaseId id, CaseQueries.Row row, PersonKey key) {
    var now = clock.instant();
    boolean current = row.involvedUntil().isAfter(now);
    var strip =
        messages
            .plan(actor, key)
            .filter(plan -> current)
            .map(plan -> SafeStrip.of(plan, plan.allows(now.atZone(clock.getZone()))));
    var leads = queries.leads(actor, id);
    var lines = queries.timeline(actor, id, Optional.empty(), LINES + 1);
    boolean worked = current && row.closedAt().isEmpty();
    return new CasePage(
        id,
        CaseNumber.of(row.number()),
        initials(id, row, key),
        row.referredAt(),
        row.openedAt(),
        row.closedAt(),
        current,
        worked && leadsNow(actor, leads, now),
        row.children(),
        RiskTag.of(row.score(), row.scoreOf(), row.highRisk()),
        row.highRisk(),
        strip,
        spans(leads),
        handover(leads, key),
        opened(lines, LINES, key),
        next(lines, LINES),
        worked ? due(queries.due(actor, id), row, key) : List.of(),
        row.scores());
  }

  private static String initials(CaseId id, CaseQueries.Row row, PersonKey key) {
    return Initials.of(row.name().open(key, new Place("casework.opening.name", id.value())));
  }

  private static boolean leadsNow(Actor actor, List<CaseQueries.LeadRow> leads, Instant now) {
    return leads.stream()
        .filter(row -> row.what().equals("LED"))
        .filter(row -> row.account().equals(actor.account().value()))
        .anyMatch(row ->
            !row.from().isAfter(now) && row.until().filter(end -> !end.isAfter(now)).isEmpty());
  }

  private static List<CasePage.LeadSpan> spans(List<CaseQueries.LeadRow> leads) {
    return leads.stream()
        .filter(row -> row.what().equals("LED"))
        .map(row ->
            new CasePage.LeadSpan(
                row.from(), row.until(), row.name(), row.title(), row.organisation()))
        .toList();
  }

  private static Optional<CasePage.LatestHandover> handover(
      List<CaseQueries.LeadRow> leads, PersonKey key) {
    return leads.stream()
        .flatMap(row ->
            row
                .handover()
                .map(id ->
                    new CasePage.LatestHandover(
                        id,
                        CasePage.LatestHandover.State.valueOf(row.what()),
                        row.name(),
                        row.title(),
                        row.from(),
                        row.meetFirst(),
                        row.readByPerson(),
                        row.answer()
                            .map(
                                words -> words.open(key, new Place("casework.handover.answer", id)))
                            .orElse("")))
                .stream())
        .findFirst();
  }

  private static List<CasePage.Happened> opened(
      List<CaseQueries.HappeningRow> lines, int most, PersonKey key) {
    return lines.stream()
        .limit(most)
        .map(row -> {
          var words = Timeline.open(row.kind(), row.id(), row.words(), key);
          return new CasePage.Happened(
              row.at(), row.id(), row.kind(), words[0], words[1], row.byName());
        })
        .toList();
  }

  private static Optional<UUID> next(List<CaseQueries.HappeningRow> lines, int most) {
    return lines.size() > most ? Optional.of(lines.get(most - 1).id()) : Optional.empty();
  }

  private static List<CasePage.ToDo> due(
      List<CaseQueries.StepRow> steps, CaseQueries.Row row, PersonKey key) {
    var due = new ArrayList<CasePage.ToDo>();
    for (var step : steps) {
      var words = step.words().open(key, new Place("casework.step.words", step.id()));
      due.add(new CasePage.ToDo(words, step.due()));
    }
    row.contactCheckDue().ifPresent(day -> due.add(new CasePage.ToDo("Safe contact check", day)));
    row.nextDue()
        .filter(day -> due.stream().allMatch(known -> day.isBefore(known.due())))
        .ifPresent(day -> due.add(new CasePage.ToDo("First contact", day)));
    due.sort(Comparator.comparing(CasePage.ToDo::due));
    return due;
  }
}
