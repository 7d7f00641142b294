package rowan.support.refuge.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.features.Living;
import rowan.support.refuge.features.StaffHours;
import rowan.support.refuge.places.SpaceFeatures;

/** Reads what a space is: all of it where it is added, and what may change later. */
final class FeaturesReader {

  private FeaturesReader() {}

  /** What may change. */
  record Changing(
      int beds,
      int cots,
      int floor,
      boolean stepFree,
      boolean pets,
      List<String> languages,
      Living living) {}

  /** A space that is added; nothing where the form has errors. */
  static Optional<SpaceFeatures> added(FormReader form) {
    var door = form.choice("door", "Choose whether anything is shared", Door.class);
    var whom = form.choice("whom", "Choose whom it takes", Whom.class);
    var boys =
        form.optionalNumber(
                "boys",
                "Enter the age up to which boys are taken",
                0,
                SpaceFeatures.BOYS_OF_ANY_AGE)
            .orElse(SpaceFeatures.BOYS_OF_ANY_AGE);
    boolean ownDoor = door.ifGiven().filter(Door.OWN::equals).isPresent();
    return changed(form, ownDoor)
        .map(it ->
            new SpaceFeatures(
                it.beds,
                it.cots,
                ownDoor,
                it.floor,
                it.stepFree,
                whom.value() == Whom.WOMEN_AND_CHILDREN,
                boys,
                it.pets,
                it.languages,
                whom.value() == Whom.MEN_AND_CHILDREN,
                it.living));
  }

  /** What may change; nothing where the form has errors. A door of their own has a bathroom. */
  static Optional<Changing> changed(FormReader form, boolean ownDoor) {
    var beds = form.number("beds", "Enter how many beds", 1, SpaceFeatures.MOST_BEDS);
    var cots =
        form.optionalNumber("cots", "Enter how many cots", 0, SpaceFeatures.MOST_COTS).orElse(0);
    var floor = form.number("floor", "Enter the floor", -2, SpaceFeatures.HIGHEST_FLOOR);
    boolean stepFree = form.ticked("steps");
    boolean pets = form.ticked("pets");
    var languages = form.someOf("languages", SpokenLanguage.codes(SpokenLanguage.OFFERED));
    var living =
        new Living(
            ownDoor || form.ticked("bathroom"),
            form.ticked("adapted"),
            form.optionalChoice("staff", "Choose when staff are there", StaffHours.class)
                .orElse(StaffHours.NOT_SAID),
            form.optionalChoices("by-and-for", ByAndFor.class));
    return form.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Changing(beds.value(), cots, floor.value(), stepFree, pets, languages, living));
  }

  /** A form that says what a space offers now. */
  static Form of(SpaceFeatures features) {
    var living = features.living();
    var form =
        Form.blank()
            .with("beds", String.valueOf(features.beds()))
            .with("cots", String.valueOf(features.cots()))
            .with("floor", String.valueOf(features.floor()))
            .with("staff", living.staff().name())
            .with("languages", features.languages())
            .with("by-and-for", names(living.byAndFor()));
    form = ticked(form, "steps", features.stepFree());
    form = ticked(form, "pets", features.pets());
    form = ticked(form, "bathroom", living.ownBathroom());
    return ticked(form, "adapted", living.adaptedBathroom());
  }

  static Form ticked(Form form, String field, boolean so) {
    return so ? form.with(field, "yes") : form;
  }

  static List<String> names(Set<? extends Enum<?>> some) {
    return some.stream().map(Enum::name).toList();
  }

  /** Whether a household shares with another. */
  enum Door {
    OWN,
    SHARED
  }

  /** Whom a space takes. */
  enum Whom {
    WOMEN_AND_CHILDREN,
    MEN_AND_CHILDREN,
    ANYONE
  }
}
