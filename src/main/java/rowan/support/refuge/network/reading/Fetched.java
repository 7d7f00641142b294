package rowan.support.refuge.network.reading;

import java.util.Optional;
import rowan.support.refuge.network.sheet.Sheet;

/** What came of asking a member. */
sealed interface Fetched {

  /**
   * It told this.
   *
   * @param tag by which it can be asked whether that has changed; nothing if it gave none that we
   *     ask by
   */
  record Told(Sheet sheet, Optional<String> tag) implements Fetched {}

  /** It proved that what it told last is so still. */
  record Same() implements Fetched {}

  record Failed(Failing why) implements Fetched {}
}
