package rowan.commissioning.engagement;

import java.util.UUID;

/** What somebody said about a section of a draft. */
public record ContributionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
