package rowan.commissioning.decisions.authority;

import static rowan.commissioning.decisions.AuthorityRefusal.NOT_CONFIRMED;
import static rowan.commissioning.decisions.AuthorityRefusal.NO_SUCH_MANDATE;
import static rowan.commissioning.decisions.AuthorityRefusal.OF_ANOTHER_KIND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.Addressee;
import rowan.commissioning.decisions.AuthorityRefusal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.PresentContracts;

/** Decides whether a mandate permits an act. */
public final class Authorising {

  private Authorising() {}

  /**
   * What stands against the act; nothing, if it is permitted.
   *
   * @param mandate the one named, whatever its state; nothing if there is none of that id
   * @param decision all mandates in force of the same decision
   */
  public static Optional<Objection> objection(
      Optional<Mandate> mandate, List<InForce> decision, Act act) {
    if (mandate.isEmpty()) {
      return refused(NO_SUCH_MANDATE, "No decision of this council gives this authority.");
    }
    return switch (mandate.get()) {
      case Mandate.Proposed proposed ->
          refused(
              NOT_CONFIRMED,
              proposed.source()
                  + " is read but not confirmed. Ask democratic services to confirm what it permits first.");
      case Mandate.Rejected rejected ->
          refused(NOT_CONFIRMED, rejected.source() + " was found not to permit this.");
      case InForce inForce -> underMandate(inForce, decision, act);
    };
  }

  /**
   * Whether a mandate names whoever holds an office of this title, as one to be engaged. One that
   * names nobody leaves it to everybody.
   */
  public static boolean names(InForce mandate, String title) {
    var named =
        switch (mandate.asks()) {
          case CoProduce coProduce -> coProduce.with();
          case Engage engage -> engage.with();
          default -> List.<String>of();
        };
    return named.isEmpty()
        || named.stream().anyMatch(name -> new Addressee(name).includesTitle(title));
  }

  /**
   * The last day until which a mandate permits to extend present contracts; nothing for one of
   * another kind, or where no last day was resolved.
   *
   * @param decision all mandates in force of the same decision
   */
  public static Optional<LocalDate> extendsUntil(InForce mandate, List<InForce> decision) {
    return mandate.asks() instanceof Extend extend
        ? ExtensionRules.until(extend, presentEnd(decision))
        : Optional.empty();
  }

  private static Optional<Objection> underMandate(
      InForce mandate, List<InForce> decision, Act act) {
    var source = mandate.source();
    return switch (act) {
      case Act.CreateTender tender -> createTender(mandate, tender);
      case Act.SignContract contract -> signContract(mandate, contract);
      case Act.AwardContract award -> award(mandate, decision, award);
      case Act.ExtendContract extension ->
          mandate.asks() instanceof Extend extend
              ? ExtensionRules.objection(source, extend, presentEnd(decision), extension.until())
              : ofAnotherKind(mandate, "an extension of a present contract");
      case Act.Fund fund ->
          mandate.asks() instanceof Allocate allocate
              ? MoneyRules.objection(source, allocate, fund.annual(), fund.ofWhichNew())
              : ofAnotherKind(mandate, "committing money");
      case Act.AgreeSpecification agreement ->
          switch (mandate.asks()) {
            case CoProduce coProduce ->
                EngagementRule.objection(source, coProduce.with(), agreement.engagedTitles());
            case Engage engage ->
                EngagementRule.objection(source, engage.with(), agreement.engagedTitles());
            // It names nobody to engage: whoever may agree a specification agrees it.
            case Commission commission -> Optional.empty();
            default -> ofAnotherKind(mandate, "agreeing a specification");
          };
    };
  }

  private static Optional<Objection> createTender(InForce mandate, Act.CreateTender tender) {
    if (!(mandate.asks() instanceof Commission commission)) {
      return ofAnotherKind(mandate, "a tender");
    }
    var source = mandate.source();
    return TermRules.objection(
            TermRules.Permitted.by(source, commission), tender.term(), "this tender")
        .or(() -> ProcedureRule.objection(source, commission, tender.procedure(), "this contract"));
  }

  private static Optional<Objection> signContract(InForce mandate, Act.SignContract contract) {
    var source = mandate.source();
    return switch (mandate.asks()) {
      case Commission commission ->
          TermRules.objection(
              TermRules.Permitted.by(source, commission), contract.term(), "this contract");
      case Award award ->
          TermRules.objection(
              TermRules.Permitted.by(source, award), contract.term(), "this contract");
      default -> ofAnotherKind(mandate, "a contract");
    };
  }

  /** An award is asked for under the delegation, or under what is awarded beside it. */
  private static Optional<Objection> award(
      InForce mandate, List<InForce> decision, Act.AwardContract award) {
    return switch (mandate.asks()) {
      case Delegate delegate ->
          DelegationRules.objection(mandate.source(), delegate, award.approvedByTitles());
      case Commission ignored -> underTheDelegation(mandate, decision, award);
      case Award ignored -> underTheDelegation(mandate, decision, award);
      default -> ofAnotherKind(mandate, "an award");
    };
  }

  private static Optional<Objection> underTheDelegation(
      InForce mandate, List<InForce> decision, Act.AwardContract award) {
    var objections =
        decision.stream()
            .filter(other -> other.asks() instanceof Delegate)
            .map(other ->
                DelegationRules.objection(
                    other.source(), (Delegate) other.asks(), award.approvedByTitles()))
            .toList();
    if (objections.isEmpty()) {
      return refused(
          AuthorityRefusal.NOT_THE_DELEGATES,
          "The decision of %s delegates an award to nobody: it goes back for decision."
              .formatted(mandate.source()));
    }
    return objections.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : objections.getFirst();
  }

  private static @Nullable LocalDate presentEnd(List<InForce> decision) {
    return decision.stream()
        .map(InForce::asks)
        .filter(Deadline.class::isInstance)
        .map(Deadline.class::cast)
        .filter(deadline -> PresentContracts.endBy(deadline))
        .map(Deadline::by)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Objection> ofAnotherKind(InForce mandate, String act) {
    return refused(
        OF_ANOTHER_KIND,
        mandate.source() + " is about something else: it does not permit " + act + ".");
  }

  private static Optional<Objection> refused(AuthorityRefusal reason, String sentence) {
    return Optional.of(new Objection(reason, sentence));
  }
}
