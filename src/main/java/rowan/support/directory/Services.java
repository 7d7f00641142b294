package rowan.support.directory;

import java.util.List;
import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Versioned;

/** The services that are listed, in PostgreSQL. */
interface Services {

  /**
   * A service as it is stored, without the name of who delivers it.
   *
   * @param description with its version
   */
  record Stored(
      ServiceId id, Versioned<DescribeService> description, java.time.Instant changedAt) {}

  List<Stored> all(Actor actor);

  Optional<Stored> of(Actor actor, ServiceId id);

  /** Who delivers it now, if there is such a service. */
  default Optional<OrganisationId> deliveredBy(Actor actor, ServiceId id) {
    return of(actor, id).map(stored -> stored.description().value().deliveredBy());
  }

  void add(Actor actor, ServiceId id, DescribeService description);

  /** Whether it was still of that version, and so was changed. */
  boolean change(Actor actor, ServiceId id, long version, DescribeService description);
}
