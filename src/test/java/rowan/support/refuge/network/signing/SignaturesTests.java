package rowan.support.refuge.network.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed is what the standard says, and what was changed in any part does not pass. */
class SignaturesTests {

  /** The key, request and signature of RFC 9421, appendices B.1.4 and B.2.6. */
  private static final VerifyingKey OF_THE_STANDARD =
      new VerifyingKey("JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=");

  private static final String PRIVATE_KEY_OF_THE_STANDARD =
      "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF";
  private static final HttpMessage.Request REQUEST_OF_THE_STANDARD =
      new HttpMessage.Request(
          "POST",
          "example.com",
          "/foo",
          "?param=Value&Pet=dog",
          Map.of(
              "Date", "Tue, 20 Apr 2021 02:07:55 GMT",
              "Content-Type", "application/json",
              "Content-Length", "18"));
  private static final String INPUT_OF_THE_STANDARD =
      "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
          + ";created=1618884473;keyid=\"test-key-ed25519\"";
  private static final String SIGNATURE_OF_THE_STANDARD =
      "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";

  private static final Instant NOW = Instant.parse("2030-03-05T10:00:00Z");
  private static final SigningKey KEY = SigningKey.make();
  private static final HttpMessage.Request REQUEST =
      new HttpMessage.Request(
          "GET",
          "Rowan.Example.gov.uk",
          Profile.VACANCIES,
          "?",
          Map.of("Content-Digest", ContentDigest.OF_NOTHING));

  private static Signatures.Signed signed() {
    return Signatures.sign(
        REQUEST,
        Profile.REQUEST,
        NOW,
        Optional.of(new Signatures.Expires(NOW.plusSeconds(60), "a-nonce-of-22-letters-")),
        KEY);
  }

  private static SignatureInput input(Signatures.Signed signed) {
    return SignatureInput.read(signed.input()).orElseThrow();
  }

  @Test
  void readsAndMakesTheSignatureOfTheStandard() {
    var input = SignatureInput.read(INPUT_OF_THE_STANDARD).orElseThrow();
    assertThat(
            Signatures.verify(
                REQUEST_OF_THE_STANDARD,
                input,
                "sig-b26=:" + SIGNATURE_OF_THE_STANDARD + ":",
                OF_THE_STANDARD))
        .isTrue();
    var key =
        SigningKey.of(Base64.getDecoder().decode(PRIVATE_KEY_OF_THE_STANDARD), OF_THE_STANDARD);
    var base = input.base(REQUEST_OF_THE_STANDARD).orElseThrow();
    assertThat(new String(base, StandardCharsets.UTF_8))
        .startsWith("\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n\"@method\": POST\n\"@path\": /foo\n")
        .endsWith("\n\"@signature-params\": " + INPUT_OF_THE_STANDARD.substring(8));
    assertThat(Base64.getEncoder().encodeToString(key.sign(base)))
        .isEqualTo(SIGNATURE_OF_THE_STANDARD);
  }

  @Test
  void passesWhatWasSignedAndNothingThatWasChanged() {
    var signed = signed();
    var input = input(signed);
    assertThat(Signatures.verify(REQUEST, input, signed.signature(), KEY.verifying())).isTrue();
    assertThat(
            List.of(
                changed("POST", "rowan.example.gov.uk", Profile.VACANCIES, "?", "x"),
                changed("GET", "evil.example.gov.uk", Profile.VACANCIES, "?", "x"),
                changed("GET", "rowan.example.gov.uk", "/network/v2/vacancies", "?", "x"),
                changed("GET", "rowan.example.gov.uk", Profile.VACANCIES, "?page=2", "x"),
                changed("GET", "rowan.example.gov.uk", Profile.VACANCIES, "?", "digest")))
        .noneMatch(other -> Signatures.verify(other, input, signed.signature(), KEY.verifying()));
    assertThat(Signatures.verify(REQUEST, input, signed.signature(), SigningKey.make().verifying()))
        .isFalse();
  }

  private static HttpMessage.Request changed(
      String method, String authority, String path, String query, String what) {
    var digest =
        what.equals("digest")
            ? ContentDigest.of("more".getBytes(StandardCharsets.UTF_8))
            : ContentDigest.OF_NOTHING;
    return new HttpMessage.Request(
        method, authority, path, query, Map.of("content-digest", digest));
  }

  @Test
  void tiesAnAnswerToItsOneRequest() {
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    var headers = new TreeMap<String, String>();
    headers.put("content-type", "application/json");
    headers.put("content-digest", ContentDigest.of(body));
    headers.put("etag", "\"1\"");
    var first = withSignature(signed());
    var covered = Profile.answer(200, Signatures.LABEL);
    var answer = new HttpMessage.Answer(200, headers, first);
    var signed = Signatures.sign(answer, covered, NOW, Optional.empty(), KEY);
    var input = input(signed);
    assertThat(Signatures.verify(answer, input, signed.signature(), KEY.verifying())).isTrue();
    var another =
        withSignature(
            Signatures.sign(
                REQUEST,
                Profile.REQUEST,
                NOW,
                Optional.of(new Signatures.Expires(NOW.plusSeconds(60), "another-nonce-of-22-le")),
                KEY));
    assertThat(
            Signatures.verify(
                new HttpMessage.Answer(200, headers, another),
                input,
                signed.signature(),
                KEY.verifying()))
        .isFalse();
    assertThat(
            Signatures.verify(
                new HttpMessage.Answer(404, headers, first),
                input,
                signed.signature(),
                KEY.verifying()))
        .isFalse();
  }

  private static HttpMessage.Request withSignature(Signatures.Signed signed) {
    var headers = new TreeMap<>(REQUEST.headers());
    headers.put("signature-input", signed.input());
    headers.put("signature", signed.signature());
    return new HttpMessage.Request(
        REQUEST.method(), REQUEST.authority(), REQUEST.path(), REQUEST.query(), headers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "network",
        "network=(\"@method\"",
        "network=(\"@method\" \"@method\");created=1",
        "network=(\"@method\");created=1;created=2",
        "network=(\"@method\");created=1, other=(\"@path\");created=1",
        "network=( \"@method\");created=1",
        "network=(\"@method\"); created=1",
        "network=(\"@METHOD\");created=1",
        "network=(\"@method\";sf);created=1",
        "network=(\"@method\");keyid=\"a\\\"b\"",
        "network=(\"@method\");created=99999999999999999999"
      })
  void doesNotGuessAtWhatIsNotWrittenInItsOneForm(String header) {
    assertThat(SignatureInput.read(header)).isEmpty();
  }

  @Test
  void takesARequestForAMinuteAndNotBeforeItIsMade() {
    assertThat(Profile.isOfNow(input(signed()), NOW)).isTrue();
    assertThat(Profile.isOfNow(input(signed()), NOW.plusSeconds(59))).isTrue();
    assertThat(Profile.isOfNow(input(signed()), NOW.plusSeconds(60))).isFalse();
    assertThat(Profile.isOfNow(input(signed()), NOW.minusSeconds(15))).isTrue();
    assertThat(Profile.isOfNow(input(signed()), NOW.minusSeconds(16))).isFalse();
    var forLonger =
        Signatures.sign(
            REQUEST,
            Profile.REQUEST,
            NOW,
            Optional.of(new Signatures.Expires(NOW.plusSeconds(61), "a-nonce-of-22-letters-")),
            KEY);
    assertThat(Profile.isOfNow(input(forLonger), NOW)).isFalse();
  }

  @Test
  void readsAKeyAsItWasPastedAndTellsItByItsDigits() {
    var key = KEY.verifying();
    assertThat(
            VerifyingKey.read(
                " " + key.base64().substring(0, 20) + "\n" + key.base64().substring(20)))
        .contains(key);
    assertThat(VerifyingKey.read("not a key")).isEmpty();
    assertThat(VerifyingKey.read(key.base64().substring(4))).isEmpty();
    assertThat(key.fingerprint()).matches("([0-9]{5} ){5}[0-9]{5}");
    assertThat(key.hasFingerprint(key.fingerprint().replace(" ", "-"))).isTrue();
    assertThat(key.hasFingerprint(SigningKey.make().verifying().fingerprint())).isFalse();
    assertThat(SigningKey.of(KEY.encoded(), key).sign(new byte[] {1}))
        .isEqualTo(KEY.sign(new byte[] {1}));
    assertThat(KEY.toString()).isEqualTo("a key that signs");
  }
}
