package rowan.foundation.web.serving;

import org.springframework.core.Ordered;

/** The order of our filters, all before sessions and sign-in. */
final class ServingOrder {

  static final int HEADERS = Ordered.HIGHEST_PRECEDENCE + 1;
  static final int ASSETS = Ordered.HIGHEST_PRECEDENCE + 2;
  static final int UNREADABLE = Ordered.HIGHEST_PRECEDENCE + 3;
  static final int LANGUAGE = Ordered.HIGHEST_PRECEDENCE + 4;
  static final int STREAMED_UPLOADS = Ordered.HIGHEST_PRECEDENCE + 5;
  static final int UPLOADS = Ordered.HIGHEST_PRECEDENCE + 6;

  private ServingOrder() {}
}
