package rowan.foundation.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;

/**
 * Writes down looks and acts, in the transaction that they happen in.
 *
 * <p>{@code what} names the page or the act by a fixed code such as {@code casework.case-page}:
 * lower-case words, dots and hyphens. The database refuses anything else, so that no word about a
 * person gets in.
 */
@Component
public class Audit {

  /**
   * Writes an entry. A room may make it a part of a larger statement, and so save a journey to the
   * database: see {@link #look(Actor, String, Collection, Function)}.
   */
  public static final String ENTRY =
      """
      insert into audit.entry (authority_id, at, kind, what, account_id, organisation_id, offices, subjects)
      values (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Written written;

  Audit(JdbcClient jdbc, Clock clock, Written written) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.written = written;
  }

  /**
   * Does what one page opens, or one act does, though several rooms write down their parts of it:
   * the actor's looks and changes in it are one entry, about everybody whom any of them was about,
   * written before the transaction goes on. Within a larger one it is a part of that. What is no
   * look and no change, such as a refusal or a search, stays an entry of its own.
   *
   * @param looked the code of the entry if nothing was changed
   * @param changed its code if something was
   */
  public <T extends @Nullable Object> T asOne(
      Actor actor, String looked, String changed, Supplier<T> work) {
    if (TransactionSynchronizationManager.hasResource(this)) {
      return work.get();
    }
    inATransaction();
    var occasion = new Occasion(actor, looked, changed);
    TransactionSynchronizationManager.registerSynchronization(occasion);
    TransactionSynchronizationManager.bindResource(this, occasion);
    T done;
    try {
      done = work.get();
    } finally {
      TransactionSynchronizationManager.unbindResource(this);
    }
    occasion.end(
        (change, what, subjects) -> write(change ? Kind.CHANGE : Kind.LOOK, actor, what, subjects));
    return done;
  }

  /** As {@link #asOne(Actor, String, String, Supplier)}, for a page, which changes nothing. */
  public <T extends @Nullable Object> T asOne(Actor actor, String what, Supplier<T> work) {
    return asOne(actor, what, what, work);
  }

  /** Somebody looks at these people's records. */
  public Trace look(Actor actor, String what, Collection<UUID> subjects) {
    var occasion = occasion(actor);
    if (occasion != null) {
      occasion.look(subjects);
      return trace(actor, subjects);
    }
    return write(Kind.LOOK, actor, what, subjects);
  }

  public Trace look(Actor actor, String what, UUID subject) {
    return look(actor, what, List.of(subject));
  }

  /**
   * As {@link #look(Actor, String, Collection)}, written by a statement that asks something as
   * well. Not while what the actor does is {@linkplain #isGathering gathered}, and written later.
   *
   * @param statement carries out one that has {@link #ENTRY} in it, with these as its first
   *     parameters
   * @return what it answers
   */
  public <T> T look(
      Actor actor, String what, Collection<UUID> subjects, Function<List<Object>, T> statement) {
    if (isGathering(actor)) {
      throw new IllegalStateException("what is gathered is written at its end");
    }
    inATransaction();
    var answer = statement.apply(values(Kind.LOOK, actor, what, subjects));
    trace(actor, subjects);
    return answer;
  }

  /** Whether this actor's looks are a part of what is written down as one. */
  public boolean isGathering(Actor actor) {
    return occasion(actor) != null;
  }

  /** Somebody changes, or adds to, these records. */
  public Trace change(Actor actor, String what, Collection<UUID> subjects) {
    var occasion = occasion(actor);
    if (occasion != null) {
      occasion.change(subjects);
      return trace(actor, subjects);
    }
    return write(Kind.CHANGE, actor, what, subjects);
  }

  public Trace change(Actor actor, String what, UUID subject) {
    return change(actor, what, List.of(subject));
  }

  /** Somebody searched, and these people are what was found. What they searched for is not kept. */
  public Trace search(Actor actor, String what, Collection<UUID> found) {
    return write(Kind.SEARCH, actor, what, found);
  }

  /** These people's records leave Rowan, on paper or as a file. */
  public Trace export(Actor actor, String what, Collection<UUID> subjects) {
    return write(Kind.EXPORT, actor, what, subjects);
  }

  /** A message is sent to, or for, these people. */
  public Trace message(Actor actor, String what, UUID subject) {
    return write(Kind.MESSAGE, actor, what, List.of(subject));
  }

  /** Somebody asked for something and was refused. */
  public void refusal(Actor actor, String what, Collection<UUID> subjects) {
    write(Kind.REFUSAL, actor, what, subjects);
  }

  /** Somebody signed in, out, or failed to. */
  public void signIn(Actor actor, String what) {
    write(Kind.SIGN_IN, actor, what, List.of(actor.account().value()));
  }

  private @Nullable Occasion occasion(Actor actor) {
    var running = (Occasion) TransactionSynchronizationManager.getResource(this);
    return running != null && running.isOf(actor) ? running : null;
  }

  private static void inATransaction() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      throw new IllegalStateException("a trace stands or falls with the transaction of its look");
    }
  }

  private Trace write(Kind kind, Actor actor, String what, Collection<UUID> subjects) {
    inATransaction();
    jdbc.sql(ENTRY).params(values(kind, actor, what, subjects)).update();
    return trace(actor, subjects);
  }

  private List<Object> values(Kind kind, Actor actor, String what, Collection<UUID> subjects) {
    return List.of(
        actor.authority().value(),
        DatabaseTime.of(clock.instant()),
        kind.name(),
        what,
        actor.account().value(),
        actor.organisation().value(),
        actor.offices().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
        subjects.toArray(UUID[]::new));
  }

  private Trace trace(Actor actor, Collection<UUID> subjects) {
    var trace = new Trace(subjects);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            trace.end();
            written.in(actor.authority());
          }
        });
    return trace;
  }

  private enum Kind {
    LOOK,
    CHANGE,
    SEARCH,
    EXPORT,
    MESSAGE,
    REFUSAL,
    SIGN_IN
  }
}
