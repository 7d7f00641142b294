package rowan.support.refuge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rowan.support.refuge.limits.Limit;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.places.RefugeSummary;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceNow;
import rowan.support.refuge.places.SpaceRegister;

/**
 * A page of spaces, and how all of them stand together.
 *
 * @param first whether it is the first page
 */
public record SpacesPage(CapacityPicture capacity, SpaceRegister.Page page, boolean first) {

  public List<SpaceNow> spaces() {
    return page.spaces();
  }

  /** Where the next page is; nothing after the last. */
  public @Nullable String next() {
    return page.next().map(id -> "/refuge?after=" + id).orElse(null);
  }

  /** What a space is, in a few words: '4 beds, 1 cot · own door'. */
  public static String facts(Space space) {
    var features = space.features();
    var beds = features.beds() == 1 ? "1 bed" : features.beds() + " beds";
    var cots =
        features.cots() == 0
            ? ""
            : features.cots() == 1 ? ", 1 cot" : ", " + features.cots() + " cots";
    var door =
        features.ownDoor()
            ? "own door"
            : features.living().ownBathroom() ? "shared kitchen, own bathroom" : "shared kitchen";
    return beds + cots + " · " + door;
  }

  /** Of what a limit is said: the name of a space, or all of the refuge. */
  public static String where(RefugeSummary refuge, Limit limit) {
    return refuge.spaces().stream()
        .map(SpaceNow::space)
        .filter(space -> limit.space().map(space.id()::equals).orElse(false))
        .map(Space::title)
        .findFirst()
        .orElse("All of " + refuge.name());
  }

  /** What it offers, in a line: '2 beds, 1 cot, floor 1, no steps, staff day and night'. */
  public static String offers(SpaceFeatures features) {
    var parts = new ArrayList<String>();
    parts.add(features.beds() + (features.beds() == 1 ? " bed" : " beds"));
    parts.add(features.cots() + (features.cots() == 1 ? " cot" : " cots"));
    parts.add("floor " + features.floor());
    parts.add(features.stepFree() ? "no steps" : "steps");
    parts.add(features.living().ownBathroom() ? "own bathroom" : "shared bathroom");
    if (features.living().adaptedBathroom()) {
      parts.add("bathroom for a wheelchair");
    }
    parts.add(features.pets() ? "animals welcome" : "no animals");
    parts.add(features.living().staff().title().toLowerCase(Locale.UK));
    features.languages().stream().map(PlainWords::language).forEach(parts::add);
    features.living().byAndFor().forEach(one -> parts.add("by and for " + one.title()));
    return String.join(", ", parts);
  }

  /** Whom it takes, in a few words: 'Women and children, boys to 14'. */
  public static String whom(Space space) {
    var features = space.features();
    var parts = new ArrayList<String>();
    parts.add(
        features.femaleOnly()
            ? "Women and children"
            : features.maleOnly() ? "Men and children" : "Anyone");
    if (features.boysUpTo() < SpaceFeatures.BOYS_OF_ANY_AGE) {
      parts.add("boys to " + features.boysUpTo());
    }
    if (features.stepFree()) {
      parts.add("no steps");
    }
    if (features.pets()) {
      parts.add("pets");
    }
    return String.join(", ", parts);
  }
}
