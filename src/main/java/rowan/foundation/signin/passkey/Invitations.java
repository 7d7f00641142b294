package rowan.foundation.signin.passkey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.signin.KnownAccount;
import rowan.foundation.signin.KnownAccounts;
import rowan.foundation.signin.ceremony.Site;

/**
 * Invites people who have an account and no way to sign in: an administrator anybody, a provider's
 * manager their own people. The link goes to their address and is shown to nobody who invites.
 */
@Service
public class Invitations {

  /** As many as a page shows; further ones are found by a part of their name. */
  static final int MOST = 50;

  private static final String WITHOUT_A_WAY =
      """
      select a.id, a.name, o.name as organisation,
        (select l.made_at from signin.link l where l.authority_id = a.authority_id and l.account_id = a.id
          and l.used_at is null and l.ended_at is null and l.expires_at > :now) as invited
      from access.account a
      join access.organisation o on o.authority_id = a.authority_id and o.id = a.organisation_id
      where a.authority_id = :authority and a.ended_at is null
        and (:everybody or a.organisation_id = :organisation)
        and strpos(lower(a.name), :part) > 0
        and not exists (select from signin.passkey p
          where p.authority_id = a.authority_id and p.account_id = a.id and p.ended_at is null)
        and not exists (select from signin.provider_domain d
          join signin.provider p on p.authority_id = d.authority_id and p.id = d.provider_id and p.ended_at is null
          where d.authority_id = a.authority_id and d.domain = lower(split_part(a.email, '@', 2))
            and p.organisation_id = a.organisation_id)
      order by a.name, a.id limit :most\
      """;

  /** What came of inviting somebody. */
  public enum Invited {
    SENT("A link is on its way to them. It works once, for seven days."),
    NOT_SENT("The link could not be sent: check the mail server, and try again."),
    NO_MAIL("No mail server is set up, so no link can be sent. Ask whoever runs Rowan."),
    NO_SUCH_ACCOUNT("There is nobody like that to invite here."),
    HAS_A_WAY("They have a way to sign in already.");

    private final String sentence;

    Invited(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  private final JdbcClient jdbc;
  private final KnownAccounts known;
  private final PasskeyRows passkeys;
  private final LinkRows links;
  private final SignInMail mail;
  private final Permissions permissions;
  private final Audit audit;
  private final Acting acting;
  private final Clock clock;

  Invitations(
      JdbcClient jdbc,
      KnownAccounts known,
      PasskeyRows passkeys,
      LinkRows links,
      SignInMail mail,
      Permissions permissions,
      Audit audit,
      Acting acting,
      Clock clock) {
    this.jdbc = jdbc;
    this.known = known;
    this.passkeys = passkeys;
    this.links = links;
    this.mail = mail;
    this.permissions = permissions;
    this.audit = audit;
    this.acting = acting;
    this.clock = clock;
  }

  /** Those whom the actor may invite, by name. */
  public List<Invitable> toInvite(Actor actor, String partOfName) {
    permissions.require(actor, Action.INVITE);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(WITHOUT_A_WAY)
                .param("authority", actor.authority().value())
                .param("now", DatabaseTime.of(clock.instant()))
                .param("everybody", mayInviteAnybody(actor))
                .param("organisation", actor.organisation().value())
                .param("part", partOfName.toLowerCase(java.util.Locale.UK))
                .param("most", MOST)
                .query((row, number) ->
                    new Invitable(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("organisation"),
                        Optional.ofNullable(DatabaseTime.readAny(row, "invited"))))
                .list());
  }

  private boolean mayInviteAnybody(Actor actor) {
    return permissions.permit(actor, Action.ADMINISTER_ACCESS);
  }

  /** Sends somebody a link; one that was sent before works no more. */
  public Invited invite(Actor actor, AccountId account, Site site) {
    permissions.require(actor, Action.INVITE);
    if (!mail.isSetUp()) {
      return Invited.NO_MAIL;
    }
    var authority = actor.authority();
    record Letter(String to, OneTimeToken token) {}
    var result = new Invited[] {Invited.NO_SUCH_ACCOUNT};
    var letter =
        acting.in(
            Wing.FOUNDATION,
            actor,
            () -> {
              var found = known.of(authority, account).filter(one -> isTheirs(actor, one));
              if (found.isEmpty()) {
                return Optional.<Letter>empty();
              }
              if (!passkeys.of(authority, account).isEmpty()
                  || passkeys.hasAProvider(authority, account)) {
                result[0] = Invited.HAS_A_WAY;
                return Optional.<Letter>empty();
              }
              var token = links.make(authority, account, LinkKind.INVITATION, actor.account());
              audit.change(actor, "signin.invited", account.value());
              return Optional.of(new Letter(found.get().email(), token));
            });
    // After the transaction: a link that is in somebody's inbox works.
    return letter
        .map(one ->
            mail.send(one.to, site, LinkKind.INVITATION, one.token)
                ? Invited.SENT
                : Invited.NOT_SENT)
        .orElse(result[0]);
  }

  private boolean isTheirs(Actor actor, KnownAccount one) {
    return !one.ended()
        && (mayInviteAnybody(actor) || one.organisation().equals(actor.organisation()));
  }

  /**
   * The link for who founds a council at the server's console, where nobody is there yet who could
   * have invited them.
   */
  public OneTimeToken first(AuthorityId authority, AccountId account) {
    var house = Actor.clock(authority);
    return acting.in(
        Wing.FOUNDATION,
        house,
        () -> {
          var token = links.make(authority, account, LinkKind.INVITATION, house.account());
          audit.change(house, "signin.founded", account.value());
          return token;
        });
  }
}
