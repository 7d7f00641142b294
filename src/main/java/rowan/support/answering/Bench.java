package rowan.support.answering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Vault;

/** Where every piece of work on a request begins: permitted, there, and held. */
@Component
class Bench {

  private final Permissions permissions;
  private final Acting acting;
  private final Requests requests;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  Bench(
      Permissions permissions,
      Acting acting,
      Requests requests,
      Audit audit,
      Vault vault,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.requests = requests;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /** Does something with what there is; needs {@code ANSWER_SUBJECT_ACCESS}. */
  <T> T in(Actor by, java.util.function.Supplier<T> work) {
    permissions.require(by, Action.ANSWER_SUBJECT_ACCESS);
    return acting.in(Wing.SUPPORT, by, work);
  }

  /** Does something with one request; nothing if it is not there for the actor. */
  <T> Optional<T> on(Actor by, UUID id, Function<Requests.Row, T> work) {
    return in(
        by,
        () -> {
          var found = requests.hold(by, id);
          if (found.isEmpty()) {
            audit.refusal(by, "answering.request", List.of(id));
          }
          return found.map(work);
        });
  }

  Audit audit() {
    return audit;
  }

  Vault vault() {
    return vault;
  }

  Requests requests() {
    return requests;
  }

  Instant now() {
    return DatabaseTime.now(clock);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A request has a key of its own, kept by its own id: who asks need not be known here. */
  static PersonId keyHolder(UUID request) {
    return new PersonId(request);
  }
}
