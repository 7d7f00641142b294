package rowan.commissioning.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.AgreedSpecification;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.commissioning.specification.Specifications;
import rowan.commissioning.specification.Target;
import rowan.evidence.indicators.Indicator;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;

/** Agreed specifications in memory, for tests of the rooms that buy by them. */
public final class KnownSpecifications implements Specifications {

  private final Map<AuthorityId, List<AgreedSpecification>> known = new ConcurrentHashMap<>();

  /** Agrees on a specification: for a refuge with 18 spaces, one of them for women only. */
  public SpecificationId agree(AuthorityId authority, ServiceKind service, MandateId mandate) {
    var id = new SpecificationId(UUID.randomUUID());
    boolean refuge = service == ServiceKind.REFUGE;
    known
        .computeIfAbsent(authority, any -> new ArrayList<>())
        .add(
            new AgreedSpecification(
                id,
                service,
                service.title(),
                1,
                mandate,
                LocalDate.of(2030, 1, 15),
                List.of("Cabinet Member"),
                List.of(new AgreedSpecification.Outcome("Safety", "People are safer.")),
                List.of(new Target(Indicator.REACHED_IN_TWO_DAYS, 80, 5, LocalDate.of(2030, 1, 1))),
                refuge ? 18 : 0,
                refuge,
                6));
    return id;
  }

  @Override
  public Optional<AgreedSpecification> agreed(Actor actor, SpecificationId id) {
    return known.getOrDefault(actor.authority(), List.of()).stream()
        .filter(specification -> specification.id().equals(id))
        .findFirst();
  }

  @Override
  public List<AgreedSpecification> agreed(Actor actor, ServiceKind service) {
    return known.getOrDefault(actor.authority(), List.of()).stream()
        .filter(specification -> specification.service() == service)
        .toList();
  }
}
