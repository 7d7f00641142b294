package rowan.support.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.support.answering.marking.Proposals;

/** Collects everything that every room holds about a person. */
@Service
public class Collecting {

  private final Bench bench;
  private final List<RecordsOfAPerson> rooms;
  private final Passages passages;
  private final Accounts accounts;

  Collecting(Bench bench, List<RecordsOfAPerson> rooms, Passages passages, Accounts accounts) {
    this.bench = bench;
    this.rooms = List.copyOf(rooms);
    this.passages = passages;
    this.accounts = accounts;
  }

  /**
   * Looks the person up by the name of the request, and collects what is held. Somebody who is not
   * a person helped is never looked up; a name that is not known is answered in the same way.
   */
  public Optional<AnswerResult> collect(Actor by, UUID id) {
    return bench.on(
        by,
        id,
        row -> {
          if (row.asker() == Asker.SOMEBODY_ELSE) {
            return new AnswerResult.Refused(AnswerRefusal.NOBODY_IS_LOOKED_UP);
          }
          if (!(row.stage() instanceof Request.Received) || row.person().isPresent()) {
            return new AnswerResult.Refused(AnswerRefusal.NOT_NOW);
          }
          if (row.identity().isEmpty()) {
            return new AnswerResult.Refused(AnswerRefusal.NO_IDENTITY);
          }
          return found(by, row);
        });
  }

  private AnswerResult found(Actor by, Requests.Row row) {
    var asked = bench.audit().look(by, "answering.request", row.id());
    var name =
        row.open(bench.vault().key(by, asked, Bench.keyHolder(row.id())), bench.today()).name();
    Set<PersonId> people = new HashSet<>();
    rooms.forEach(room -> people.addAll(room.named(by, name)));
    if (people.size() > 1) {
      bench.audit().search(by, "answering.collect", List.of());
      return new AnswerResult.Refused(AnswerRefusal.SEVERAL);
    }
    if (people.isEmpty()) {
      bench.audit().search(by, "answering.collect", List.of());
      bench.requests().toSecondReader(by, row.id());
      return new AnswerResult.Done();
    }
    write(by, row.id(), people.iterator().next(), name);
    return new AnswerResult.Done();
  }

  private void write(Actor by, UUID id, PersonId person, String name) {
    var trace = bench.audit().search(by, "answering.collect", List.of(person.value()));
    var key = bench.vault().key(by, trace, person);
    var held = new ArrayList<HeldRecord>();
    var others = new HashSet<String>();
    var cases = new HashSet<UUID>();
    for (var room : rooms) {
      held.addAll(room.about(by, key));
      others.addAll(room.others(by, key));
      cases.addAll(room.cases(by, person));
    }
    accounts.holders(by.authority()).forEach(colleague -> others.add(colleague.name()));
    var proposals = new Proposals(others, name);
    bench.requests().collected(by, id, person, cases);
    int piece = 0;
    for (var record : held) {
      passages.add(by, id, piece++, record, key, proposals);
    }
  }
}
