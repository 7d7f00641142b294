package rowan.foundation.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as people are found by it: in lower case, and whole. */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");
  private static final Pattern LIKE_ONE = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@" + DOMAIN);

  /** What was typed, if it is like an address at all. */
  public static Optional<EmailAddress> read(String typed) {
    var address = typed.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && LIKE_ONE.matcher(address).matches()
        ? Optional.of(new EmailAddress(address))
        : Optional.empty();
  }

  /** Whether what was typed is like a domain. */
  public static boolean isDomain(String typed) {
    return typed.length() <= LONGEST && DOMAIN.matcher(typed).matches();
  }

  /** What stands after the @. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }
}
