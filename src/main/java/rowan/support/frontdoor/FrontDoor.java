package rowan.support.frontdoor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.vault.FiveWords;
import rowan.support.frontdoor.asking.ComingBack;
import rowan.support.frontdoor.asking.Intake;
import rowan.support.frontdoor.kept.JdbcLists;
import rowan.support.frontdoor.kept.JdbcReferrals;
import rowan.support.frontdoor.kept.OpenFiles;
import rowan.support.frontdoor.kept.Referral;

/**
 * The front door for everyone who asks: for themselves, for somebody they worry about, or for an
 * agency. Who asks on the public pages has no account and no session; what they come back with is
 * five words, or a passkey of their own ({@link OwnPasskeys}), and what their pages carry is
 * signed.
 */
@Service
public class FrontDoor {

  private final Acting acting;
  private final Permissions permissions;
  private final Intake intake;
  private final OpenFiles files;
  private final ComingBack comingBack;
  private final JdbcLists lists;

  FrontDoor(
      Acting acting,
      Permissions permissions,
      Intake intake,
      OpenFiles files,
      ComingBack comingBack,
      JdbcLists lists) {
    this.acting = acting;
    this.permissions = permissions;
    this.intake = intake;
    this.files = files;
    this.comingBack = comingBack;
    this.lists = lists;
  }

  /** What the last page before sending carries, so that what is sent twice is asked once. */
  public String ticket(Actor actor) {
    permissions.require(actor, Action.ASK_FOR_HELP);
    return acting.in(Wing.SUPPORT, actor, () -> intake.ticket(actor));
  }

  /** Asks for help; needs {@code ASK_FOR_HELP}, which everyone has. */
  public AskForHelp.Asked ask(Actor actor, AskForHelp asked) {
    permissions.require(actor, Action.ASK_FOR_HELP);
    return acting.in(Wing.SUPPORT, actor, () -> intake.take(actor, asked));
  }

  /** What waits for who comes back with these words; nothing if nobody was given them. */
  public Optional<Conversation> comeBack(Actor actor, FiveWords words) {
    permissions.require(actor, Action.READ_OWN_MESSAGES);
    return acting.in(Wing.SUPPORT, actor, () -> comingBack.byWords(actor, words));
  }

  /**
   * Writes back from a page with messages.
   *
   * @param pass of that page
   * @param message made with the form: the same message twice is one
   * @return nothing if the page lay open too long, and nothing was written
   */
  public Optional<Conversation> writeBack(Actor actor, String pass, UUID message, String words) {
    permissions.require(actor, Action.READ_OWN_MESSAGES);
    return acting.in(Wing.SUPPORT, actor, () -> comingBack.write(actor, pass, message, words));
  }

  /** Refers somebody; needs {@code MAKE_REFERRAL}. */
  public MakeReferral.Result refer(Actor actor, MakeReferral made) {
    permissions.require(actor, Action.MAKE_REFERRAL);
    return acting.in(Wing.SUPPORT, actor, () -> intake.take(actor, made));
  }

  /**
   * What the actor referred, the latest first; needs {@code MAKE_REFERRAL}.
   *
   * @param before the last of the page before, if this is not the first
   */
  public List<Sent> sent(Actor actor, @Nullable ReferralId before, int most) {
    permissions.require(actor, Action.MAKE_REFERRAL);
    return acting.in(Wing.SUPPORT, actor, () -> lists.sent(actor, before, most));
  }

  /** One that the actor referred, opened; nothing if somebody else did. */
  public Optional<Sent.Opened> sent(Actor actor, ReferralId id) {
    permissions.require(actor, Action.MAKE_REFERRAL);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            files
                .of(actor, "frontdoor.own-referral", id, own(actor))
                .map(file -> {
                  file.markRead();
                  return new Sent.Opened(sent(file.kept()), file.told().name(), file.messages());
                }));
  }

  /**
   * Answers what triage asked of who referred.
   *
   * @return whether it was theirs, and so was written
   */
  public boolean answer(Actor actor, ReferralId id, UUID message, String words) {
    permissions.require(actor, Action.MAKE_REFERRAL);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> {
          var file = files.toWrite(actor, "frontdoor.own-answer", id, own(actor));
          file.ifPresent(open -> open.write(message, false, words));
          return file.isPresent();
        });
  }

  private static java.util.function.Predicate<JdbcReferrals.Kept> own(Actor actor) {
    return kept -> kept.referral().received().account().filter(actor.account()::equals).isPresent();
  }

  private static Sent sent(JdbcReferrals.Kept kept) {
    var received = kept.referral().received();
    return new Sent(
        received.id(),
        received.reference(),
        received.at(),
        received.urgency(),
        Sent.Progress.of(kept.referral()),
        kept.askedAt().isPresent(),
        kept.referral() instanceof Referral.Closed closed
            ? Optional.of(closed.reason())
            : Optional.empty());
  }
}
