package rowan.foundation.signin.passkey;

import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.access.session.Sessions;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.signin.ceremony.Asked;
import rowan.foundation.signin.ceremony.Site;

/** What follows a one-time link: a passkey is made, and the link works no more. */
@Service
public class Welcomes {

  private final LinkRows links;
  private final PasskeyRows rows;
  private final AccountCeremonies ceremonies;
  private final Sessions sessions;
  private final Accounts accounts;
  private final Audit audit;
  private final Acting acting;

  Welcomes(
      LinkRows links,
      PasskeyRows rows,
      AccountCeremonies ceremonies,
      Sessions sessions,
      Accounts accounts,
      Audit audit,
      Acting acting) {
    this.links = links;
    this.rows = rows;
    this.ceremonies = ceremonies;
    this.sessions = sessions;
    this.accounts = accounts;
    this.audit = audit;
    this.acting = acting;
  }

  /** What came of making a passkey by a link. */
  public sealed interface Made {

    /** It was made, and they are signed in if they hold an office today. */
    record Done(Optional<Actor> actor) implements Made {}

    /** The link was used, replaced or is too old. */
    record LinkIsOver() implements Made {}

    /** The browser brought nothing that is good; the link works still. */
    record NoPasskey() implements Made {}
  }

  /** The link of what stands in an address, if it works still. Looking at it uses nothing up. */
  public Optional<OpenLink> open(AuthorityId authority, String written) {
    return OneTimeToken.read(written)
        .flatMap(token ->
            acting.in(
                Wing.FOUNDATION, Actor.visitor(authority), () -> links.open(authority, token)));
  }

  /** Asks the browser of who opened a link to make a passkey. */
  public Asked<PublicKeyCredentialCreationOptions> ask(OpenLink link, Site site) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.visitor(link.authority()),
        () -> ceremonies.toMake(link.authority(), site, link.account()));
  }

  /**
   * Makes the passkey. After a loss, all earlier ones and every session end with it. If what the
   * browser brought is bad, nothing has happened.
   */
  public Made make(
      OpenLink link,
      Site site,
      PublicKeyCredentialCreationOptions asked,
      String brought,
      String name) {
    try {
      return madeBy(link, site, asked, brought, name);
    } catch (NothingMade bad) {
      return new Made.NoPasskey();
    }
  }

  private Made madeBy(
      OpenLink link,
      Site site,
      PublicKeyCredentialCreationOptions asked,
      String brought,
      String name) {
    var authority = link.authority();
    var visitor = Actor.visitor(authority);
    return acting.in(
        Wing.FOUNDATION,
        visitor,
        () -> {
          if (!links.use(link)) {
            audit.refusal(visitor, "signin.refused-link", List.of(link.account().value()));
            return new Made.LinkIsOver();
          }
          if (link.kind() == LinkKind.RECOVERY) {
            rows.endAll(authority, link.account());
            sessions.endAll(authority, link.account());
          }
          if (!ceremonies.made(authority, site, asked, brought, name)) {
            throw new NothingMade();
          }
          audit.change(
              visitor,
              link.kind() == LinkKind.RECOVERY
                  ? "signin.passkeys-replaced"
                  : "signin.passkey-added",
              link.account().value());
          return new Made.Done(accounts.actor(authority, link.account()));
        });
  }

  /** Undoes the use of a link by which nothing was made. */
  private static final class NothingMade extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingMade() {
      super("nothing was made by a link", null, false, false);
    }
  }
}
