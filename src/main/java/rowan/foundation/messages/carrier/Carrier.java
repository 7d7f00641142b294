package rowan.foundation.messages.carrier;

import rowan.foundation.messages.Channel;

/** What takes a message out of the house. */
public interface Carrier {

  Channel channel();

  /** Whether it has been set up. */
  boolean ready();

  /**
   * Takes a message to a number or an address.
   *
   * @param from whom it is from, in the person's own agreed words; may be empty
   */
  void carry(String to, String from, String words);
}
