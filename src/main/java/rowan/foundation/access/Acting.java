package rowan.foundation.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import rowan.foundation.access.turns.SharedWait;
import rowan.foundation.access.turns.SharedWait.Commit;

/**
 * The one way to the database: a transaction in somebody's name. One statement tells PostgreSQL the
 * wing's role, the authority, the organisation and the account, for this transaction only;
 * row-level security reads them. Without it the application's login may read no table of a room.
 *
 * <p>Within a running transaction a room may call another room's front door: the name changes for
 * as long as that call takes, and is put back.
 */
@Component
public class Acting {

  private static final String TAKE_ON =
      """
      select set_config('role', ?, true), set_config('rowan.authority', ?, true),
             set_config('rowan.organisation', ?, true), set_config('rowan.account', ?, true),
             set_config('plan_cache_mode', ?, true)\
      """;

  private static final String TAKE_ON_AND_WAIT_LATER =
      TAKE_ON + ", set_config('synchronous_commit', 'off', true)";

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final SharedWait sharedWait;

  Acting(PlatformTransactionManager transactions, JdbcClient jdbc, SharedWait sharedWait) {
    this.transaction = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
    this.sharedWait = sharedWait;
  }

  /** Does the work as the actor, by the wing's role, wholly or not at all. */
  public <T extends @Nullable Object> T in(Wing wing, Actor actor, Supplier<T> work) {
    return in(new Part(wing, actor, Planning.AS_IT_SEES_FIT), work);
  }

  /**
   * As {@link #in(Wing, Actor, Supplier)}, for what is asked all day. PostgreSQL then plans each
   * statement once for a connection and not anew for the values of each time, which costs it more
   * than to carry them out. Only for statements whose best plan is the same for all values, as
   * {@code PagesAtScaleTests} holds it of those that are asked so. When many ask at once they
   * {@linkplain SharedWait wait for the disk together}; what is given back is on it, as ever.
   */
  public <T extends @Nullable Object> T often(Wing wing, Actor actor, Supplier<T> work) {
    return in(new Part(wing, actor, Planning.ONCE), work);
  }

  private <T extends @Nullable Object> T in(Part part, Supplier<T> work) {
    var running = (Running) TransactionSynchronizationManager.getResource(this);
    if (running == null) {
      // Within a larger transaction nothing is committed here, so there is nothing to wait for.
      return part.planning == Planning.ONCE
              && !TransactionSynchronizationManager.isActualTransactionActive()
          ? sharedWait.of(commit -> begin(part, commit, work))
          : begin(part, Commit.WAITS, work);
    }
    return part.isLike(running.part) ? work.get() : within(running, part, work);
  }

  /** As {@link #in(Wing, Actor, Supplier)}, for work that gives nothing back. */
  public void run(Wing wing, Actor actor, Runnable work) {
    in(
        wing,
        actor,
        () -> {
          work.run();
          return wing;
        });
  }

  @SuppressWarnings("NullAway") // the template hands back what the work gave, null included
  private <T extends @Nullable Object> T begin(Part part, Commit commit, Supplier<T> work) {
    return transaction.execute(status -> {
      var running = new Running(status, part);
      TransactionSynchronizationManager.bindResource(this, running);
      try {
        takeOn(part, commit);
        var result = work.get();
        if (status.isRollbackOnly()) {
          throw new UnexpectedRollbackException("a room failed, and its failure was passed over");
        }
        return result;
      } finally {
        TransactionSynchronizationManager.unbindResource(this);
      }
    });
  }

  private <T extends @Nullable Object> T within(Running running, Part inner, Supplier<T> work) {
    var outer = running.part;
    if (!outer.actor.authority().equals(inner.actor.authority())) {
      throw new IllegalStateException("one transaction serves one authority");
    }
    running.part = inner;
    takeOn(inner, Commit.WAITS);
    boolean done = false;
    try {
      var result = work.get();
      done = true;
      return result;
    } finally {
      running.part = outer;
      if (done) {
        takeOn(outer, Commit.WAITS);
      } else {
        // The role is still the inner one's: nothing more may be done in this transaction.
        running.status.setRollbackOnly();
      }
    }
  }

  /** How it is committed was said when the transaction began, and is not taken back within it. */
  private void takeOn(Part part, Commit commit) {
    var actor = part.actor;
    var statement = commit == Commit.WAITS ? jdbc.sql(TAKE_ON) : jdbc.sql(TAKE_ON_AND_WAIT_LATER);
    statement
        .params(
            part.wing.role(),
            actor.authority().toString(),
            actor.organisation().toString(),
            actor.account().toString(),
            part.planning.mode)
        .query((row, number) -> true)
        .single();
  }

  /** When PostgreSQL plans a statement that it has seen before. */
  private enum Planning {
    AS_IT_SEES_FIT("auto"),
    ONCE("force_generic_plan");

    private final String mode;

    Planning(String mode) {
      this.mode = mode;
    }
  }

  private record Part(Wing wing, Actor actor, Planning planning) {

    /** A room that is called by another goes on as that one began. */
    boolean isLike(Part other) {
      return wing == other.wing && actor.equals(other.actor);
    }
  }

  private static final class Running {
    private final TransactionStatus status;
    private Part part;

    private Running(TransactionStatus status, Part part) {
      this.status = status;
      this.part = part;
    }
  }
}
