package rowan.support.casework.page;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;

/** A look at the page of a case: permitted, there, written down; only then the key. */
@Component
class TracedLook {

  private final Permissions permissions;
  private final Acting acting;
  private final CaseQueries queries;
  private final Audit audit;
  private final Vault vault;

  TracedLook(
      Permissions permissions, Acting acting, CaseQueries queries, Audit audit, Vault vault) {
    this.permissions = permissions;
    this.acting = acting;
    this.queries = queries;
    this.audit = audit;
    this.vault = vault;
  }

  <T> Optional<T> at(
      Actor actor, CaseId id, String what, BiFunction<CaseQueries.Row, PersonKey, T> read) {
    permissions.require(actor, Action.READ_CASE);
    return acting.often(
        Wing.SUPPORT,
        actor,
        () -> {
          var found = queries.find(actor, id);
          if (found.isEmpty()) {
            audit.refusal(actor, what, List.of(id.value()));
            return Optional.empty();
          }
          var person = found.get().person();
          var key = vault.look(actor, what, List.of(person)).of(person);
          return Optional.of(read.apply(found.get(), key));
        });
  }
}
