package rowan.foundation.messages.carrier;

import org.jspecify.annotations.Nullable;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.TextGateway;

/** Text messages, once there is a gateway for them. */
record TextCarrier(@Nullable TextGateway gateway) implements Carrier {

  @Override
  public Channel channel() {
    return Channel.TEXT;
  }

  @Override
  public boolean ready() {
    return gateway != null;
  }

  @Override
  public void carry(String to, String from, String words) {
    if (gateway == null) {
      throw new IllegalStateException("text messages are not set up");
    }
    gateway.send(to, words);
  }
}
