package rowan.foundation.audit.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AuthorityId;

/**
 * Hands each head to the witness, once, in the order of their numbers, and catches up with what an
 * earlier run left. What stands in its way is told loudly and stops nobody's work. A head that
 * contradicts what the witness has is never handed over: the database was changed, or is an older
 * copy.
 */
@Component
public class Export {

  private static final Logger LOG = LoggerFactory.getLogger(Export.class);
  private static final int HEADS_AT_A_TIME = 50;

  private final Acting acting;
  private final LogRows rows;
  private final Optional<Witness> witness;
  private final Map<AuthorityId, Trouble> troubles = new ConcurrentHashMap<>();

  Export(Acting acting, LogRows rows, @Value("${rowan.witness:}") String file) {
    this.acting = acting;
    this.rows = rows;
    this.witness =
        file.isBlank() ? Optional.empty() : Optional.of(new Witness(Path.of(file.strip())));
  }

  /** What stands in the way of handing over. */
  public enum Trouble {
    CANNOT_WRITE(
        "The witness's file can't be written to: put that right; what is missing follows."),
    CONTRADICTED(
        "The log contradicts what its witness holds: it was changed, or the database is an older"
            + " copy. Run ./rowan audit verify.");

    private final String sentence;

    Trouble(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /** Whether there is a witness at all. */
  public boolean hasWitness() {
    return witness.isPresent();
  }

  public Optional<Trouble> trouble(AuthorityId authority) {
    return Optional.ofNullable(troubles.get(authority));
  }

  /** The last head that the witness has, as far as this copy of the application knows. */
  public Optional<Head> last(AuthorityId authority) {
    return witness.flatMap(one -> one.last(authority.value())).map(SignedHead::head);
  }

  /** Hands over what the witness does not have yet. */
  public void hand(AuthorityId authority) {
    if (witness.isEmpty()) {
      return;
    }
    try {
      boolean more = true;
      while (more) {
        more = witness.get().append(authority.value(), known -> following(authority, known));
      }
      if (troubles.get(authority) == Trouble.CANNOT_WRITE) {
        troubles.remove(authority);
        LOG.warn("The witness of the audit log can be written to again");
      }
    } catch (Contradicted contradicted) {
      tell(authority, Trouble.CONTRADICTED);
    } catch (IOException | RuntimeException failure) {
      LOG.debug("The witness could not be written to", failure);
      tell(authority, Trouble.CANNOT_WRITE);
    }
  }

  private void tell(AuthorityId authority, Trouble trouble) {
    if (troubles.put(authority, trouble) != trouble) {
      LOG.error("The audit log of council {}: {}", authority, trouble.sentence());
    }
  }

  private List<WitnessLine> following(AuthorityId authority, Optional<SignedHead> known) {
    var house = Actor.clock(authority);
    return acting.in(
        Wing.FOUNDATION,
        house,
        () -> {
          known.ifPresent(head -> confirm(house, head));
          troubles.remove(authority, Trouble.CONTRADICTED);
          long number = known.map(one -> one.head().number()).orElse(0L);
          long size = known.map(one -> one.head().size()).orElse(0L);
          var lines = new ArrayList<WitnessLine>();
          for (var next : rows.headsAfter(house, number, HEADS_AT_A_TIME)) {
            lines.add(line(house, size, next));
            size = next.head().size();
          }
          return lines;
        });
  }

  private void confirm(Actor house, SignedHead known) {
    var ours = rows.head(house, known.head().number());
    if (ours.isEmpty() || !ours.get().head().equals(known.head())) {
      throw new Contradicted();
    }
  }

  private WitnessLine line(Actor house, long from, SignedHead signed) {
    var leaves = rows.leaves(house, from, signed.head().size());
    var hashes = new byte[leaves.size() * 32];
    var numbers = new long[leaves.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = leaves.get(i).number();
      System.arraycopy(leaves.get(i).hash().bytes(), 0, hashes, i * 32, 32);
    }
    return new WitnessLine(signed, from, numbers, hashes);
  }

  /** The database does not have what the witness was given. */
  private static final class Contradicted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
