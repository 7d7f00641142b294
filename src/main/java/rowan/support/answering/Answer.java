package rowan.support.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rowan.support.answering.marking.TakenOut;

/**
 * What leaves: a letter, and what is given of each record. What was taken out is not in it.
 *
 * @param reference of the request
 * @param records nothing, where it tells of nobody
 */
public record Answer(
    String council,
    String reference,
    LocalDate answered,
    List<String> letter,
    List<Given> records) {

  /** A record, without what was taken out of it. */
  public record Given(String source, Instant at, List<Part> parts) {}

  /** A sentence, or that one was taken out and by which provision. */
  public record Part(Optional<String> words, Optional<TakenOut> takenOut) {}
}
