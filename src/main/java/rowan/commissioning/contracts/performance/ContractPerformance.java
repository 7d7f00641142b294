package rowan.commissioning.contracts.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.commissioning.contracts.ContractView;
import rowan.commissioning.specification.AgreedSpecification;
import rowan.commissioning.specification.Specifications;
import rowan.commissioning.specification.Target;
import rowan.evidence.indicators.Indicators;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.kernel.Dates;

/**
 * The front door to what a contract achieves: each indicator of its specification and its target.
 */
@Service
public class ContractPerformance {

  private final Permissions permissions;
  private final Specifications specifications;
  private final Indicators indicators;
  private final Clock clock;

  ContractPerformance(
      Permissions permissions, Specifications specifications, Indicators indicators, Clock clock) {
    this.permissions = permissions;
    this.specifications = specifications;
    this.indicators = indicators;
    this.clock = clock;
  }

  /** What was measured over a period. */
  public record Report(ReportedPeriod period, List<AgainstTarget> figures) {

    public Report {
      figures = List.copyOf(figures);
    }

    public Dates days() {
      return period.days();
    }
  }

  /** The specification that a contract is held to; nothing where it was let before Rowan. */
  public Optional<AgreedSpecification> specification(Actor actor, ContractView contract) {
    permissions.require(actor, Action.READ_CONTRACTS);
    return contract.award().flatMap(award -> specifications.agreed(actor, award.specification()));
  }

  /** The figures of a contract beside its targets. */
  public Report report(Actor actor, ContractView contract) {
    permissions.require(actor, Action.READ_OUTCOMES);
    var today = LocalDate.now(clock);
    var period = ReportedPeriod.of(contract.days().first(), today);
    var targets =
        specification(actor, contract).map(AgreedSpecification::targets).orElse(List.of());
    if (targets.isEmpty()) {
      return new Report(period, List.of());
    }
    var measured =
        indicators.measure(actor, targets.stream().map(Target::indicator).toList(), period.days());
    return new Report(
        period,
        targets.stream()
            .map(target ->
                AgainstTarget.of(
                    target,
                    measured.stream()
                        .filter(one -> one.indicator() == target.indicator())
                        .findFirst()
                        .orElseThrow(),
                    today))
            .toList());
  }
}
