package rowan.foundation.messages.carrier;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.foundation.messages.TextGateway;

/** Takes text messages in a demonstration, and sends them nowhere: the people are invented. */
@Component
@Profile("demo")
class DemonstrationTexts implements TextGateway {

  @Override
  public void send(String number, String words) {
    // Nothing leaves a demonstration, and nothing of it is kept.
  }
}
