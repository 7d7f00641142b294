package rowan.foundation.documents;

import java.util.UUID;

/** Identifies a kept file. */
public record DocumentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
