package rowan.foundation.signin.provider;

/**
 * What a provider says of itself in its discovery document.
 *
 * @param authorization where people are sent to sign in
 * @param token where a code is exchanged
 * @param keys where the keys are that it signs with
 * @param namesItself whether it says who it is when it sends somebody back (RFC 9207)
 */
public record ProviderMetadata(
    String issuer, String authorization, String token, String keys, boolean namesItself) {}
