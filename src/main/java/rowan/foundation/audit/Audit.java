package rowan.foundation.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Written written;

  Audit(JdbcClient jdbc, Clock clock, Written written) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.written = written;
  }

  /** Somebody looks at these people's records. */
  public Trace look(Actor actor, String what, Collection<UUID> subjects) {
    return write(Kind.LOOK, actor, what, subjects);
  }

  public Trace look(Actor actor, String what, UUID subject) {
    return look(actor, what, List.of(subject));
  }

  /** Somebody changes, or adds to, these records. */
  public Trace change(Actor actor, String what, Collection<UUID> subjects) {
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

  private Trace write(Kind kind, Actor actor, String what, Collection<UUID> subjects) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      throw new IllegalStateException("a trace stands or falls with the transaction of its look");
    }
    jdbc.sql(
            """
            insert into audit.entry (authority_id, at, kind, what, account_id, organisation_id, offices, subjects)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(actor.authority().value())
        .param(DatabaseTime.of(clock.instant()))
        .param(kind.name())
        .param(what)
        .param(actor.account().value())
        .param(actor.organisation().value())
        .param(actor.offices().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
        .param(subjects.toArray(UUID[]::new))
        .update();
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
