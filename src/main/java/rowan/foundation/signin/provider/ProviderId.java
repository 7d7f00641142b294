package rowan.foundation.signin.provider;

import java.util.UUID;

/** Identifies an identity provider of a council. */
public record ProviderId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
