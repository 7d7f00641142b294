package rowan.support.frontdoor.asking;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.vault.FiveWords;
import rowan.support.frontdoor.Conversation;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Sent;
import rowan.support.frontdoor.kept.OpenFiles;
import rowan.support.frontdoor.kept.OwnPasskeyRows;

/**
 * Opens a conversation for who it belongs to, by whatever they came back with. Works in the
 * transaction of who calls it.
 */
@Component
public class ComingBack {

  private static final String OWN_MESSAGES = "frontdoor.own-messages";

  private final OpenFiles files;
  private final Passes passes;
  private final OwnPasskeyRows passkeys;

  ComingBack(OpenFiles files, Passes passes, OwnPasskeyRows passkeys) {
    this.files = files;
    this.passes = passes;
    this.passkeys = passkeys;
  }

  public Optional<Conversation> byWords(Actor actor, FiveWords words) {
    return files.ofWords(actor, passes.fingerprint(actor, words)).map(this::read);
  }

  /** The conversation that was proved to be theirs. */
  public Optional<Conversation> by(Actor actor, ReferralId proved) {
    return files.of(actor, OWN_MESSAGES, proved).map(this::read);
  }

  /** Writes from a page with messages; nothing if it lay open too long. */
  public Optional<Conversation> write(Actor actor, String pass, UUID message, String words) {
    return passes
        .opens(actor, pass)
        .flatMap(id -> files.toWrite(actor, "frontdoor.own-message", id, kept -> true))
        .map(file -> {
          file.write(message, false, words);
          return read(file);
        });
  }

  private Conversation read(OpenFiles.OpenFile file) {
    file.markRead();
    var id = file.kept().id();
    return new Conversation(
        passes.pass(file.actor(), id),
        Sent.Progress.of(file.kept().referral()),
        file.messages(),
        passkeys.of(file.actor(), id),
        passkeys.wordsOpen(file.actor(), id));
  }
}
