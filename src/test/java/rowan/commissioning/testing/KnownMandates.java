package rowan.commissioning.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.AuthorityRefusal;
import rowan.commissioning.decisions.AuthorityResult;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.MandateSummary;
import rowan.commissioning.decisions.Mandates;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.Money;

/** Mandates in memory, for tests of the rooms that act under them. */
public final class KnownMandates implements Mandates {

  /** One confirmed mandate. */
  private record Known(MandateSummary summary, Limits limits) {}

  /** What a mandate permits at most. */
  public sealed interface Limits {
    record Months(int months) implements Limits {}

    record Delegates(List<String> titles) implements Limits {}

    record Until(LocalDate day) implements Limits {}

    record Sum(Money annual, Money ofWhichNew) implements Limits {}

    record None() implements Limits {}
  }

  private final Map<AuthorityId, Map<MandateId, Known>> known = new ConcurrentHashMap<>();
  private final Map<AuthorityId, List<Deed>> deeds = new ConcurrentHashMap<>();

  /** Confirms a mandate of a decision. */
  public MandateId confirm(
      AuthorityId authority, DecisionId decision, String kind, String says, Limits limits) {
    var id = new MandateId(UUID.randomUUID());
    known
        .computeIfAbsent(authority, any -> new LinkedHashMap<>())
        .put(id, new Known(new MandateSummary(id, decision, "1", kind, says), limits));
    return id;
  }

  /** What was told to the decisions of a council, in its order. */
  public List<Deed> deeds(AuthorityId authority) {
    return List.copyOf(deeds.getOrDefault(authority, List.of()));
  }

  public List<DeedKind> kinds(AuthorityId authority) {
    return deeds(authority).stream().map(Deed::kind).toList();
  }

  private List<Known> of(Actor actor) {
    return new ArrayList<>(known.getOrDefault(actor.authority(), Map.of()).values());
  }

  @Override
  public List<MandateSummary> inForce(Actor actor, String kind) {
    return of(actor).stream()
        .map(Known::summary)
        .filter(summary -> summary.kind().equals(kind))
        .toList();
  }

  @Override
  public Optional<MandateSummary> find(Actor actor, MandateId mandate) {
    return of(actor).stream()
        .map(Known::summary)
        .filter(summary -> summary.id().equals(mandate))
        .findFirst();
  }

  @Override
  public AuthorityResult authorise(Actor actor, MandateId mandate, Act act) {
    var found = of(actor).stream().filter(k -> k.summary.id().equals(mandate)).findFirst();
    if (found.isEmpty()) {
      return refused(AuthorityRefusal.NO_SUCH_MANDATE, "No decision gives this authority.");
    }
    var limits = found.get().limits;
    boolean within =
        switch (act) {
          case Act.CreateTender tender ->
              limits instanceof Limits.Months(var months) && tender.term().totalMonths() <= months;
          case Act.SignContract contract ->
              limits instanceof Limits.Months(var months)
                  && contract.term().totalMonths() <= months;
          case Act.ExtendContract extension ->
              limits instanceof Limits.Until(var day) && !extension.until().isAfter(day);
          case Act.Fund fund ->
              limits instanceof Limits.Sum(var annual, var ofWhichNew)
                  && fund.annual().compareTo(annual) <= 0
                  && fund.ofWhichNew().compareTo(ofWhichNew) <= 0;
          case Act.AwardContract award ->
              award
                  .approvedByTitles()
                  .containsAll(delegates(actor, found.get().summary.decision()));
          case Act.AgreeSpecification _ -> true;
        };
    return within
        ? new AuthorityResult.Granted(mandate)
        : refused(AuthorityRefusal.BEYOND_ITS_TERM, "This is beyond what was resolved.");
  }

  private static AuthorityResult refused(AuthorityRefusal reason, String sentence) {
    return new AuthorityResult.Refused(reason, sentence);
  }

  @Override
  public boolean concerns(Actor actor, MandateId mandate, String title) {
    return find(actor, mandate).isPresent();
  }

  @Override
  public List<String> delegates(Actor actor, DecisionId decision) {
    return of(actor).stream()
        .filter(known -> known.summary.decision().equals(decision))
        .flatMap(known ->
            known.limits instanceof Limits.Delegates(var titles)
                ? titles.stream()
                : Set.<String>of().stream())
        .toList();
  }

  @Override
  public Optional<LocalDate> extendsUntil(Actor actor, MandateId mandate) {
    return of(actor).stream()
        .filter(known -> known.summary.id().equals(mandate))
        .map(Known::limits)
        .filter(Limits.Until.class::isInstance)
        .map(limits -> ((Limits.Until) limits).day())
        .findFirst();
  }

  @Override
  public void report(Actor actor, Deed deed) {
    deeds.computeIfAbsent(actor.authority(), any -> new CopyOnWriteArrayList<>()).add(deed);
  }
}
