package rowan.support.answering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.TimeOrderedIds;

/** Requests of people who ask what is held about them; needs {@code ANSWER_SUBJECT_ACCESS}. */
@Service
public class SubjectAccess {

  private static final int MOST_OPEN = 100;
  private static final int MOST_ANSWERED = 20;

  private final Bench bench;
  private final Clock clock;

  SubjectAccess(Bench bench, Clock clock) {
    this.bench = bench;
    this.clock = clock;
  }

  /** Writes a request down. */
  public UUID take(AskRequest asked) {
    var by = asked.by();
    return bench.in(
        by,
        () -> {
          var id = TimeOrderedIds.next(clock);
          var trace = bench.audit().change(by, "answering.take", id);
          var key = bench.vault().admit(by, trace, Bench.keyHolder(id));
          bench.requests().add(asked, id, key, bench.now());
          return id;
        });
  }

  /** Those that wait, by the day they came, and after them those answered last. */
  public List<Request> all(Actor officer) {
    return bench.in(
        officer,
        () -> {
          var rows = new ArrayList<>(bench.requests().open(officer, MOST_OPEN));
          rows.addAll(bench.requests().answered(officer, MOST_ANSWERED));
          var trace =
              bench
                  .audit()
                  .look(
                      officer, "answering.requests", rows.stream().map(Requests.Row::id).toList());
          var keys =
              bench
                  .vault()
                  .keys(
                      officer, trace, rows.stream().map(row -> Bench.keyHolder(row.id())).toList());
          return rows.stream()
              .map(row -> row.open(keys.of(Bench.keyHolder(row.id())), bench.today()))
              .toList();
        });
  }

  /** One request, if it is there for the officer. */
  public Optional<Request> one(Actor officer, UUID id) {
    return bench.on(
        officer,
        id,
        row -> {
          var trace = bench.audit().look(officer, "answering.request", id);
          return row.open(bench.vault().key(officer, trace, Bench.keyHolder(id)), bench.today());
        });
  }

  /** Writes down how it was checked who they are. */
  public Optional<AnswerResult> identify(Actor by, UUID id, Identity how) {
    return bench.on(
        by,
        id,
        row -> {
          if (row.stage() instanceof Request.Answered) {
            return new AnswerResult.Refused(AnswerRefusal.NOT_NOW);
          }
          bench.audit().change(by, "answering.identify", id);
          bench.requests().identified(by, id, how);
          return new AnswerResult.Done();
        });
  }

  /** Lets the time stand still while they are asked to say more, or lets it go on. */
  public Optional<AnswerResult> pause(Actor by, UUID id) {
    return bench.on(
        by,
        id,
        row -> {
          if (row.stage() instanceof Request.Answered) {
            return new AnswerResult.Refused(AnswerRefusal.NOT_NOW);
          }
          bench.audit().change(by, "answering.pause", id);
          if (row.pausedOn().isPresent()) {
            bench
                .requests()
                .resumed(
                    by, id, (int) ChronoUnit.DAYS.between(row.pausedOn().get(), bench.today()));
          } else {
            bench.requests().paused(by, id, bench.today());
          }
          return new AnswerResult.Done();
        });
  }

  /** Takes two months more, once, with the reason that they are told. */
  public Optional<AnswerResult> extend(Actor by, UUID id, String reason) {
    return bench.on(
        by,
        id,
        row -> {
          if (row.extension() != null || row.stage() instanceof Request.Answered) {
            return new AnswerResult.Refused(AnswerRefusal.NOT_NOW);
          }
          var trace = bench.audit().change(by, "answering.extend", id);
          var key = bench.vault().key(by, trace, Bench.keyHolder(id));
          bench
              .requests()
              .extended(by, id, key.seal(Requests.place("extension_reason", id), reason));
          return new AnswerResult.Done();
        });
  }
}
