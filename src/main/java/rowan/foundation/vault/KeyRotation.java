package rowan.foundation.vault;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Authority;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;

/**
 * Changes the key-encryption key while people work. A new key is added first, so that the key file
 * can be taken to every server before one of them uses it; then everything is wrapped anew, a few
 * hundred at a time; and when that is done, and the backups from before are gone, the earlier keys
 * are forgotten: what only they open is then gone for good, wherever a copy of it lies.
 */
public class KeyRotation {

  private static final int AT_A_TIME = 500;

  private final LocalKeyset keys;
  private final Collection<Rewrapping> rooms;
  private final JdbcClient jdbc;
  private final Clock clock;

  KeyRotation(LocalKeyset keys, Collection<Rewrapping> rooms, JdbcClient jdbc, Clock clock) {
    this.keys = keys;
    this.rooms = List.copyOf(rooms);
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * How the keys stand.
   *
   * @param keys in the file
   * @param toCome whether the newest is not used yet
   * @param left how much is still wrapped with an earlier one
   */
  public record Standing(int keys, boolean toCome, long left) {}

  /** Is told how far it is. */
  @FunctionalInterface
  public interface Listener {

    /** So many of what there was at first are wrapped anew. */
    void wrapped(String what, long done, long of);
  }

  public Standing standing(Collection<Authority> authorities) {
    var earlier = keys.earlier();
    long left =
        earlier.isEmpty()
            ? 0
            : authorities.stream()
                .mapToLong(council ->
                    rooms.stream().mapToLong(room -> room.left(council.id(), earlier)).sum())
                .sum();
    return new Standing(keys.keyIds().size(), keys.hasKeyToCome(), left);
  }

  /**
   * Adds a key that is not used yet.
   *
   * @return false if one waits already
   */
  public boolean addKey() {
    if (keys.hasKeyToCome()) {
      return false;
    }
    keys.addKey();
    know();
    return true;
  }

  /**
   * Uses the newest key from now on, and wraps anew what an earlier one wraps. Stopped in the
   * middle, it goes on where it was when it is called again.
   */
  public void rotate(Collection<Authority> authorities, Listener listener) {
    if (keys.hasKeyToCome()) {
      keys.useNewest();
    }
    know();
    var earlier = keys.earlier();
    if (!earlier.isEmpty()) {
      for (var council : authorities) {
        rooms.forEach(room -> rewrap(room, council.id(), earlier, listener));
      }
    }
  }

  private static void rewrap(
      Rewrapping room, AuthorityId council, List<byte[]> earlier, Listener listener) {
    long of = room.left(council, earlier);
    long done = 0;
    int some = of == 0 ? 0 : room.rewrap(council, earlier, AT_A_TIME);
    while (some > 0) {
      done += some;
      listener.wrapped(room.what(), done, Math.max(done, of));
      some = room.rewrap(council, earlier, AT_A_TIME);
    }
  }

  /**
   * Forgets the earlier keys.
   *
   * @return false, and nothing is forgotten, as long as something is wrapped with one of them
   */
  public boolean forgetEarlier(Collection<Authority> authorities) {
    var standing = standing(authorities);
    if (standing.left() > 0 || standing.toCome()) {
      return false;
    }
    keys.forgetEarlier();
    return true;
  }

  /** The database knows the keys that it was sealed with, so that a wrong file is noticed. */
  private void know() {
    for (var key : keys.keyIds()) {
      jdbc.sql(
              "insert into vault.key_encryption_key (key_id, first_used_at) values (?, ?) on conflict do nothing")
          .param(key)
          .param(DatabaseTime.of(clock.instant()))
          .update();
    }
  }
}
