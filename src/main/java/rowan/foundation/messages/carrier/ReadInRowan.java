package rowan.foundation.messages.carrier;

import rowan.foundation.messages.Channel;

/** Messages that leave nowhere: the person reads them on Rowan's public pages when they come. */
record ReadInRowan() implements Carrier {

  @Override
  public Channel channel() {
    return Channel.IN_ROWAN;
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public void carry(String to, String from, String words) {
    // It is in the outbox, where they find it.
  }
}
