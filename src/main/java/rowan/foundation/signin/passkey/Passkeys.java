package rowan.foundation.signin.passkey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.access.session.FreshProof;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.signin.ceremony.Asked;
import rowan.foundation.signin.ceremony.Site;

/** Passkeys: signing in with one, and looking after one's own. */
@Service
public class Passkeys {

  /** More than anybody has devices. */
  static final int MOST = 10;

  private final AccountCeremonies ceremonies;
  private final PasskeyRows rows;
  private final Accounts accounts;
  private final Permissions permissions;
  private final Audit audit;
  private final Acting acting;

  Passkeys(
      AccountCeremonies ceremonies,
      PasskeyRows rows,
      Accounts accounts,
      Permissions permissions,
      Audit audit,
      Acting acting) {
    this.ceremonies = ceremonies;
    this.rows = rows;
    this.accounts = accounts;
    this.permissions = permissions;
    this.audit = audit;
    this.acting = acting;
  }

  /** What came of removing one. */
  public enum Removed {
    DONE,
    NO_SUCH_PASSKEY,
    /** It is the last, and there is no other way to sign in. */
    THE_LAST
  }

  /** Asks a browser for any passkey that it has for this council. */
  public Asked<PublicKeyCredentialRequestOptions> askForOne(AuthorityId authority, Site site) {
    return acting.in(
        Wing.FOUNDATION, Actor.visitor(authority), () -> ceremonies.toUse(authority, site));
  }

  /** Who signs in by what a browser brought, if it is good and they hold an office today. */
  public Optional<Actor> signIn(
      AuthorityId authority, Site site, PublicKeyCredentialRequestOptions asked, String brought) {
    var visitor = Actor.visitor(authority);
    return acting.in(
        Wing.FOUNDATION,
        visitor,
        () -> {
          var account = ceremonies.used(authority, site, asked, brought);
          var actor = account.flatMap(id -> accounts.actor(authority, id));
          actor.ifPresentOrElse(
              found -> audit.signIn(found, "signin.by-passkey"),
              () ->
                  audit.refusal(
                      visitor,
                      account.isPresent() ? "signin.refused-no-office" : "signin.refused-passkey",
                      account.map(id -> List.of(id.value())).orElse(List.of())));
          return actor;
        });
  }

  /** One's own, the oldest first. */
  public List<Passkey> of(Actor actor) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    return acting.in(Wing.FOUNDATION, actor, () -> rows.of(actor.authority(), actor.account()));
  }

  /** Asks the browser of who is signed in to make one more; nothing if there are enough. */
  public Optional<Asked<PublicKeyCredentialCreationOptions>> askForAnother(
      Actor actor, FreshProof proof, Site site) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    proof.mustBeOf(actor);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> {
          if (rows.of(actor.authority(), actor.account()).size() >= MOST) {
            return Optional.empty();
          }
          return Optional.of(ceremonies.toMake(actor.authority(), site, actor.account()));
        });
  }

  /** Stores another of one's own, if what the browser brought is good. */
  public boolean add(
      Actor actor,
      FreshProof proof,
      Site site,
      PublicKeyCredentialCreationOptions asked,
      String brought,
      String name) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    proof.mustBeOf(actor);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> {
          boolean made = ceremonies.made(actor.authority(), site, asked, brought, name);
          if (made) {
            audit.change(actor, "signin.passkey-added", actor.account().value());
          }
          return made;
        });
  }

  /** Calls one of one's own something else. */
  public boolean rename(Actor actor, UUID passkey, String name) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> rows.rename(actor.authority(), actor.account(), passkey, name));
  }

  /** Removes one of one's own. Somebody with an identity provider may remove the last as well. */
  public Removed remove(Actor actor, FreshProof proof, UUID passkey) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    proof.mustBeOf(actor);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> {
          rows.lock(actor.account());
          var own = rows.of(actor.authority(), actor.account());
          if (own.stream().noneMatch(one -> one.id().equals(passkey))) {
            return Removed.NO_SUCH_PASSKEY;
          }
          if (own.size() == 1 && !rows.hasAProvider(actor.authority(), actor.account())) {
            return Removed.THE_LAST;
          }
          rows.end(actor.authority(), actor.account(), passkey);
          audit.change(actor, "signin.passkey-removed", actor.account().value());
          return Removed.DONE;
        });
  }
}
