package rowan.support.casework.contact;

import java.util.Optional;
import rowan.foundation.messages.Channel;

/** How somebody was, or was not, reached. */
public enum ContactWay {
  CALL("Call", Channel.CALL),
  TEXT("Text", Channel.TEXT),
  EMAIL("E-mail", Channel.EMAIL),
  LETTER("Letter", Channel.LETTER),
  /** Face to face, where they chose to be. */
  MEETING("Meeting", null),
  /** They called, wrote or came of themselves. */
  THEY_CAME("They got in touch", null);

  private final String title;
  private final @org.jspecify.annotations.Nullable Channel channel;

  ContactWay(String title, @org.jspecify.annotations.Nullable Channel channel) {
    this.title = title;
    this.channel = channel;
  }

  public String title() {
    return title;
  }

  /** The channel whose safe hours count, where it is for us to choose the hour. */
  Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }
}
