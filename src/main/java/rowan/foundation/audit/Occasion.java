package rowan.foundation.audit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import rowan.foundation.access.Actor;

/**
 * What one page opens, or one act does, in several rooms: gathered, and written down as one entry
 * at its end. A transaction in which that was left out does not end well.
 */
final class Occasion implements TransactionSynchronization {

  private final Actor actor;
  private final String looked;
  private final String changed;
  private final Set<UUID> subjects = new LinkedHashSet<>();
  private boolean anything;
  private boolean change;

  /**
   * An occasion that nothing belongs to yet.
   *
   * @param looked the code of the entry if nothing was changed
   * @param changed its code if something was
   */
  Occasion(Actor actor, String looked, String changed) {
    this.actor = actor;
    this.looked = looked;
    this.changed = changed;
  }

  /** Whether a look of this actor's is a part of it; what Rowan itself does meanwhile is not. */
  boolean isOf(Actor other) {
    return actor.authority().equals(other.authority())
        && actor.account().equals(other.account())
        && actor.organisation().equals(other.organisation())
        && actor.offices().equals(other.offices());
  }

  void look(Collection<UUID> at) {
    anything = true;
    subjects.addAll(at);
  }

  void change(Collection<UUID> of) {
    change = true;
    look(of);
  }

  /** Hands over what there is to write down, once. */
  void end(Entry entry) {
    if (anything) {
      anything = false;
      entry.write(change, change ? changed : looked, subjects);
    }
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    if (anything) {
      throw new IllegalStateException("somebody was looked at, and it was not written down");
    }
  }

  /** Writes the one entry. */
  @FunctionalInterface
  interface Entry {
    void write(boolean change, String what, Collection<UUID> subjects);
  }
}
