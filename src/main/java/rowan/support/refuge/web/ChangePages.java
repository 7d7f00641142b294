package rowan.support.refuge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.changes.ChangeRefuge;
import rowan.support.refuge.changes.ChangeSpace;
import rowan.support.refuge.changes.RefugeChanges;
import rowan.support.refuge.places.Addresses;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.RefugeSummary;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;

/** Saying anew what is said of a manager's own places, beside what was said before. */
@Controller
class ChangePages {

  private static final int MOST_WORDS = 2_000;

  private final RefugePlaces places;
  private final RefugeChanges changes;
  private final Addresses addresses;

  ChangePages(RefugePlaces places, RefugeChanges changes, Addresses addresses) {
    this.places = places;
    this.changes = changes;
    this.addresses = addresses;
  }

  @GetMapping("/refuge/places/{id}/change")
  @Needs(Action.MANAGE_REFUGE)
  String refuge(Actor actor, @PathVariable UUID id, Model model) {
    var refuge = RefugePages.own(places, actor, new RefugeId(id));
    return refuge(
        actor,
        new RefugeId(id),
        model,
        Form.blank()
            .with("owner", refuge.owner())
            .with("policy", refuge.policy())
            .with("seen", String.valueOf(refuge.version())));
  }

  private String refuge(Actor actor, RefugeId id, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("refuge", RefugePages.own(places, actor, id));
    model.addAttribute("said", changes.of(actor, id));
    return "support/refuge/change-place";
  }

  @PostMapping("/refuge/places/{id}/change")
  @Needs(Action.MANAGE_REFUGE)
  String refugeChanged(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var seen = form.number("seen", "Open the page again", 1, Integer.MAX_VALUE);
    var owner = form.optionalText("owner", "Enter who owns it", RefugePages.MOST_OWNER);
    var policy = form.optionalProse("policy", "Enter the policy", MOST_WORDS);
    if (!form.hasErrors()) {
      var change = new ChangeRefuge(actor, new RefugeId(id), seen.value(), owner, policy);
      switch (changes.change(change)) {
        case PlaceResult.Done<RefugeId> done -> {
          return Frame.Notice.done("Said anew. What was said before is kept below.")
              .onTo("/refuge/places/" + id + "/change", next);
        }
        case PlaceResult.Refused<RefugeId>(var why) ->
            form.refuse(RefugePages.fieldOf(why), why.sentence());
      }
    }
    return form.form().again(response, typed -> refuge(actor, new RefugeId(id), model, typed));
  }

  @GetMapping("/refuge/places/{id}/where")
  @Needs(Action.MANAGE_REFUGE)
  String where(Actor actor, @PathVariable UUID id, Model model) {
    return where(actor, new RefugeId(id), model, Form.blank());
  }

  private String where(Actor actor, RefugeId id, Model model, Form form) {
    var refuge = RefugePages.own(places, actor, id);
    model.addAttribute("form", form);
    model.addAttribute("refuge", refuge);
    model.addAttribute("written", addresses.writtenAt(actor, id));
    model.addAttribute("held", held(refuge));
    return "support/refuge/change-where";
  }

  private static long held(RefugeSummary refuge) {
    return refuge.spaces().stream()
        .filter(space -> space.now() instanceof Availability.Held)
        .count();
  }

  @PostMapping("/refuge/places/{id}/where")
  @Needs(Action.MANAGE_REFUGE)
  String moved(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var address = form.prose("safe-address", "Enter the address", MOST_WORDS);
    if (!form.hasErrors()) {
      switch (changes.changeAddress(actor, new RefugeId(id), seen(request), address)) {
        case PlaceResult.Done<RefugeId>(var done) -> {
          return Frame.Notice.done(writtenAnew(held(RefugePages.own(places, actor, done))))
              .onTo("/refuge/places/" + id, next);
        }
        case PlaceResult.Refused<RefugeId>(var why) ->
            form.refuse(RefugePages.fieldOf(why), why.sentence());
      }
    }
    return RefugePages.withoutTheAddress(form, address)
        .again(response, typed -> where(actor, new RefugeId(id), model, typed));
  }

  /** What the page said; a moment at which nothing was written, where that is none. */
  private static Instant seen(HttpServletRequest request) {
    try {
      return Instant.parse(Objects.requireNonNullElse(request.getParameter("seen"), ""));
    } catch (DateTimeParseException none) {
      return Instant.EPOCH;
    }
  }

  private static String writtenAnew(long held) {
    return held == 0
        ? "Written anew and sealed."
        : "Written anew and sealed. Ring whoever holds a space here: they may have the old one.";
  }

  @GetMapping("/refuge/spaces/{id}/change")
  @Needs(Action.MANAGE_REFUGE)
  String space(Actor actor, @PathVariable UUID id, Model model) {
    var space = own(actor, id);
    var version = changes.of(actor, new SpaceId(id)).getFirst().version();
    return space(
        actor,
        space,
        model,
        FeaturesReader.of(space.space().features()).with("seen", String.valueOf(version)));
  }

  private String space(Actor actor, SpaceNow space, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("space", space);
    model.addAttribute("said", changes.of(actor, space.space().id()));
    return "support/refuge/change-space";
  }

  @PostMapping("/refuge/spaces/{id}/change")
  @Needs(Action.MANAGE_REFUGE)
  String spaceChanged(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var space = own(actor, id);
    var seen = form.number("seen", "Open the page again", 1, Integer.MAX_VALUE);
    var read = FeaturesReader.changed(form, space.space().features().ownDoor());
    if (read.isPresent()) {
      var now = read.get();
      var change =
          new ChangeSpace(
              actor,
              new SpaceId(id),
              seen.value(),
              now.beds(),
              now.cots(),
              now.floor(),
              now.stepFree(),
              now.pets(),
              now.languages(),
              now.living());
      switch (changes.change(change)) {
        case PlaceResult.Done<SpaceId> done -> {
          return Frame.Notice.done("Said anew. What was said before is kept.")
              .onTo("/refuge/places/" + space.space().refuge(), next);
        }
        case PlaceResult.Refused<SpaceId>(var why) -> refused(form, why);
      }
    }
    return form.form().again(response, typed -> space(actor, space, model, typed));
  }

  /** A rule that the space broke before there was the rule is not kept by saying it anew. */
  private static void refused(FormReader form, PlaceRefusal why) {
    switch (why) {
      case SHARED_IS_FOR_ONE_SEX,
          DISPERSED_HAS_ITS_OWN_DOOR,
          DISPERSED_EXCLUDES_NOBODY,
          SANCTUARY_IS_THEIR_OWN_HOME ->
          form.refuse(
              "This space was added before a rule that it breaks, and its rule stays as it is. Take it out"
                  + " of use and add a new one.");
      case ADAPTED_HAS_NO_STEPS -> form.refuse("adapted", why.sentence());
      default -> form.refuse(why.sentence());
    }
  }

  private SpaceNow own(Actor actor, UUID id) {
    return SpacePages.own(places, actor, new SpaceId(id));
  }
}
