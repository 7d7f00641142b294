package rowan.foundation.vault;

import java.util.List;
import rowan.foundation.kernel.AuthorityId;

/**
 * What a room keeps wrapped with the key-encryption key, as a bean of that room: taken out of the
 * one wrapping and put into another when the key is changed, while people work.
 */
public interface Rewrapping {

  /** What it is, as a sentence goes on after 'wrapping': {@code people's keys}. */
  String what();

  /**
   * Wraps anew, in one short transaction, some of what begins as something wrapped with an earlier
   * key does.
   *
   * @param earlier how such wrappings begin
   * @param most at most so many
   * @return how many it were; none only where none is left
   */
  int rewrap(AuthorityId authority, List<byte[]> earlier, int most);

  /** How many are left to be wrapped anew. */
  long left(AuthorityId authority, List<byte[]> earlier);
}
