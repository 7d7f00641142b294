package rowan.support.casework;

import java.util.UUID;

/** One person's case: everything done with and for them, whoever does it. */
public record CaseId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
