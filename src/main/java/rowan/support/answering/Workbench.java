package rowan.support.answering;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.documents.Documents;
import rowan.foundation.documents.Kept;
import rowan.foundation.kernel.PersonId;
import rowan.support.answering.marking.TakenOut;

/**
 * Marking what is taken out of an answer, and reading it a second time; needs {@code
 * ANSWER_SUBJECT_ACCESS}.
 */
@Service
public class Workbench {

  /** So many records on one page. */
  public static final int ON_A_PAGE = 10;

  private final Bench bench;
  private final Passages passages;
  private final Documents documents;

  Workbench(Bench bench, Passages passages, Documents documents) {
    this.bench = bench;
    this.passages = passages;
    this.documents = documents;
  }

  /**
   * A page of passages.
   *
   * @param next the first record of the next page
   */
  public record Page(List<Passage> passages, int from, Optional<Integer> next) {}

  /** Some passages of a request, from a record on; nothing if none were collected. */
  public Optional<Page> page(Actor officer, UUID id, int from) {
    return bench.on(officer, id, row -> pageOf(officer, row, from)).flatMap(page -> page);
  }

  private Optional<Page> pageOf(Actor officer, Requests.Row row, int from) {
    return row.person()
        .map(person -> {
          var people = passages.people(officer, row.id());
          var ids = people.stream().map(PersonId::value).toList();
          var trace = bench.audit().look(officer, "answering.passages", ids);
          var keys = bench.vault().keys(officer, trace, people);
          var some = passages.of(officer, row.id(), keys, from, ON_A_PAGE + 1);
          int next = from + ON_A_PAGE;
          boolean more = some.stream().anyMatch(one -> one.piece() >= next);
          return new Page(
              some.stream().filter(one -> one.piece() < next).toList(),
              from,
              more ? Optional.of(next) : Optional.empty());
        });
  }

  /**
   * A file that was collected, to look at before it is given or kept back; to be sent by {@link
   * #send}.
   */
  public Optional<Kept> file(Actor officer, UUID id, UUID passage) {
    return bench
        .on(
            officer,
            id,
            row ->
                passages
                    .file(officer, id, passage)
                    .flatMap(file -> {
                      var about = file.about();
                      var trace = bench.audit().look(officer, "answering.open-file", about.value());
                      var key = bench.vault().key(officer, trace, about);
                      return documents.kept(officer, key, file.id());
                    }))
        .flatMap(kept -> kept);
  }

  /** Sends what was opened, as it comes from the store. */
  public void send(Actor officer, Kept kept, OutputStream out) {
    documents.send(Wing.SUPPORT, officer, kept, out);
  }

  /** Marks passages: each that is looked at is given, or taken out for a reason. */
  public Optional<AnswerResult> mark(Actor by, UUID id, Map<UUID, Optional<TakenOut>> marks) {
    return bench.on(
        by,
        id,
        row -> {
          if (!(row.stage() instanceof Request.Collected
              || row.stage() instanceof Request.Redacting)) {
            return new AnswerResult.Refused(AnswerRefusal.NOT_NOW);
          }
          bench.audit().change(by, "answering.mark", row.person().orElseThrow().value());
          passages.mark(by, id, marks);
          bench.requests().marking(by, id);
          return new AnswerResult.Done();
        });
  }

  /** Gives it to a second reader. For an answer that tells of nobody there is nothing to mark. */
  public Optional<AnswerResult> finish(Actor by, UUID id) {
    return bench.on(
        by,
        id,
        row -> {
          boolean neutral =
              row.asker() == Asker.SOMEBODY_ELSE && row.stage() instanceof Request.Received;
          if (!neutral && !(row.stage() instanceof Request.Redacting)) {
            return new AnswerResult.Refused(AnswerRefusal.NOT_NOW);
          }
          if (!neutral && passages.firstNotLookedAt(by, id).isPresent()) {
            return new AnswerResult.Refused(AnswerRefusal.NOT_ALL_READ);
          }
          bench.audit().change(by, "answering.finish", id);
          bench.requests().toSecondReader(by, id);
          return new AnswerResult.Done();
        });
  }

  /** The second reader agrees, and it may leave; or sends it back with what is to be changed. */
  public Optional<AnswerResult> readAgain(Actor by, UUID id, boolean agrees, String words) {
    return bench.on(
        by,
        id,
        row -> {
          if (!(row.stage() instanceof Request.SecondReading(var first))) {
            return new AnswerResult.Refused(AnswerRefusal.NOT_NOW);
          }
          if (first.equals(by.account())) {
            bench.audit().refusal(by, "answering.read-again", List.of(id));
            return new AnswerResult.Refused(AnswerRefusal.SAME_READER);
          }
          if (!agrees && words.isBlank()) {
            return new AnswerResult.Refused(AnswerRefusal.NO_WORDS);
          }
          var trace = bench.audit().change(by, "answering.read-again", id);
          if (agrees) {
            bench.requests().answered(by, id, bench.now());
          } else {
            var key = bench.vault().key(by, trace, Bench.keyHolder(id));
            bench
                .requests()
                .sentBack(
                    by,
                    id,
                    key.seal(Requests.place("sent_back", id), words),
                    row.person().isEmpty());
          }
          return new AnswerResult.Done();
        });
  }
}
