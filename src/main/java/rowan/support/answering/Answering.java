package rowan.support.answering;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.documents.Documents;
import rowan.foundation.vault.Vault;

/**
 * What leaves, once two people have read it; needs {@code ANSWER_SUBJECT_ACCESS}. Each copy is
 * written down as an export.
 */
@Service
public class Answering {

  private final Bench bench;
  private final Passages passages;
  private final Accounts accounts;
  private final Documents documents;
  private final Clock clock;

  Answering(Bench bench, Passages passages, Accounts accounts, Documents documents, Clock clock) {
    this.bench = bench;
    this.passages = passages;
    this.accounts = accounts;
    this.documents = documents;
    this.clock = clock;
  }

  /** The answer; nothing before it was read twice, and nothing if it is not there. */
  public Optional<Answer> answer(Actor by, UUID id) {
    return bench
        .on(
            by,
            id,
            row ->
                row.stage() instanceof Request.Answered(var at)
                    ? Optional.of(of(by, row, at))
                    : refused(by, id))
        .flatMap(answer -> answer);
  }

  private Optional<Answer> refused(Actor by, UUID id) {
    bench.audit().refusal(by, "answering.export", List.of(id));
    return Optional.empty();
  }

  private Answer of(Actor by, Requests.Row row, Instant at) {
    var council =
        accounts.organisations(by.authority(), OrganisationKind.COUNCIL).getFirst().name();
    var day = at.atZone(clock.getZone()).toLocalDate();
    if (row.person().isEmpty()) {
      bench.audit().export(by, "answering.export", List.of(row.id()));
      return new Answer(
          council, Request.referenceOf(row.id()), day, Letters.neutral(), List.of(), List.of());
    }
    var people = passages.people(by, row.id());
    var subjects = new ArrayList<UUID>();
    subjects.add(row.id());
    people.forEach(person -> subjects.add(person.value()));
    var trace = bench.audit().export(by, "answering.export", subjects);
    var keys = bench.vault().keys(by, trace, people);
    var files = new ArrayList<Answer.GivenFile>();
    var records = given(by, passages.of(by, row.id(), keys, 0, Integer.MAX_VALUE), keys, files);
    return new Answer(
        council,
        Request.referenceOf(row.id()),
        day,
        Letters.withRecords(),
        records,
        List.copyOf(files));
  }

  private List<Answer.Given> given(
      Actor by, List<Passage> all, Vault.Keys keys, List<Answer.GivenFile> files) {
    var records = new ArrayList<Answer.Given>();
    int last = -1;
    for (var passage : all) {
      if (passage.piece() != last) {
        records.add(new Answer.Given(passage.source(), passage.at(), new ArrayList<>()));
        last = passage.piece();
      }
      records.getLast().parts().add(part(by, passage, keys, files));
    }
    return List.copyOf(records);
  }

  private Answer.Part part(
      Actor by, Passage passage, Vault.Keys keys, List<Answer.GivenFile> files) {
    if (passage.takenOut().isPresent()) {
      return Answer.Part.out(passage.takenOut().get());
    }
    if (passage.file().isEmpty()) {
      return Answer.Part.words(passage.words());
    }
    var kept = documents.kept(by, keys.of(passage.about()), passage.file().get());
    if (kept.isEmpty()) {
      return Answer.Part.words("The file is not held any more.");
    }
    var name = "file-" + (files.size() + 1) + kept.get().kind().ending();
    files.add(new Answer.GivenFile(name, kept.get()));
    return Answer.Part.file(name);
  }

  /** Sends a file of an answer, as it comes from the store. */
  public void send(Actor by, Answer.GivenFile file, OutputStream out) {
    documents.send(Wing.SUPPORT, by, file.kept(), out);
  }
}
