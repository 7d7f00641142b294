package rowan.support.casework.finding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.vault.PersonKey;
import rowan.support.casework.CaseId;
import rowan.support.casework.OpenCase;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.Prints;

/** Writes down what somebody can be found by; each method in the running transaction. */
@Component
public class Indexing {

  private final FactRows facts;
  private final PrintRows prints;
  private final Resemblances resemblances;
  private final Acting acting;
  private final Clock clock;

  Indexing(
      FactRows facts, PrintRows prints, Resemblances resemblances, Acting acting, Clock clock) {
    this.acting = acting;
    this.facts = facts;
    this.prints = prints;
    this.resemblances = resemblances;
    this.clock = clock;
  }

  /** Whose facts are written down, in which case, and when. */
  record In(Actor by, PersonKey key, CaseId id, Instant at, AccountId writtenBy) {}

  /** A case was opened: its person is found from now on. */
  public void opened(OpenCase command, PersonKey key, CaseId id, Instant at) {
    var by = command.by();
    var told = new ArrayList<Fact>();
    told.add(Fact.name(command.name()));
    command.dateOfBirth().ifPresent(day -> told.add(Fact.born(day)));
    phone(command.safeContact()).ifPresent(told::add);
    var where = new In(by, key, id, at, by.account());
    write(where, told);
    keep(where, told);
    resemblances.notice(by, key.person(), id, told);
  }

  /** A safe contact plan was agreed: they are found by its number as well. */
  public void agreed(CaseFile file, SafeContact plan) {
    phone(plan).ifPresent(number -> add(file, number));
  }

  /** Something more is known; what is known already is not written twice. */
  public void add(CaseFile file, Fact fact) {
    var by = file.actor();
    if (known(by, file.key(), file.id()).contains(fact)) {
      return;
    }
    var where = new In(by, file.key(), file.id(), file.now(), by.account());
    write(where, List.of(fact));
    var all = known(by, file.key(), file.id());
    keep(where, all);
    resemblances.notice(by, file.key().person(), file.id(), all);
  }

  /** A case from before there were fingerprints, in the name of the passing of time. */
  void earlier(In where, Collection<Fact> told) {
    acting.run(Wing.FINDING, where.by, () -> write(where, told));
    keep(where, told);
    resemblances.notice(where.by, where.key.person(), where.id, told);
  }

  /** What was told in this case: what was told in another leads nobody here. */
  private List<Fact> known(Actor by, PersonKey key, CaseId id) {
    return facts.of(by, List.of(key.person())).stream()
        .filter(row -> row.caseId().equals(id))
        .map(row -> row.open(key))
        .toList();
  }

  void write(In where, Collection<Fact> told) {
    for (var fact : told) {
      facts.add(
          where.by,
          where.key,
          new FactRows.Written(where.id, TimeOrderedIds.next(clock), where.at, where.writtenBy),
          fact);
    }
  }

  void keep(In where, Collection<Fact> known) {
    PersonId person = where.key.person();
    var made = prints.fingerprinted(where.by, Prints.of(known));
    if (!made.isEmpty()) {
      prints.keep(where.by, where.id, person, made, where.at);
    }
  }

  /** The number of a safe contact plan, where it has one. */
  static Optional<Fact> phone(SafeContact plan) {
    return plan.channel() == Channel.CALL || plan.channel() == Channel.TEXT
        ? Optional.of(Fact.phone(plan.value()))
        : Optional.empty();
  }
}
