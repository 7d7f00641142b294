package rowan.support.directory;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Language;

/**
 * What a service is, as the directory is to say it from now on.
 *
 * @param deliveredBy the provider, or the council itself
 * @param languages spoken there without an interpreter, by their codes (BCP 47)
 * @param interpreters whether an interpreter, of sign language too, is found for who needs one
 * @param telephone as it is dialled in the United Kingdom; may be empty
 * @param hours when somebody answers, if there are set hours
 * @param wordings in English at least
 */
public record DescribeService(
    OrganisationId deliveredBy,
    Availability availability,
    Set<Audience> audiences,
    List<String> languages,
    boolean interpreters,
    String telephone,
    Optional<OpeningHours> hours,
    Map<Language, Wording> wordings) {

  public DescribeService {
    audiences = audiences.isEmpty() ? EnumSet.noneOf(Audience.class) : EnumSet.copyOf(audiences);
    languages = List.copyOf(languages);
    telephone = telephone.strip();
    wordings = Map.copyOf(wordings);
  }
}
