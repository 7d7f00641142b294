package rowan.foundation.signin.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a provider has to say of how and when it made sure of somebody, by its own words for it. One
 * that says nothing is taken to have asked for a password alone, some time ago.
 *
 * @param contexts of which its {@code acr} must be one; empty for any or none
 * @param methods of which its {@code amr} must name one; empty for any or none
 * @param within how long ago at most, by its {@code auth_time}; nothing for however long
 */
public record Demands(List<String> contexts, List<String> methods, Optional<Duration> within) {

  public static final Demands NONE = new Demands(List.of(), List.of(), Optional.empty());

  /** So far the clocks of two well-kept machines may be apart. */
  static final Duration SKEW = Duration.ofSeconds(30);

  public Demands {
    contexts = List.copyOf(contexts);
    methods = List.copyOf(methods);
  }

  /** Whether anything is demanded. */
  public boolean any() {
    return !equals(NONE);
  }

  /** The first demand that is not met, if one is not. */
  Optional<SignInRefusal> objection(Claimed claimed, Instant now) {
    boolean rightContext =
        contexts.isEmpty() || claimed.context().filter(contexts::contains).isPresent();
    boolean rightMethod =
        methods.isEmpty() || claimed.methods().stream().anyMatch(methods::contains);
    if (!rightContext || !rightMethod) {
      return Optional.of(SignInRefusal.TOO_WEAK);
    }
    return within.flatMap(most -> notSince(now.minus(most), claimed, now));
  }

  /** That somebody was not made sure of since a moment, or that nobody said when. */
  static Optional<SignInRefusal> notSince(Instant moment, Claimed claimed, Instant now) {
    return claimed.proved(now).filter(proved -> !proved.isBefore(moment.minus(SKEW))).isPresent()
        ? Optional.empty()
        : Optional.of(SignInRefusal.NOT_FRESH);
  }
}
