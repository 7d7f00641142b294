package rowan.support.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.vault.PersonKey;
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
  public Optional<AnswerResult> collect(CollectHeld command) {
    return bench.on(
        command.by(),
        command.request(),
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
          return found(command, row);
        });
  }

  private AnswerResult found(CollectHeld command, Requests.Row row) {
    var by = command.by();
    var asked = bench.audit().look(by, "answering.request", row.id());
    var name =
        row.open(bench.vault().key(by, asked, Bench.keyHolder(row.id())), bench.today()).name();
    Set<PersonId> named = new LinkedHashSet<>();
    rooms.forEach(room -> named.addAll(room.named(by, name)));
    var whole = wholePeople(by, named);
    var meant = meant(command, named, whole);
    if (meant.size() > 1 || (!named.isEmpty() && meant.isEmpty())) {
      bench.audit().search(by, "answering.collect", List.of());
      return new AnswerResult.Refused(
          meant.isEmpty() ? AnswerRefusal.NOT_THAT_CASE : AnswerRefusal.SEVERAL);
    }
    if (meant.isEmpty()) {
      bench.audit().search(by, "answering.collect", List.of());
      bench.requests().toSecondReader(by, row.id());
      return new AnswerResult.Done();
    }
    var one = meant.iterator().next();
    var records = new LinkedHashSet<>(Set.of(one));
    whole.forEach((person, is) -> {
      if (is.equals(one)) {
        records.add(person);
      }
    });
    write(command, records, name);
    return new AnswerResult.Done();
  }

  /** Those who bear the name, and whoever's record is theirs too, by the one whom each is. */
  private Map<PersonId, PersonId> wholePeople(Actor by, Set<PersonId> named) {
    Map<PersonId, PersonId> whole = new HashMap<>();
    named.forEach(person -> whole.put(person, person));
    rooms.forEach(room -> whole.putAll(room.wholePeople(by, named)));
    return whole;
  }

  /** Who may be meant: one of that name, and of that case if its number is given. */
  private Set<PersonId> meant(
      CollectHeld command, Set<PersonId> named, Map<PersonId, PersonId> whole) {
    var meant = new HashSet<PersonId>();
    named.forEach(person -> meant.add(whole.getOrDefault(person, person)));
    command
        .caseNumber()
        .ifPresent(number -> {
          var ofTheCase = new HashSet<PersonId>();
          rooms.forEach(room ->
              room.numbered(command.by(), number)
                  .ifPresent(person -> ofTheCase.add(whole.getOrDefault(person, person))));
          meant.retainAll(ofTheCase);
        });
    return meant;
  }

  private void write(CollectHeld command, Set<PersonId> records, String name) {
    var by = command.by();
    boolean withChildren = command.children() == ChildrensRight.FOR_THEM;
    var everybody = new LinkedHashSet<>(records);
    var names = new HashSet<String>();
    for (var room : rooms) {
      for (var person : records) {
        if (withChildren) {
          everybody.addAll(room.children(by, person));
        } else {
          names.addAll(room.childrensNames(by, person));
        }
      }
    }
    var trace =
        bench
            .audit()
            .search(by, "answering.collect", everybody.stream().map(PersonId::value).toList());
    var keys = bench.vault().keys(by, trace, everybody);
    var opened = new ArrayList<PersonKey>();
    everybody.forEach(person -> keys.unlessErased(person).ifPresent(opened::add));
    var cases = new HashSet<UUID>();
    for (var room : rooms) {
      records.forEach(person -> cases.addAll(room.cases(by, person)));
      opened.forEach(key -> names.addAll(room.others(by, key)));
    }
    accounts.holders(by.authority()).forEach(colleague -> names.add(colleague.name()));
    bench
        .requests()
        .collected(by, command.request(), records.iterator().next(), cases, command.children());
    passages(command, opened, new Proposals(names, name));
  }

  private void passages(CollectHeld command, List<PersonKey> keys, Proposals proposals) {
    var by = command.by();
    int piece = 0;
    for (var key : keys) {
      for (var room : rooms) {
        for (var record : room.about(by, key)) {
          passages.add(by, command.request(), piece++, record, key, proposals);
        }
        for (var file : room.files(by, key)) {
          passages.add(by, command.request(), piece++, file, key, proposals);
        }
      }
    }
  }
}
