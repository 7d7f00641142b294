package rowan.commissioning.contracts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.commissioning.contracts.ContractResult.Done;
import rowan.commissioning.contracts.ContractResult.Refused;
import rowan.commissioning.contracts.continuity.ReviewDates;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.DeedKind;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.TimeOrderedIds;

/** The front door of contracts: recording, entering into, and reading them. */
@Service
public class Contracts {

  /** Months before its end until when an option is decided. */
  static final int NOTICE_MONTHS = 3;

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcContracts contracts;
  private final JdbcContractFile file;
  private final UnderMandate mandates;
  private final Clock clock;

  Contracts(
      Acting acting,
      Permissions permissions,
      JdbcContracts contracts,
      JdbcContractFile file,
      UnderMandate mandates,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.contracts = contracts;
    this.file = file;
    this.mandates = mandates;
    this.clock = clock;
  }

  /** Records a present contract, let before Rowan. */
  public ContractResult recordPresent(Actor actor, RecordContract command) {
    permissions.require(actor, Action.MANAGE_CONTRACTS);
    if (command.ends().isBefore(command.starts())) {
      return new Refused("ends", "A contract ends on or after the day that it starts.");
    }
    if (command.annual().compareTo(Money.ZERO) <= 0) {
      return new Refused("annual", "Say what a year costs, in pounds.");
    }
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var id = new ContractId(TimeOrderedIds.next(clock));
          contracts.addStrand(actor.authority(), command.service(), command.title());
          contracts.add(
              actor.authority(),
              new Contract.Present(
                  new Contract.Facts(
                      id,
                      command.service(),
                      command.title(),
                      command.provider(),
                      command.starts(),
                      command.ends(),
                      0,
                      command.annual(),
                      command.spaces(),
                      command.femaleOnlySpace())));
          contracts.cover(actor.authority(), id, command.service(), List.of(command.title()));
          return new Done(id);
        });
  }

  /**
   * Enters into an awarded contract and schedules its reviews. Whether the award is decided and the
   * standstill over, the caller has seen to, in the same transaction.
   */
  public ContractResult enter(Actor actor, EnterContract command) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            mandates
                .objection(actor, command.mandate(), new Act.SignContract(command.term()))
                .<ContractResult>map(refused -> refused)
                .orElseGet(() -> entered(actor, command)));
  }

  private ContractResult entered(Actor actor, EnterContract command) {
    var authority = actor.authority();
    var term = command.term();
    contracts.add(
        authority,
        new Contract.Awarded(
            new Contract.Facts(
                command.id(),
                command.service(),
                command.title(),
                command.provider(),
                term.starts(),
                term.initialEnd(),
                NOTICE_MONTHS,
                command.annual(),
                command.spaces(),
                command.femaleOnlySpace()),
            command.mandate(),
            command.tender(),
            command.specification(),
            term,
            0,
            mandates.today()));
    var strands = contracts.strands(authority, command.service());
    if (strands.isEmpty()) {
      contracts.addStrand(authority, command.service(), command.service().title());
      strands = contracts.strands(authority, command.service());
    }
    contracts.cover(authority, command.id(), command.service(), strands);
    mandates.report(
        actor, command.mandate(), DeedKind.CONTRACT_SIGNED, command.id(), signed(command));
    scheduleReviews(actor, command);
    return new Done(command.id());
  }

  private static String signed(EnterContract command) {
    var says = new StringBuilder("Contract signed");
    if (command.spaces() > 0) {
      says.append(" · ").append(command.spaces()).append(" spaces");
    }
    if (command.femaleOnlySpace()) {
      says.append(" · a space for women only");
    }
    return says.toString();
  }

  private void scheduleReviews(Actor actor, EnterContract command) {
    var mandate = mandates.beside(actor, command.mandate(), "review");
    var dates = ReviewDates.of(command.term(), command.reviewMonths());
    dates.forEach(day -> file.schedule(actor.authority(), command.id(), mandate, day));
    mandates.report(
        actor,
        mandate,
        DeedKind.REVIEWS_SCHEDULED,
        command.id(),
        "%d reviews of outcomes and methods, every %d months"
            .formatted(dates.size(), command.reviewMonths()));
  }

  /** Tells the decision of each awarded contract that has begun. */
  public void keepTime(Actor clockActor) {
    permissions.require(clockActor, Action.KEEP_TIME);
    acting.run(
        Wing.COMMISSIONING,
        clockActor,
        () -> {
          for (var begun : contracts.begunUntold(clockActor.authority(), mandates.today())) {
            if (begun instanceof Contract.Awarded awarded) {
              contracts.told(clockActor.authority(), awarded.facts().id());
              mandates.report(
                  clockActor,
                  awarded.mandate(),
                  DeedKind.CONTRACT_STARTED,
                  awarded.facts().id(),
                  "Service began under the contract");
            }
          }
        });
  }

  /** The contracts that the actor may see: the council all of them, a provider its own. */
  public List<ContractView> all(Actor actor) {
    permissions.require(actor, Action.READ_CONTRACTS);
    return acting.in(Wing.COMMISSIONING, actor, () -> views(actor));
  }

  /** One contract, if the actor may see it. */
  public Optional<ContractView> find(Actor actor, ContractId id) {
    return all(actor).stream().filter(view -> view.id().equals(id)).findFirst();
  }

  List<ContractView> views(Actor actor) {
    var covered = contracts.covered(actor.authority());
    return contracts.all(actor.authority()).stream()
        .map(contract ->
            ContractView.of(contract, covered.getOrDefault(contract.facts().id(), List.of())))
        .toList();
  }
}
