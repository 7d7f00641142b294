package rowan.support.refuge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormErrors;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.occupancy.Repair;
import rowan.support.refuge.occupancy.RepairKind;
import rowan.support.refuge.occupancy.Repairs;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;

/** A manager's own spaces: adding one, taking it out of use, putting it back. */
@Controller
class SpacePages {

  private static final int MOST_NAME = 60;

  private final RefugePlaces places;
  private final Repairs repairs;
  private final Clock clock;

  SpacePages(RefugePlaces places, Repairs repairs, Clock clock) {
    this.places = places;
    this.repairs = repairs;
    this.clock = clock;
  }

  @GetMapping("/refuge/places/{id}/spaces/new")
  @Needs(Action.MANAGE_REFUGE)
  String add(Actor actor, @PathVariable UUID id, Model model) {
    return add(actor, new RefugeId(id), model, Form.blank());
  }

  private String add(Actor actor, RefugeId id, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("refuge", RefugePages.own(places, actor, id));
    return "support/refuge/add-space";
  }

  @PostMapping("/refuge/places/{id}/spaces/new")
  @Needs(Action.MANAGE_REFUGE)
  String added(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var name = form.optionalText("name", "Enter a name that gives nothing away", MOST_NAME);
    var features = FeaturesReader.added(form);
    if (features.isPresent()) {
      switch (places.add(new AddSpace(actor, new RefugeId(id), name, features.get()))) {
        case PlaceResult.Done<SpaceId> done -> {
          return Frame.Notice.done("Added, and ready from now on.")
              .onTo("/refuge/places/" + id, next);
        }
        case PlaceResult.Refused<SpaceId>(var why) -> form.refuse(fieldOf(why), why.sentence());
      }
    }
    return form.form().again(response, typed -> add(actor, new RefugeId(id), model, typed));
  }

  /** Where a refusal is said; the rest is about the name. */
  static String fieldOf(PlaceRefusal why) {
    return switch (why) {
      case SHARED_IS_FOR_ONE_SEX, DISPERSED_EXCLUDES_NOBODY -> "whom";
      case DISPERSED_HAS_ITS_OWN_DOOR, OWN_DOOR_HAS_ITS_OWN_BATHROOM -> "door";
      case ADAPTED_HAS_NO_STEPS -> "adapted";
      case NAME_TELLS_WHERE, NAME_TAKEN -> "name";
      default -> FormErrors.WHOLE_FORM;
    };
  }

  @GetMapping("/refuge/spaces/{id}/out-of-use")
  @Needs(Action.MANAGE_REFUGE)
  String outOfUse(Actor actor, @PathVariable UUID id, Model model) {
    return outOfUse(actor, new SpaceId(id), model, Form.blank());
  }

  private String outOfUse(Actor actor, SpaceId id, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("space", own(actor, id));
    return "support/refuge/out-of-use";
  }

  @PostMapping("/refuge/spaces/{id}/out-of-use")
  @Needs(Action.MANAGE_REFUGE)
  String taken(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var space = own(actor, new SpaceId(id));
    var why = form.choice("why", "Choose why", OutOfUseReason.class);
    var repair = repair(form, why.ifGiven().orElse(null));
    var until = Until.read(form, clock, "Enter the day from which it can be used again");
    if (!form.hasErrors()) {
      var result =
          repair
              .map(broken -> repairs.repair(actor, new SpaceId(id), broken, until))
              .orElseGet(() -> places.takeOutOfUse(actor, new SpaceId(id), why.value(), until));
      switch (result) {
        case PlaceResult.Done<SpaceId> done -> {
          return Frame.Notice.done("Out of use from now on.")
              .onTo("/refuge/places/" + space.space().refuge(), next);
        }
        case PlaceResult.Refused<SpaceId>(var refusal) -> form.refuse(refusal.sentence());
      }
    }
    return form.form().again(response, typed -> outOfUse(actor, new SpaceId(id), model, typed));
  }

  /** What is broken, where that is why; a repair of which nobody said what is none. */
  private Optional<Repair> repair(FormReader form, @Nullable OutOfUseReason why) {
    var broken = form.optionalChoice("broken", "Choose what is broken", RepairKind.class);
    var today = LocalDate.now(clock);
    var reported = form.optionalDate("reported", "Enter when it was reported").orElse(today);
    if (why != OutOfUseReason.REPAIRS) {
      return Optional.empty();
    }
    if (broken.isEmpty()) {
      form.refuse("broken", "Choose what is broken");
    }
    if (reported.isAfter(today)) {
      form.refuse("reported", "Enter a day that has been: it is reported before it is mended");
    }
    return broken.map(what -> new Repair(what, reported));
  }

  @PostMapping("/refuge/spaces/{id}/in-use")
  @Needs(Action.MANAGE_REFUGE)
  String inUse(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    var space = own(actor, new SpaceId(id));
    var said =
        switch (places.putBackInUse(actor, new SpaceId(id))) {
          case PlaceResult.Done<SpaceId> done -> Frame.Notice.done("Ready from now on.");
          case PlaceResult.Refused<SpaceId>(var why) -> Frame.Notice.attention(why.sentence());
        };
    return said.onTo("/refuge/places/" + space.space().refuge(), next);
  }

  private SpaceNow own(Actor actor, SpaceId id) {
    return own(places, actor, id);
  }

  /** A space of the actor's own organisation; to others it is not there. */
  static SpaceNow own(RefugePlaces places, Actor actor, SpaceId id) {
    var space =
        places
            .space(actor, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    RefugePages.own(places, actor, space.space().refuge());
    return space;
  }
}
