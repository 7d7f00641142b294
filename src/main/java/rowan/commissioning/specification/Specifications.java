package rowan.commissioning.specification;

import java.util.List;
import java.util.Optional;
import rowan.foundation.access.Actor;

/** The agreed specifications, for the rooms that buy by them and hold providers to them. */
public interface Specifications {

  /** One agreed version; nothing for a draft. */
  Optional<AgreedSpecification> agreed(Actor actor, SpecificationId id);

  /** The agreed versions for a kind of service, newest first. */
  List<AgreedSpecification> agreed(Actor actor, ServiceKind service);
}
