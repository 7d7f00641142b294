package rowan.support.frontdoor;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.vault.FiveWords;
import rowan.support.frontdoor.asking.DevicePasskeys;

/**
 * Coming back by a passkey, for who asked for help and chose to have one beside their five words,
 * or in place of them. It opens the one conversation that it was made for and begins no session; no
 * name and no address is asked for. Whoever is signed in acts here as somebody without an account.
 */
@Service
public class OwnPasskeys {

  private final Acting acting;
  private final Permissions permissions;
  private final DevicePasskeys passkeys;

  OwnPasskeys(Acting acting, Permissions permissions, DevicePasskeys passkeys) {
    this.acting = acting;
    this.permissions = permissions;
    this.passkeys = passkeys;
  }

  /**
   * A question to a device, which is kept nowhere until it is answered.
   *
   * @param signed for the page to send back with the answer
   * @param options for the browser
   */
  public record Question(String signed, String options) {}

  /** What came of making one. */
  public sealed interface Made {

    /** It opens the conversation from now on. */
    record Done(Conversation conversation) implements Made {}

    /** The page lay open too long, or has been answered. */
    record PageIsOver() implements Made {}

    /** The device brought nothing that is good, or there are as many as there may be. */
    record NoPasskey() implements Made {}
  }

  /**
   * One was removed.
   *
   * @param words new ones, where nothing else would open the conversation any more
   * @param left by which a browser may take it out of its device's own list
   */
  public record Removed(Conversation conversation, Optional<FiveWords> words, String left) {}

  /** Asks a device for any passkey that it has for this site. */
  public Question askForOne(Actor actor, Site site) {
    return visiting(actor, visitor -> passkeys.askForOne(visitor, site));
  }

  /**
   * What waits for who comes back by a passkey. Of one that was never made, was removed or opens
   * something else, the same is said: nothing.
   */
  public Optional<Conversation> comeBack(Actor actor, Site site, String question, String brought) {
    return visiting(actor, visitor -> passkeys.comeBack(visitor, site, question, brought));
  }

  /** The conversation of a page, for a further step; nothing if the page lay open too long. */
  public Optional<Conversation> still(Actor actor, String pass) {
    return visiting(actor, visitor -> passkeys.still(visitor, pass));
  }

  /** Asks a device to make one; nothing if the page lay open too long. */
  public Optional<Question> offer(Actor actor, String pass, Site site) {
    return visiting(actor, visitor -> passkeys.offer(visitor, pass, site));
  }

  public Made make(Actor actor, MakePasskey asked, Site site) {
    return visiting(actor, visitor -> passkeys.make(visitor, asked, site));
  }

  /** Removes one of the conversation's own; nothing if the page lay open too long. */
  public Optional<Removed> remove(Actor actor, String pass, UUID passkey, Site site) {
    return visiting(actor, visitor -> passkeys.remove(visitor, pass, passkey, site));
  }

  private <T> T visiting(Actor actor, Function<Actor, T> work) {
    permissions.require(actor, Action.READ_OWN_MESSAGES);
    var visitor = Actor.visitor(actor.authority());
    return acting.in(Wing.SUPPORT, visitor, () -> work.apply(visitor));
  }
}
