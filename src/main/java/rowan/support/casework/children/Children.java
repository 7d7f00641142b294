package rowan.support.casework.children;

import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseLook;

/** The children of cases, each under a key of their own; needs {@code READ_CASE}. */
@Service
public class Children {

  private final CaseLook look;
  private final Acting acting;
  private final ChildRows rows;
  private final Vault vault;

  Children(CaseLook look, Acting acting, ChildRows rows, Vault vault) {
    this.look = look;
    this.acting = acting;
    this.rows = rows;
    this.vault = vault;
  }

  /** The children of a case. Nothing if it is not there for the actor. */
  public Optional<ChildrenOfACase> of(Actor actor, CaseId id) {
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> {
          var found = rows.ofCase(actor, id);
          var ids = found.stream().map(ChildRows.Row::id).toList();
          return look.at(
              actor,
              id,
              "casework.children",
              ids,
              seen ->
                  new ChildrenOfACase(
                      seen.initials(),
                      ChildRows.opened(vault.keys(actor, seen.trace(), ids), found)));
        });
  }
}
