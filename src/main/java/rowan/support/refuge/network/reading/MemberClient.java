package rowan.support.refuge.network.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.support.refuge.network.Member;
import rowan.support.refuge.network.OwnNetwork;
import rowan.support.refuge.network.PeerAddress;
import rowan.support.refuge.network.sheet.Sheet;
import rowan.support.refuge.network.sheet.SheetReader;
import rowan.support.refuge.network.sheet.Vacancy;
import rowan.support.refuge.network.signing.ContentDigest;
import rowan.support.refuge.network.signing.HttpMessage;
import rowan.support.refuge.network.signing.Profile;
import rowan.support.refuge.network.signing.SignatureInput;
import rowan.support.refuge.network.signing.Signatures;
import rowan.support.refuge.network.signing.VerifyingKey;

/**
 * Asks members: only where Rowan may ask, following nothing elsewhere, for some seconds and some
 * kilobytes only, and believing nothing that is not signed for this one question.
 */
@Component
class MemberClient {

  /** For all pages of one member together. */
  static final Duration PATIENCE = Duration.ofSeconds(6);

  /** The longest page that is read. */
  static final int MOST_BYTES = 64 * 1024;

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final int BYTES_OF_A_NONCE = 18;
  private static final int OK = 200;
  private static final int REDIRECTS = 300;
  private static final int REFUSALS = 400;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(TO_CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private final SecureRandom random = new SecureRandom();
  private final OwnNetwork own;
  private final PeerAddress addresses;
  private final Clock clock;

  MemberClient(OwnNetwork own, PeerAddress addresses, Clock clock) {
    this.own = own;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Reads all that a member tells, within {@link #PATIENCE}. */
  Fetched fetch(Actor actor, Member member) {
    if (!addresses.mayAsk(member.address())) {
      return new Fetched.Failed(Failing.ADDRESS);
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      var first = page(actor, member, 1, until);
      var vacancies = new ArrayList<Vacancy>(first.sheet().vacancies());
      for (int page = 2; page <= first.pages(); page++) {
        var next = page(actor, member, page, until);
        if (!next.sheet().updatedAt().equals(first.sheet().updatedAt())) {
          throw new Unread(Failing.UNREADABLE);
        }
        vacancies.addAll(next.sheet().vacancies());
      }
      var sheet = first.sheet();
      return new Fetched.Told(
          new Sheet(
              sheet.area(), sheet.telephone(), sheet.updatedAt(), sheet.languages(), vacancies));
    } catch (Unread unread) {
      return new Fetched.Failed(unread.why);
    }
  }

  private SheetReader.Page page(Actor actor, Member member, int page, long until) throws Unread {
    var query = page == 1 ? "" : "?page=" + page;
    var headers = new LinkedHashMap<String, String>();
    headers.put(ContentDigest.HEADER, ContentDigest.OF_NOTHING);
    var authority = PeerAddress.authority(member.address());
    var path = Profile.VACANCIES;
    var asked = query.isEmpty() ? "?" : query;
    var now = clock.instant();
    var signed =
        own.sign(
                actor,
                new HttpMessage.Request("GET", authority, path, asked, headers),
                now,
                nonce())
            .orElseThrow(() -> new Unread(Failing.REFUSED));
    headers.put("signature-input", signed.input());
    headers.put("signature", signed.signature());
    var request = new HttpMessage.Request("GET", authority, path, asked, headers);
    var answer = send(URI.create(member.address() + path + query), headers, until);
    return believed(answer, request, member.confirmed(), page);
  }

  private String nonce() {
    var bytes = new byte[BYTES_OF_A_NONCE];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private HttpResponse<Optional<byte[]>> send(URI uri, Map<String, String> headers, long until)
      throws Unread {
    var left = Duration.ofNanos(Math.max(1, until - System.nanoTime()));
    var request = HttpRequest.newBuilder(uri).timeout(left).header("Accept", "application/json");
    headers.forEach(request::header);
    var answer = client.sendAsync(request.build(), any -> new AtMost(MOST_BYTES));
    try {
      return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw new Unread(Failing.TOO_SLOW);
    } catch (ExecutionException failure) {
      throw new Unread(
          failure.getCause() instanceof HttpTimeoutException
                  && !(failure.getCause() instanceof HttpConnectTimeoutException)
              ? Failing.TOO_SLOW
              : failure.getCause() instanceof IOException
                  ? Failing.UNREACHABLE
                  : Failing.UNREADABLE);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new Unread(Failing.TOO_SLOW);
    }
  }

  private SheetReader.Page believed(
      HttpResponse<Optional<byte[]>> answer,
      HttpMessage.Request request,
      List<VerifyingKey> keys,
      int page)
      throws Unread {
    int status = answer.statusCode();
    if (status != OK) {
      throw new Unread(
          status >= REFUSALS
              ? Failing.REFUSED
              : status >= REDIRECTS ? Failing.MOVED : Failing.UNREADABLE);
    }
    var body = answer.body().orElseThrow(() -> new Unread(Failing.TOO_LARGE));
    var headers = new LinkedHashMap<String, String>();
    answer.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
    var message = new HttpMessage.Answer(status, headers, request);
    if (!isProved(message, body, keys)) {
      throw new Unread(Failing.NOT_PROVED);
    }
    return SheetReader.page(body)
        .filter(read -> read.page() == page)
        .orElseThrow(() -> new Unread(Failing.UNREADABLE));
  }

  /** Whether an answer is signed by that member, now, over this body and for this request. */
  private boolean isProved(HttpMessage.Answer answer, byte[] body, List<VerifyingKey> keys) {
    var input =
        Optional.ofNullable(answer.headers().get("signature-input"))
            .flatMap(SignatureInput::read)
            .filter(one -> Profile.isOurs(one) && one.covers(Profile.answer(OK, Signatures.LABEL)));
    var signature = answer.headers().getOrDefault("signature", "");
    return input.isPresent()
        && isOfNow(input.get(), clock.instant())
        && ContentDigest.of(body).equals(answer.headers().get(ContentDigest.HEADER))
        && keys.stream()
            .filter(key -> input.get().text("keyid").equals(Optional.of(key.id())))
            .anyMatch(key -> Signatures.verify(answer, input.get(), signature, key));
  }

  private static boolean isOfNow(SignatureInput input, Instant now) {
    return input
        .moment("created")
        .filter(created -> Duration.between(created, now).abs().compareTo(Profile.LASTS) <= 0)
        .isPresent();
  }

  private static final class Unread extends Exception {
    private static final long serialVersionUID = 1;
    private final Failing why;

    private Unread(Failing why) {
      super(why.name());
      this.why = why;
    }
  }
}
