package rowan.foundation.audit.log;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;

/** The heads, as pages show them; read in the transaction of whoever looks. */
@Component
public class Heads {

  private final LogRows rows;

  Heads(LogRows rows) {
    this.rows = rows;
  }

  /** Where an entry is in the tree, and the last head, which is over it as well. */
  public record Covered(long position, SignedHead signed) {}

  public Optional<SignedHead> last(Actor reader) {
    return rows.lastHead(reader);
  }

  /** Nothing while the entry has no place yet. */
  public Optional<Covered> covering(Actor reader, long number) {
    return rows.leafOf(reader, number)
        .flatMap(leaf -> rows.lastHead(reader).map(signed -> new Covered(leaf.position(), signed)));
  }
}
