package rowan.commissioning.engagement;

import java.util.UUID;

/** A market engagement. */
public record EngagementId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
