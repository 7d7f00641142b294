package rowan.foundation.signin.provider;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * That a browser was sent to a provider, and with what state, nonce and proof key: kept in its
 * session until it comes back, once.
 */
public record Going(UUID provider, OAuth2AuthorizationRequest asked, Instant at)
    implements Serializable {

  /** Whether this is the state that was sent along. */
  boolean hasState(@Nullable String brought) {
    return brought != null && brought.equals(asked.getState());
  }

  /** Never the proof key: this is what gets into logs. */
  @Override
  public String toString() {
    return "on the way to a provider";
  }
}
