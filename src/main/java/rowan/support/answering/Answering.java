package rowan.support.answering;

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

/**
 * What leaves, once two people have read it; needs {@code ANSWER_SUBJECT_ACCESS}. Each copy is
 * written down as an export.
 */
@Service
public class Answering {

  private final Bench bench;
  private final Passages passages;
  private final Accounts accounts;
  private final Clock clock;

  Answering(Bench bench, Passages passages, Accounts accounts, Clock clock) {
    this.bench = bench;
    this.passages = passages;
    this.accounts = accounts;
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
      return new Answer(council, reference(row.id()), day, Letters.neutral(), List.of());
    }
    var person = row.person().get();
    var trace = bench.audit().export(by, "answering.export", List.of(row.id(), person.value()));
    var key = bench.vault().key(by, trace, person);
    return new Answer(
        council,
        reference(row.id()),
        day,
        Letters.withRecords(),
        given(passages.of(by, row.id(), key, 0, Integer.MAX_VALUE)));
  }

  private static List<Answer.Given> given(List<Passage> all) {
    var records = new ArrayList<Answer.Given>();
    int last = -1;
    for (var passage : all) {
      if (passage.piece() != last) {
        records.add(new Answer.Given(passage.source(), passage.at(), new ArrayList<>()));
        last = passage.piece();
      }
      var words =
          passage.takenOut().isPresent() ? Optional.<String>empty() : Optional.of(passage.words());
      records.getLast().parts().add(new Answer.Part(words, passage.takenOut()));
    }
    return List.copyOf(records);
  }

  private static String reference(UUID id) {
    var digits = id.toString().replace("-", "");
    return "SA-" + digits.substring(digits.length() - 8).toUpperCase(java.util.Locale.ROOT);
  }
}
