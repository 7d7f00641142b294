package rowan.foundation.access.web;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Tries;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;

/**
 * Keeps what somebody had typed when their session had ended, until they have signed in again:
 * encrypted to a key that only their browser holds, for two hours, and given back once, to the
 * account whose form it was.
 */
@Component
class KeptForms {

  static final Duration KEPT_FOR = Duration.ofHours(2);

  /** Where somebody lives in safety is typed again: it is shown back to nobody. */
  private static final Set<String> NEVER_KEPT = Set.of("safe-address");

  private static final String[] NOTHING = {};

  private static final int MOST_BYTES = 200_000;

  /** Anybody can send a form: more than so many are not kept, lest they fill the disk. */
  static final int MOST_KEPT = 2_000;

  private static final int KEY_BYTES = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Tries tries;
  private final SecureRandom random = new SecureRandom();

  KeptForms(JdbcClient jdbc, Clock clock, Tries tries) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tries = tries;
  }

  record Field(String name, String value) {}

  record KeptForm(String path, List<Field> fields) {
    /** The account whose page the form was on, as the form itself says. */
    Optional<String> owner() {
      return fields.stream().filter(f -> f.name.equals("_for")).map(Field::value).findFirst();
    }
  }

  /**
   * Keeps the form of a request; gives the ticket that its browser is to hold. What a page of
   * somebody else's sends is not kept: it would be given back as what the reader had typed. Nor is
   * what comes from an address that has sent too many: nobody fills the room there is for all.
   */
  Optional<String> keep(AuthorityId authority, HttpServletRequest request) {
    var from = request.getHeader("Sec-Fetch-Site");
    if (from != null && !from.equals("same-origin")) {
      return Optional.empty();
    }
    var fields = new ArrayList<Field>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          for (var value : NEVER_KEPT.contains(name) ? NOTHING : values) {
            fields.add(new Field(name, value));
          }
        });
    var plain = written(new KeptForm(request.getRequestURI(), fields));
    if (plain.length > MOST_BYTES) {
      return Optional.empty();
    }
    if (!tries.mayOnceMore(Tries.Kind.KEPT_FORM, authority, request.getRemoteAddr())) {
      return Optional.empty();
    }
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    var id = UUID.randomUUID();
    var now = clock.instant();
    jdbc.sql("delete from access.kept_form where kept_until < ?")
        .param(DatabaseTime.of(now))
        .update();
    int kept =
        jdbc.sql(
                """
                insert into access.kept_form (id, sealed, kept_until)
                select ?, ?, ? where (select count(*) from access.kept_form) < ?\
                """)
            .params(id, sealed(key, id, plain), DatabaseTime.of(now.plus(KEPT_FOR)), MOST_KEPT)
            .update();
    if (kept == 0) {
      return Optional.empty();
    }
    return Optional.of(id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(key));
  }

  /** Gives a kept form back, and keeps it no longer. */
  Optional<KeptForm> take(String ticket) {
    var parts = ticket.split("\\.", 2);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      var id = UUID.fromString(parts[0]);
      var key = Base64.getUrlDecoder().decode(parts[1]);
      var sealed =
          jdbc.sql("delete from access.kept_form where id = ? and kept_until >= ? returning sealed")
              .params(id, DatabaseTime.of(clock.instant()))
              .query(byte[].class)
              .optional();
      return sealed.isEmpty() ? Optional.empty() : Optional.of(opened(key, id, sealed.get()));
    } catch (IllegalArgumentException | GeneralSecurityException notATicketOfOurs) {
      return Optional.empty();
    }
  }

  private static byte[] sealed(byte[] key, UUID id, byte[] plain) {
    try {
      return new AesGcmJce(key).encrypt(plain, id.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not encrypt a kept form", broken);
    }
  }

  private static KeptForm opened(byte[] key, UUID id, byte[] sealed)
      throws GeneralSecurityException {
    var plain = new AesGcmJce(key).decrypt(sealed, id.toString().getBytes(StandardCharsets.UTF_8));
    try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
      var path = text(in);
      int count = in.readInt();
      var fields = new ArrayList<Field>();
      for (int i = 0; i < count; i++) {
        fields.add(new Field(text(in), text(in)));
      }
      return new KeptForm(path, fields);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] written(KeptForm form) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      text(out, form.path);
      out.writeInt(form.fields.size());
      for (var field : form.fields) {
        text(out, field.name);
        text(out, field.value);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
