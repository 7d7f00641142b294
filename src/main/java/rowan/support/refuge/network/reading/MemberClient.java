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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
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
  private static final int NOT_MODIFIED = 304;
  private static final int REFUSALS = 400;

  private static final Pattern TAG = Pattern.compile("\"[A-Za-z0-9_-]{1,60}\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(TO_CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** Threads of the machine's own: a name that is looked up holds one for as long as it takes. */
  private final ExecutorService lookUps =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

  private final SecureRandom random = new SecureRandom();
  private final OwnNetwork own;
  private final PeerAddress addresses;
  private final DatabaseTurns turns;
  private final Clock clock;

  MemberClient(OwnNetwork own, PeerAddress addresses, DatabaseTurns turns, Clock clock) {
    this.own = own;
    this.addresses = addresses;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * Reads all that a member tells, within {@link #PATIENCE}.
   *
   * @param known by what it marked what it told last, to be asked whether that has changed
   */
  Fetched fetch(Actor actor, Member member, Optional<String> known) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      checkAddress(member.address(), until);
      var answer = page(actor, member, 1, known, until);
      if (answer.isEmpty()) {
        return new Fetched.Same();
      }
      var first = answer.get().page();
      var vacancies = new ArrayList<Vacancy>(first.sheet().vacancies());
      for (int page = 2; page <= first.pages(); page++) {
        var next = page(actor, member, page, Optional.empty(), until).orElseThrow().page();
        if (!next.sheet().updatedAt().equals(first.sheet().updatedAt())) {
          throw new Unread(Failing.UNREADABLE);
        }
        vacancies.addAll(next.sheet().vacancies());
      }
      var sheet = first.sheet();
      return new Fetched.Told(
          new Sheet(
              sheet.area(), sheet.telephone(), sheet.updatedAt(), sheet.languages(), vacancies),
          answer.get().tag().filter(any -> first.pages() == 1));
    } catch (Unread unread) {
      return new Fetched.Failed(unread.why);
    }
  }

  /** What a name leads to is asked of others, who may take their time: no longer than the rest. */
  private void checkAddress(String address, long until) throws Unread {
    var allowed = CompletableFuture.supplyAsync(() -> addresses.mayAsk(address), lookUps);
    if (!within(allowed, until)) {
      throw new Unread(Failing.ADDRESS);
    }
  }

  /**
   * A page of a member.
   *
   * @param tag of what the page was when it was read last
   */
  private record Answered(SheetReader.Page page, Optional<String> tag) {}

  /** Nothing if it is what it was by its tag. */
  private Optional<Answered> page(
      Actor actor, Member member, int page, Optional<String> known, long until) throws Unread {
    var query = page == 1 ? "" : "?page=" + page;
    var headers = new LinkedHashMap<String, String>();
    headers.put(ContentDigest.HEADER, ContentDigest.OF_NOTHING);
    var authority = PeerAddress.authority(member.address());
    var path = Profile.VACANCIES;
    var asked = query.isEmpty() ? "?" : query;
    var now = clock.instant();
    var unsigned = new HttpMessage.Request("GET", authority, path, asked, headers);
    var signed =
        turns
            .take(() -> own.sign(actor, unsigned, now, nonce()))
            .orElseThrow(() -> new Unread(Failing.REFUSED));
    headers.put("signature-input", signed.input());
    headers.put("signature", signed.signature());
    var request = new HttpMessage.Request("GET", authority, path, asked, headers);
    var sent = new LinkedHashMap<>(headers);
    known.ifPresent(tag -> sent.put("if-none-match", tag));
    var answer = send(URI.create(member.address() + path + query), sent, until);
    var read = believed(answer, request, member.confirmed(), known);
    if (read.isPresent() && read.get().page().page() != page) {
      throw new Unread(Failing.UNREADABLE);
    }
    return read;
  }

  private String nonce() {
    var bytes = new byte[BYTES_OF_A_NONCE];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private HttpResponse<Optional<byte[]>> send(URI uri, Map<String, String> headers, long until)
      throws Unread {
    var request =
        HttpRequest.newBuilder(uri).timeout(left(until)).header("Accept", "application/json");
    headers.forEach(request::header);
    return within(client.sendAsync(request.build(), any -> new AtMost(MOST_BYTES)), until);
  }

  private static Duration left(long until) {
    return Duration.ofNanos(Math.max(1, until - System.nanoTime()));
  }

  private static <T> T within(CompletableFuture<T> answer, long until) throws Unread {
    try {
      return answer.get(left(until).toNanos(), TimeUnit.NANOSECONDS);
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

  private Optional<Answered> believed(
      HttpResponse<Optional<byte[]>> answer,
      HttpMessage.Request request,
      List<VerifyingKey> keys,
      Optional<String> known)
      throws Unread {
    int status = answer.statusCode();
    boolean unchanged = status == NOT_MODIFIED && known.isPresent();
    if (status != OK && !unchanged) {
      throw new Unread(
          status >= REFUSALS
              ? Failing.REFUSED
              : status >= REDIRECTS ? Failing.MOVED : Failing.UNREADABLE);
    }
    var body = answer.body().orElseThrow(() -> new Unread(Failing.TOO_LARGE));
    var headers = new LinkedHashMap<String, String>();
    answer.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
    var tag = Optional.ofNullable(headers.get("etag"));
    if (!isProved(new HttpMessage.Answer(status, headers, request), body, keys)) {
      throw new Unread(Failing.NOT_PROVED);
    }
    if (unchanged) {
      if (!tag.equals(known)) {
        throw new Unread(Failing.UNREADABLE);
      }
      return Optional.empty();
    }
    var read = SheetReader.page(body).orElseThrow(() -> new Unread(Failing.UNREADABLE));
    return Optional.of(new Answered(read, tag.filter(any -> TAG.matcher(any).matches())));
  }

  /** Whether an answer is signed by that member, now, over this body and for this request. */
  private boolean isProved(HttpMessage.Answer answer, byte[] body, List<VerifyingKey> keys) {
    var covered = Profile.answer(answer.status(), Signatures.LABEL);
    var input =
        Optional.ofNullable(answer.headers().get("signature-input"))
            .flatMap(SignatureInput::read)
            .filter(one -> Profile.isOurs(one) && one.covers(covered));
    var signature = answer.headers().getOrDefault("signature", "");
    return input.isPresent()
        && isOfNow(input.get(), clock.instant())
        && (answer.status() == NOT_MODIFIED
            || ContentDigest.of(body).equals(answer.headers().get(ContentDigest.HEADER)))
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
