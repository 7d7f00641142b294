package rowan.commissioning.decisions;

import java.util.UUID;

/** What one resolution permits or asks, once the officer confirmed it. */
public record MandateId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
