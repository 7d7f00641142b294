package rowan.support.refuge.web;

import java.util.List;
import rowan.foundation.kernel.AccountId;
import rowan.support.refuge.SpacesFound;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.places.Availability;

/**
 * What was found for a household.
 *
 * @param when 'Tonight' or 'Today'
 * @param reader who reads it
 */
public record SearchPage(SpacesFound found, String when, AccountId reader) {

  /** The household in one sentence: 'Tonight, for a mother and three children'. */
  public String heading() {
    return when + ", for " + words().who();
  }

  public String needs() {
    return words().needs(found.needs());
  }

  /** Spaces that fit, or fit on a condition, the best first. */
  public List<Fit> offers() {
    return found.fits().stream().filter(fit -> !(fit instanceof Fit.DoesNotFit)).toList();
  }

  /** Spaces that are free and do not fit. */
  public List<Fit> unfit() {
    return notFitting(true);
  }

  /** Spaces that are held, lived in or out of use. */
  public List<Fit> notFree() {
    return notFitting(false);
  }

  private List<Fit> notFitting(boolean free) {
    return found.fits().stream()
        .filter(Fit.DoesNotFit.class::isInstance)
        .filter(fit -> fit.space().now() instanceof Availability.Ready == free)
        .toList();
  }

  /** Whom they keep, whatever comes of it: 'she keeps you', 'they keep Priya N'. */
  public String keeps() {
    var pronoun = words().pronoun();
    var lead = found.of().lead().equals(reader) ? "you" : found.of().leadName();
    return pronoun + (pronoun.equals("they") ? " keep " : " keeps ") + lead;
  }

  private PlainWords words() {
    return new PlainWords(found.household());
  }
}
