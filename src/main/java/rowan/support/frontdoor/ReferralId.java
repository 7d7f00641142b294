package rowan.support.frontdoor;

import java.util.UUID;

/** Something that was asked for: by the person, by somebody close to them, or by an agency. */
public record ReferralId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
