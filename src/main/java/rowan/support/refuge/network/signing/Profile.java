package rowan.support.refuge.network.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What members of the network sign at least, and for how long it holds. */
public final class Profile {

  public static final String VACANCIES = "/network/v1/vacancies";

  /** The longest that a request may be answered after it was made. */
  public static final Duration LASTS = Duration.ofSeconds(60);

  /** So far two clocks may be apart. */
  public static final Duration APART = Duration.ofSeconds(15);

  /** Covered by each request. */
  public static final List<Component> REQUEST =
      Stream.of("@method", "@authority", "@path", "@query", ContentDigest.HEADER)
          .map(Component::of)
          .toList();

  private static final List<String> OF_AN_ANSWER =
      List.of("@status", "content-type", ContentDigest.HEADER, "etag");
  private static final List<String> WITHOUT_A_BODY = List.of("@status");
  private static final List<String> UNCHANGED = List.of("@status", "etag");

  private Profile() {}

  /** Covered by an answer of that status to a request whose signature has that label. */
  public static List<Component> answer(int status, String label) {
    var names = status == 200 ? OF_AN_ANSWER : status == 304 ? UNCHANGED : WITHOUT_A_BODY;
    return Stream.concat(
            names.stream().map(Component::of), Stream.of(Component.signatureOfTheRequest(label)))
        .toList();
  }

  /** Whether what is said of a signature says that it is of the network. */
  public static boolean isOurs(SignatureInput input) {
    return input.text("tag").equals(Optional.of(Signatures.TAG))
        && input.text("alg").equals(Optional.of("ed25519"))
        && input.text("keyid").isPresent()
        && input.moment("created").isPresent();
  }

  /** Whether a request with that signature may be answered at a moment. */
  public static boolean isOfNow(SignatureInput input, Instant now) {
    var created = input.moment("created");
    var expires = input.moment("expires");
    return created.isPresent()
        && expires.isPresent()
        && !created.get().isAfter(now.plus(APART))
        && expires.get().isAfter(now)
        && expires.get().isAfter(created.get())
        && !expires.get().isAfter(created.get().plus(LASTS));
  }
}
