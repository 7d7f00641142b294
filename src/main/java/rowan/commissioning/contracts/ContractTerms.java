package rowan.commissioning.contracts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.commissioning.contracts.ContractResult.Done;
import rowan.commissioning.contracts.ContractResult.Refused;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.MandateSummary;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Versioned;

/** The front door to longer terms: options taken in their order, present contracts extended. */
@Service
public class ContractTerms {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcContracts contracts;
  private final JdbcContractFile file;
  private final UnderMandate mandates;

  ContractTerms(
      Acting acting,
      Permissions permissions,
      JdbcContracts contracts,
      JdbcContractFile file,
      UnderMandate mandates) {
    this.acting = acting;
    this.permissions = permissions;
    this.contracts = contracts;
    this.file = file;
    this.mandates = mandates;
  }

  /** Takes the next option of an awarded contract. */
  public ContractResult takeOption(Actor actor, ContractId id) {
    permissions.require(actor, Action.MANAGE_CONTRACTS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var seen = contracts.hold(actor.authority(), id).orElse(null);
          if (seen == null || !(seen.value() instanceof Contract.Awarded awarded)) {
            return new Refused("Only an awarded contract has options.");
          }
          return whyNot(actor, awarded)
              .<ContractResult>map(refused -> refused)
              .orElseGet(() -> {
                extend(actor, seen, awarded.withNextOption(), awarded.mandate());
                return new Done(id);
              });
        });
  }

  private Optional<Refused> whyNot(Actor actor, Contract.Awarded awarded) {
    boolean overdue =
        file.reviews(actor.authority(), awarded.facts().id()).stream()
            .anyMatch(review -> review.isOverdue(mandates.today()));
    return awarded
        .whyOptionNotTaken(mandates.today(), overdue)
        .map(Refused::new)
        .or(() ->
            mandates.objection(actor, awarded.mandate(), new Act.SignContract(awarded.term())));
  }

  /** Extends a present contract under a mandate that permits it, and not beyond its date. */
  public ContractResult extend(Actor actor, ContractId id, LocalDate until, MandateId mandate) {
    permissions.require(actor, Action.MANAGE_CONTRACTS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var seen = contracts.hold(actor.authority(), id).orElse(null);
          if (seen == null || !(seen.value() instanceof Contract.Present present)) {
            return new Refused(
                "Only a contract let before Rowan is extended; an awarded one has options.");
          }
          return present
              .whyNotExtended(mandates.today(), until)
              .map(sentence -> new Refused("until", sentence))
              .or(() -> mandates.objection(actor, mandate, new Act.ExtendContract(until)))
              .<ContractResult>map(refused -> refused)
              .orElseGet(() -> {
                extend(actor, seen, present.extended(until), mandate);
                return new Done(id);
              });
        });
  }

  private void extend(Actor actor, Versioned<Contract> seen, Contract next, MandateId mandate) {
    contracts.extend(actor, seen, next, mandate, mandates.today());
    mandates.report(
        actor,
        mandate,
        DeedKind.CONTRACT_EXTENDED,
        next.facts().id(),
        "%s extended to %s".formatted(next.facts().title(), DAY.format(next.facts().ends())));
  }

  /** The mandates under which a present contract may be extended. */
  public List<MandateSummary> mandatesToExtend(Actor actor) {
    permissions.require(actor, Action.MANAGE_CONTRACTS);
    return acting.in(Wing.COMMISSIONING, actor, () -> mandates.inForce(actor, "extend"));
  }
}
