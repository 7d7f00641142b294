package rowan.support.frontdoor.referring.web;

import java.util.List;
import java.util.Optional;
import rowan.foundation.web.State;
import rowan.support.frontdoor.Decision.ClosingReason;
import rowan.support.frontdoor.Sent;

/** What somebody who referred sees of their referrals. */
public final class SentView {

  private SentView() {}

  /**
   * The list.
   *
   * @param later the address of the page after this, if there is one
   */
  public record ListPage(List<Sent> sent, boolean first, Optional<String> later) {}

  /** Whether triage waits for an answer; once it is decided, nobody does. */
  public static boolean waits(Sent sent) {
    return sent.asked()
        && (sent.progress() == Sent.Progress.RECEIVED
            || sent.progress() == Sent.Progress.LOOKED_AT);
  }

  /** How its progress looks. */
  public static State look(Sent sent) {
    if (waits(sent)) {
      return State.AT_RISK;
    }
    return switch (sent.progress()) {
      case RECEIVED -> State.NOT_STARTED;
      case LOOKED_AT -> State.UNDER_WAY;
      case ACCEPTED, CLOSED -> State.MET;
      case NOT_ACCEPTED -> State.BREACHED;
    };
  }

  /** Its progress in a word or two. */
  public static String words(Sent sent) {
    return waits(sent) ? "Waits for your answer" : sent.progress().title();
  }

  /** Its progress in a sentence, without anything of the case. */
  public static String sentence(Sent sent) {
    return switch (sent.progress()) {
      case RECEIVED -> "It has arrived. Nobody has opened it yet.";
      case LOOKED_AT -> "Somebody is looking at it.";
      case ACCEPTED -> "They have a worker who leads their support.";
      case NOT_ACCEPTED, CLOSED ->
          sent.reason().map(ClosingReason::sentence).orElse("Their support has ended") + ".";
    };
  }
}
