package rowan.support.refuge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
import rowan.foundation.access.Permissions;
import rowan.foundation.addresses.AddressPage;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormErrors;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.capacity.RefugeCapacity;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.Addresses;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.RefugeSummary;

/** A manager's own refuges: adding one, its address, and what the contract asks for. */
@Controller
class RefugePages {

  private static final int MOST_NAME = 60;
  private static final int MOST_REGION = 41;
  static final int MOST_OWNER = 120;
  private static final int MOST_WORDS = 2_000;
  private static final int MOST_SPACES = 5_000;

  private final RefugePlaces places;
  private final RefugeCapacity capacity;
  private final RefugeLimits limits;
  private final Addresses addresses;
  private final Permissions permissions;
  private final Clock clock;

  RefugePages(
      RefugePlaces places,
      RefugeCapacity capacity,
      RefugeLimits limits,
      Addresses addresses,
      Permissions permissions,
      Clock clock) {
    this.places = places;
    this.capacity = capacity;
    this.limits = limits;
    this.addresses = addresses;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/refuge/places")
  @Needs(Action.MANAGE_REFUGE)
  String own(Actor actor, Model model) {
    model.addAttribute("refuges", places.own(actor));
    model.addAttribute("capacity", capacity.now(actor));
    return "support/refuge/places";
  }

  @GetMapping("/refuge/places/new")
  @Needs(Action.MANAGE_REFUGE)
  String add(Actor actor, Model model) {
    return add(model, Form.blank());
  }

  private static String add(Model model, Form form) {
    model.addAttribute("form", form);
    return "support/refuge/add-place";
  }

  @PostMapping("/refuge/places/new")
  @Needs(Action.MANAGE_REFUGE)
  String added(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var kind = form.choice("kind", "Choose what it is", AccommodationKind.class);
    var name = form.text("name", "Enter a name that gives nothing away", MOST_NAME);
    var region = form.text("region", "Enter a word for the part of the area", MOST_REGION);
    var address = form.prose("safe-address", "Enter the address", MOST_WORDS);
    var policy = form.optionalProse("policy", "Enter the policy", MOST_WORDS);
    var owner = form.optionalText("owner", "Enter who owns the premises", MOST_OWNER);
    if (!form.hasErrors()) {
      switch (places.add(
          new AddRefuge(actor, kind.value(), name, region, address, policy, owner))) {
        case PlaceResult.Done<RefugeId>(var id) -> {
          return Frame.Notice.done("Added. Now add its spaces.").onTo("/refuge/places/" + id, next);
        }
        case PlaceResult.Refused<RefugeId>(var why) -> form.refuse(fieldOf(why), why.sentence());
      }
    }
    return withoutTheAddress(form, address).again(response, typed -> add(model, typed));
  }

  /** What was typed, but for an address: it is asked for again and shown to nobody. */
  static Form withoutTheAddress(FormReader form, String address) {
    if (!address.isEmpty()) {
      form.refuse("safe-address", "Enter the address again: it is never shown back.");
    }
    return form.form().with("safe-address", "");
  }

  static String fieldOf(PlaceRefusal why) {
    return switch (why) {
      case REGION_TELLS_WHERE -> "region";
      case NAME_TELLS_WHERE, NAME_TAKEN -> "name";
      case OWNER_TELLS_WHERE -> "owner";
      case POLICY_TELLS_WHERE -> "policy";
      default -> FormErrors.WHOLE_FORM;
    };
  }

  @GetMapping("/refuge/places/{id}")
  @Needs(Action.MANAGE_REFUGE)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    return one(actor, id, model, Form.blank());
  }

  private String one(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("refuge", own(places, actor, new RefugeId(id)));
    model.addAttribute("limits", limits.today(actor).of(new RefugeId(id)));
    model.addAttribute("mayHold", permissions.permit(actor, Action.HOLD_SPACE));
    model.addAttribute("form", form);
    return "support/refuge/place";
  }

  @PostMapping("/refuge/places/{id}/address")
  @Needs(Action.MANAGE_REFUGE)
  String address(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return new AddressPage("Refuge", "/refuge/places/" + id)
        .answer(
            request,
            response,
            model,
            why -> addresses.ofRefuge(actor, new RefugeId(id), why),
            form -> one(actor, id, model, form));
  }

  @GetMapping("/refuge/minimum")
  @Needs(Action.MANAGE_REFUGE)
  String minimum(Actor actor, Model model) {
    return minimum(actor, model, Form.blank().with("from", LocalDate.now(clock)));
  }

  private String minimum(Actor actor, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("capacity", capacity.now(actor));
    return "support/refuge/minimum";
  }

  @PostMapping("/refuge/minimum")
  @Needs(Action.MANAGE_REFUGE)
  String stated(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var spaces = form.number("spaces", "Enter how many spaces", 0, MOST_SPACES);
    var from = form.date("from", "Enter from when");
    if (form.hasErrors()) {
      return form.form().again(response, typed -> minimum(actor, model, typed));
    }
    capacity.stateMinimum(actor, spaces.value(), from.value());
    return Frame.Notice.done("Saved. The picture of spaces is compared with it.")
        .onTo("/refuge", next);
  }

  /** A refuge of the actor's own organisation; to others it is not there. */
  static RefugeSummary own(RefugePlaces places, Actor actor, RefugeId id) {
    return places
        .refuge(actor, id)
        .filter(refuge -> refuge.provider().equals(actor.organisation()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
