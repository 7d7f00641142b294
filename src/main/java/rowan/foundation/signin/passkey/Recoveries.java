package rowan.foundation.signin.passkey;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.access.session.FreshProof;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.signin.EmailAddress;
import rowan.foundation.signin.KnownAccount;
import rowan.foundation.signin.KnownAccounts;
import rowan.foundation.signin.ceremony.Site;

/**
 * Replaces a lost passkey, by two people: who lost it reads six digits out to a colleague, who
 * types them in and so says that it is them; then a link goes to the address that is known. Neither
 * the colleague nor who has the inbox gets in alone.
 */
@Service
public class Recoveries {

  /** What came of a colleague's answer. */
  public enum Answered {
    SENT(
        "A new link is on its way to them, which works for an hour. Their earlier passkeys end when they use it."),
    NOT_SENT("It is confirmed, but the link could not be sent: they have to ask once more."),
    WRONG_CODE("That is not their code. Ask them to read it out once more."),
    NO_SUCH_REQUEST("That request is not open any more. If it was them, they can ask once more."),
    SAID_NO("Thank you. No link was sent.");

    private final String sentence;

    Answered(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  private final RecoveryRows rows;
  private final LinkRows links;
  private final PasskeyRows passkeys;
  private final KnownAccounts known;
  private final SignInMail mail;
  private final Permissions permissions;
  private final Audit audit;
  private final Acting acting;
  private final SecureRandom random = new SecureRandom();

  Recoveries(
      RecoveryRows rows,
      LinkRows links,
      PasskeyRows passkeys,
      KnownAccounts known,
      SignInMail mail,
      Permissions permissions,
      Audit audit,
      Acting acting) {
    this.rows = rows;
    this.links = links;
    this.passkeys = passkeys;
    this.known = known;
    this.mail = mail;
    this.permissions = permissions;
    this.audit = audit;
    this.acting = acting;
  }

  /**
   * Somebody says that they lost their passkey. They get six digits whoever they are; only where
   * the address is of somebody who has a passkey does a colleague see that they asked. Whoever asks
   * in somebody's place so keeps nobody out: the digits of each who asked are good.
   */
  public String ask(AuthorityId authority, EmailAddress address) {
    var code = "%06d".formatted(random.nextInt(1_000_000));
    var visitor = Actor.visitor(authority);
    acting.run(
        Wing.FOUNDATION,
        visitor,
        () ->
            known
                .by(authority, address)
                .filter(account -> mayAsk(authority, account))
                .ifPresentOrElse(
                    account -> {
                      rows.ask(authority, account, code);
                      audit.change(visitor, "signin.recovery-asked", account.id().value());
                    },
                    () -> audit.refusal(visitor, "signin.recovery-refused", List.of())));
    return code;
  }

  private boolean mayAsk(AuthorityId authority, KnownAccount account) {
    return !account.ended() && !passkeys.of(authority, account.id()).isEmpty();
  }

  /** The colleagues who wait for the actor's answer, the longest first. */
  public List<ToConfirm> waiting(Actor actor) {
    permissions.require(actor, Action.VOUCH_FOR_COLLEAGUE);
    return acting.in(Wing.FOUNDATION, actor, () -> rows.waiting(actor, administers(actor)));
  }

  private boolean administers(Actor actor) {
    return permissions.permit(actor, Action.ADMINISTER_ACCESS);
  }

  /** The colleague typed what was read out to them. */
  public Answered confirm(
      Actor actor, FreshProof proof, AccountId account, String typed, Site site) {
    permissions.require(actor, Action.VOUCH_FOR_COLLEAGUE);
    proof.mustBeOf(actor);
    record Letter(String to, OneTimeToken token) {}
    var result = new Answered[] {Answered.NO_SUCH_REQUEST};
    var letter =
        acting.in(
            Wing.FOUNDATION,
            actor,
            () -> {
              var open = rows.open(actor, administers(actor), account);
              if (open.isEmpty()) {
                return Optional.<Letter>empty();
              }
              if (open.stream().noneMatch(one -> one.isReadOutAs(typed))) {
                rows.countAWrongOne(actor, account);
                audit.refusal(actor, "signin.recovery-wrong-code", List.of(account.value()));
                result[0] = Answered.WRONG_CODE;
                return Optional.<Letter>empty();
              }
              rows.answer(actor, account, true);
              var token =
                  links.make(actor.authority(), account, LinkKind.RECOVERY, actor.account());
              audit.change(actor, "signin.recovery-confirmed", account.value());
              return known
                  .of(actor.authority(), account)
                  .map(found -> new Letter(found.email(), token));
            });
    return letter
        .map(one ->
            mail.send(one.to, site, LinkKind.RECOVERY, one.token)
                ? Answered.SENT
                : Answered.NOT_SENT)
        .orElse(result[0]);
  }

  /** The colleague says that it is not them. */
  public Answered sayNo(Actor actor, AccountId account) {
    permissions.require(actor, Action.VOUCH_FOR_COLLEAGUE);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> {
          if (rows.open(actor, administers(actor), account).isEmpty()) {
            return Answered.NO_SUCH_REQUEST;
          }
          rows.answer(actor, account, false);
          audit.change(actor, "signin.recovery-denied", account.value());
          return Answered.SAID_NO;
        });
  }
}
