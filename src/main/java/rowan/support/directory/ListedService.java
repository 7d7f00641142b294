package rowan.support.directory;

import java.time.Instant;
import java.util.Objects;
import rowan.foundation.web.Language;

/**
 * A service as the directory shows it. It has no address, on purpose.
 *
 * @param organisation the name of who delivers it
 * @param version to be named by who changes it
 */
public record ListedService(
    ServiceId id,
    DescribeService description,
    String organisation,
    Instant changedAt,
    long version) {

  /** What it says in a language, or in English where it says nothing in that one. */
  public Wording in(Language language) {
    return Objects.requireNonNull(
        description.wordings().get(spokenTo(language)), "every service speaks English");
  }

  /** The language that {@link #in} answers in. */
  public Language spokenTo(Language language) {
    return description.wordings().containsKey(language) ? language : Language.ENGLISH;
  }
}
