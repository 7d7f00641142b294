package rowan.foundation.messages;

/** Sends text messages: a bean of it sets the channel up. It must log neither number nor words. */
@FunctionalInterface
public interface TextGateway {

  void send(String number, String words);
}
