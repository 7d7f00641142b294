package rowan.support.refuge.network;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Tries;
import rowan.foundation.kernel.AuthorityId;
import rowan.support.refuge.network.JdbcMembers.KeyRow;
import rowan.support.refuge.network.sheet.Sheet;
import rowan.support.refuge.network.sheet.SheetJson;
import rowan.support.refuge.network.sheet.SheetReader;
import rowan.support.refuge.network.signing.ContentDigest;
import rowan.support.refuge.network.signing.HttpMessage;
import rowan.support.refuge.network.signing.Profile;
import rowan.support.refuge.network.signing.SignatureInput;
import rowan.support.refuge.network.signing.Signatures;

/**
 * The front door for members: tells a request that proves whose it is what is free, and tells all
 * others nothing, not even why.
 */
@Service
public class Publishing {

  /** What is told changes so often, and no oftener. */
  public static final Duration QUARTER = Duration.ofMinutes(15);

  private static final int A_MINUTE = 30;
  private static final int LETTERS_OF_A_TAG = 22;

  private final JdbcMembers members;
  private final JdbcOwn own;
  private final JdbcSheets sheets;
  private final NetworkDesk desk;
  private final Tries tries;

  Publishing(JdbcMembers members, JdbcOwn own, JdbcSheets sheets, NetworkDesk desk, Tries tries) {
    this.members = members;
    this.own = own;
    this.sheets = sheets;
    this.desk = desk;
    this.tries = tries;
  }

  /**
   * A request as it came.
   *
   * @param from the network address of whoever asks, as the connection tells it
   * @param body whether anything was sent with it
   */
  public record Asked(Actor actor, String from, HttpMessage.Request request, boolean body) {}

  /** What is answered. */
  public sealed interface Told {

    /** Signed with our key. */
    @SuppressWarnings("ArrayRecordComponent") // written once, and never compared
    record Signed(int status, Map<String, String> headers, byte[] body) implements Told {}

    /** Nobody that we know asked this of us, now, for the first time. */
    record NotProved() implements Told {}

    /** Too many could not prove it from there. */
    record TooMany() implements Told {}
  }

  /** Why a request is not answered: for the log, by code alone. */
  private enum Unproved {
    NOT_SIGNED("refuge.network-not-signed"),
    UNKNOWN_KEY("refuge.network-unknown-key"),
    SUSPENDED("refuge.network-suspended"),
    NOT_FOR_US("refuge.network-not-for-us"),
    ALTERED("refuge.network-altered"),
    STALE("refuge.network-stale"),
    REPLAYED("refuge.network-replayed"),
    TOO_OFTEN("refuge.network-too-often");

    private final String code;

    Unproved(String code) {
      this.code = code;
    }
  }

  /** Answers a member; needs {@code ASK_AS_MEMBER}, and the signature. */
  public Told answer(Asked asked) {
    var tried =
        tries.attempt(
            Tries.Kind.NETWORK,
            asked.actor,
            asked.from,
            Optional.of(asked),
            any -> desk.as(asked.actor, Action.ASK_AS_MEMBER, () -> proved(asked)));
    return switch (tried) {
      case Tries.Tried.Right<Told>(var told) -> told;
      case Tries.Tried.Wrong<Told> wrong -> new Told.NotProved();
      case Tries.Tried.TooMany<Told> many -> new Told.TooMany();
    };
  }

  private Optional<Told> proved(Asked asked) {
    var authority = asked.actor.authority();
    var self = own.self(authority);
    var input =
        Optional.ofNullable(asked.request.headers().get("signature-input"))
            .flatMap(SignatureInput::read)
            .filter(one -> Profile.isOurs(one) && one.covers(Profile.REQUEST));
    if (self.isEmpty()) {
      return Optional.empty(); // there is nothing here to be asked for, and so nothing to log
    }
    if (input.isEmpty()) {
      return refused(asked, Unproved.NOT_SIGNED, List.of());
    }
    var key = hash(input.get()).flatMap(hash -> members.byKey(authority, hash));
    if (key.isEmpty()) {
      return refused(asked, Unproved.UNKNOWN_KEY, List.of());
    }
    var why = unproved(asked, self.get(), input.get(), key.get());
    return why.isPresent()
        ? refused(asked, why.get(), List.of(key.get().member()))
        : Optional.of(told(asked.request, self.get(), authority, input.get().label()));
  }

  private Optional<Unproved> unproved(
      Asked asked, JdbcOwn.Self self, SignatureInput input, KeyRow key) {
    var request = asked.request;
    var authority = asked.actor.authority();
    var now = desk.now();
    var signature = request.headers().getOrDefault("signature", "");
    if (!Signatures.verify(request, input, signature, key.key())
        || asked.body
        || !ContentDigest.OF_NOTHING.equals(request.headers().get(ContentDigest.HEADER))) {
      return Optional.of(Unproved.ALTERED);
    }
    if (key.suspended()) {
      return Optional.of(Unproved.SUSPENDED);
    }
    if (!request.authority().equals(PeerAddress.authority(self.address()))) {
      return Optional.of(Unproved.NOT_FOR_US);
    }
    var nonce = input.text("nonce").filter(one -> one.matches("[A-Za-z0-9_-]{22,64}"));
    if (nonce.isEmpty() || !Profile.isOfNow(input, now)) {
      return Optional.of(Unproved.STALE);
    }
    if (sheets.used(authority, key.id(), now.minus(Duration.ofMinutes(1))) >= A_MINUTE) {
      return Optional.of(Unproved.TOO_OFTEN);
    }
    return sheets.use(authority, key.id(), nonce.get(), now)
        ? Optional.empty()
        : Optional.of(Unproved.REPLAYED);
  }

  private Optional<Told> refused(Asked asked, Unproved why, List<MemberId> whose) {
    desk.audit().refusal(asked.actor, why.code, whose.stream().map(MemberId::value).toList());
    return Optional.empty();
  }

  private static Optional<byte[]> hash(SignatureInput input) {
    try {
      return input.text("keyid").map(Base64.getUrlDecoder()::decode);
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private Told told(
      HttpMessage.Request request, JdbcOwn.Self self, AuthorityId authority, String label) {
    var sheet = sheet(authority, self);
    int page = page(request.query());
    if (page < 1 || page > SheetJson.pages(sheet)) {
      return signed(request, authority, label, 404, new LinkedHashMap<>(), new byte[0]);
    }
    var body = SheetJson.page(sheet, page);
    var headers = new LinkedHashMap<String, String>();
    var tag = tag(body);
    headers.put("etag", tag);
    if (tag.equals(request.headers().get("if-none-match"))) {
      return signed(request, authority, label, 304, headers, new byte[0]);
    }
    headers.put("content-type", "application/json");
    headers.put(ContentDigest.HEADER, ContentDigest.of(body));
    return signed(request, authority, label, 200, headers, body);
  }

  private Told signed(
      HttpMessage.Request request,
      AuthorityId authority,
      String label,
      int status,
      Map<String, String> headers,
      byte[] body) {
    var signature =
        Signatures.sign(
            new HttpMessage.Answer(status, headers, request),
            Profile.answer(status, label),
            desk.now(),
            Optional.empty(),
            own.signing(authority).orElseThrow());
    headers.put("signature-input", signature.input());
    headers.put("signature", signature.signature());
    return new Told.Signed(status, headers, body);
  }

  /** The sheet of this quarter of an hour, made for whoever asks first in it. */
  private Sheet sheet(AuthorityId authority, JdbcOwn.Self self) {
    var quarter = quarter(desk.now());
    var kept = sheets.kept(authority, quarter);
    if (kept.isEmpty()) {
      var now = desk.now();
      var made =
          new Sheet(
              self.area(),
              self.telephone(),
              quarter,
              sheets.languages(authority, now),
              sheets.vacancies(authority, now));
      sheets.keep(authority, quarter, SheetJson.whole(made));
      kept = sheets.kept(authority, quarter);
    }
    return kept.flatMap(SheetReader::whole)
        .orElseThrow(() -> new IllegalStateException("a sheet of our own is not as we write"));
  }

  static Instant quarter(Instant now) {
    long seconds = now.getEpochSecond();
    return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, QUARTER.toSeconds()));
  }

  private static int page(String query) {
    return query.equals("?") ? 1 : query.matches("\\?page=[1-9]") ? query.charAt(6) - '0' : 0;
  }

  private static String tag(byte[] body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
      return '"' + text.substring(0, LETTERS_OF_A_TAG) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
