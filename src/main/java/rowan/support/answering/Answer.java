package rowan.support.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rowan.foundation.documents.Kept;
import rowan.support.answering.marking.TakenOut;

/**
 * What leaves: a letter, what is given of each record, and the files that are given. What was taken
 * out is not in it.
 *
 * @param reference of the request
 * @param records nothing, where it tells of nobody
 */
public record Answer(
    String council,
    String reference,
    LocalDate answered,
    List<String> letter,
    List<Given> records,
    List<GivenFile> files) {

  /** A record, without what was taken out of it. */
  public record Given(String source, Instant at, List<Part> parts) {}

  /** A sentence; or that one, or a file, was taken out and by which provision. */
  public record Part(Optional<String> words, Optional<TakenOut> takenOut, Optional<String> file) {

    static Part words(String words) {
      return new Part(Optional.of(words), Optional.empty(), Optional.empty());
    }

    static Part out(TakenOut why) {
      return new Part(Optional.empty(), Optional.of(why), Optional.empty());
    }

    static Part file(String name) {
      return new Part(Optional.empty(), Optional.empty(), Optional.of(name));
    }
  }

  /** A file that is given, under a name that says nothing: to be sent by {@link Answering#send}. */
  public record GivenFile(String name, Kept kept) {}
}
