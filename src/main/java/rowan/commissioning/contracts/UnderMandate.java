package rowan.commissioning.contracts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.commissioning.contracts.ContractResult.Refused;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.AuthorityResult;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.MandateSummary;
import rowan.commissioning.decisions.Mandates;
import rowan.foundation.access.Actor;

/** What contracts ask of the decisions, and tell them. */
@Component
class UnderMandate {

  private final Mandates mandates;
  private final Clock clock;

  UnderMandate(Mandates mandates, Clock clock) {
    this.mandates = mandates;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Why a mandate does not permit an act; nothing if it does. */
  Optional<Refused> objection(Actor actor, MandateId mandate, Act act) {
    return switch (mandates.authorise(actor, mandate, act)) {
      case AuthorityResult.Granted _ -> Optional.empty();
      case AuthorityResult.Refused(_, var sentence) ->
          Optional.of(new Refused("mandate", sentence));
    };
  }

  /** The mandates of a kind that one may act under. */
  List<MandateSummary> inForce(Actor actor, String kind) {
    return mandates.inForce(actor, kind);
  }

  /** The last day until which a mandate permits to extend present contracts. */
  Optional<LocalDate> extendsUntil(Actor actor, MandateId mandate) {
    return mandates.extendsUntil(actor, mandate);
  }

  /** The mandate of that kind of the same decision, or else the mandate itself. */
  MandateId beside(Actor actor, MandateId mandate, String kind) {
    return mandates
        .find(actor, mandate)
        .flatMap(known ->
            mandates.inForce(actor, kind).stream()
                .filter(other -> other.decision().equals(known.decision()))
                .findFirst())
        .map(MandateSummary::id)
        .orElse(mandate);
  }

  void report(Actor actor, MandateId mandate, DeedKind kind, ContractId contract, String says) {
    mandates.report(actor, new Deed(mandate, kind, today(), says, "/contracts/" + contract));
  }
}
