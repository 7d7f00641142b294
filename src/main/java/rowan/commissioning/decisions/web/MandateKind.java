package rowan.commissioning.decisions.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of mandates as an officer chooses among them. */
public enum MandateKind {
  COMMISSION("commission", "Buy a service"),
  DELEGATE("delegate", "Let named officers act"),
  CO_PRODUCE("co-produce", "Write the specification together with others"),
  ENGAGE("engage", "Hear somebody"),
  CIRCULATE("circulate", "Send or report something to somebody"),
  RETAIN_STAFF("retain-staff", "Keep staff employed where they are"),
  DEADLINE("deadline", "Something is due, or ends, on a day"),
  EXTEND("extend", "Extend a present contract"),
  REVIEW("review", "Review at intervals"),
  ALLOCATE("allocate", "Allocate money"),
  AWARD("award", "Award a contract"),
  MONITOR("monitor", "Watch a law"),
  NOTE("note", "Nothing to be done: only noted");

  private final String token;
  private final String words;

  MandateKind(String token, String words) {
    this.token = token;
    this.words = words;
  }

  public String token() {
    return token;
  }

  public String words() {
    return words;
  }

  /** A token of the decision reader as a label: {@code female-only} is {@code Female only}. */
  public static String spoken(String token) {
    return token.substring(0, 1).toUpperCase(Locale.UK) + token.substring(1).replace('-', ' ');
  }

  /** The kind of that name in the decision reader's JSON. */
  static Optional<MandateKind> of(String token) {
    return Arrays.stream(values()).filter(kind -> kind.token.equals(token)).findFirst();
  }
}
