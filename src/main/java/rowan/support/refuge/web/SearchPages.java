package rowan.support.refuge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.casework.CaseId;
import rowan.support.refuge.HoldResult;
import rowan.support.refuge.HoldSpace;
import rowan.support.refuge.LookForSpace;
import rowan.support.refuge.RecordUnmet;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.SpacesFound;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.network.reading.NetworkReading;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.stay.WholeStay;

/** From a case to a space that is held, or to why not. */
@Controller
class SearchPages {

  private static final int MOST_WORDS = 2_000;

  private final Refuge refuge;
  private final RefugePlaces places;
  private final HouseholdReader reader;
  private final Hours hours;
  private final NetworkReading network;
  private final WholeStay stays;

  SearchPages(
      Refuge refuge,
      RefugePlaces places,
      HouseholdReader reader,
      Hours hours,
      NetworkReading network,
      WholeStay stays) {
    this.network = network;
    this.stays = stays;
    this.refuge = refuge;
    this.places = places;
    this.reader = reader;
    this.hours = hours;
  }

  @GetMapping("/refuge/for/{caseId}")
  @Needs(Action.HOLD_SPACE)
  String ask(
      Actor actor,
      @PathVariable UUID caseId,
      @RequestParam(required = false) @Nullable UUID again,
      Model model) {
    var before = Optional.ofNullable(again).map(NeedId::new);
    var asking =
        refuge.asking(actor, new CaseId(caseId), before).orElseThrow(SearchPages::notThere);
    return ask(
        actor, asking, model, asking.before().map(HouseholdReader::again).orElse(Form.blank()));
  }

  private String ask(Actor actor, LookForSpace.Start asking, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("asking", asking);
    model.addAttribute("past", stays.past(actor, asking.of()));
    model.addAttribute("support", HouseholdReader.support());
    model.addAttribute("regions", reader.regions(actor));
    return "support/refuge/ask";
  }

  @PostMapping("/refuge/for/{caseId}")
  @Needs(Action.HOLD_SPACE)
  String look(
      Actor actor,
      @PathVariable UUID caseId,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = FormReader.of(request);
    var search = reader.read(actor, new CaseId(caseId), form);
    if (search.isPresent()) {
      return "redirect:/refuge/searches/"
          + refuge.look(search.get()).orElseThrow(SearchPages::notThere);
    }
    var asking = refuge.asking(actor, new CaseId(caseId)).orElseThrow(SearchPages::notThere);
    return form.form().again(response, typed -> ask(actor, asking, model, typed));
  }

  @GetMapping("/refuge/searches/{id}")
  @Needs(Action.HOLD_SPACE)
  String found(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Model model) {
    return found(actor, new NeedId(id), page, model, Form.blank());
  }

  private String found(Actor actor, NeedId id, int page, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("page", page(actor, find(actor, id), page));
    model.addAttribute("elsewhere", network.placesElsewhere(actor));
    return "support/refuge/search";
  }

  private SearchPage page(Actor actor, SpacesFound found, int number) {
    return new SearchPage(found, hours.when(found.needs()), actor.account(), number);
  }

  @GetMapping("/refuge/searches/{id}/not-free")
  @Needs(Action.HOLD_SPACE)
  String notFree(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    var found =
        refuge
            .notFree(
                actor,
                new NeedId(id),
                Optional.ofNullable(after).map(SpaceId::new),
                SearchPage.MOST + 1)
            .orElseThrow(SearchPages::notThere);
    model.addAttribute("page", page(actor, found, 1));
    model.addAttribute("first", after == null);
    return "support/refuge/not-free";
  }

  @PostMapping("/refuge/searches/{id}/hold")
  @Needs(Action.HOLD_SPACE)
  String hold(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var space = form.id("space", "Choose a space");
    return space
        .ifGiven()
        .map(one -> new HoldSpace(actor, new NeedId(id), new SpaceId(one), Optional.empty()))
        .flatMap(command -> held(command, form, next))
        .orElseGet(() ->
            form.form().again(response, typed -> found(actor, new NeedId(id), 1, model, typed)));
  }

  @GetMapping("/refuge/searches/{id}/hold/{space}")
  @Needs(Action.HOLD_SPACE)
  String note(Actor actor, @PathVariable UUID id, @PathVariable UUID space, Model model) {
    return note(actor, new NeedId(id), new SpaceId(space), model, Form.blank());
  }

  private String note(Actor actor, NeedId id, SpaceId space, Model model, Form form) {
    var fit = refuge.found(actor, id, space).orElseThrow(SearchPages::notThere).fits().getFirst();
    model.addAttribute("form", form);
    model.addAttribute("id", id);
    model.addAttribute("fit", fit);
    model.addAttribute(
        "policy",
        places.refuge(actor, fit.space().space().refuge()).map(one -> one.policy()).orElse(""));
    return "support/refuge/note";
  }

  @PostMapping("/refuge/searches/{id}/hold/{space}")
  @Needs(Action.HOLD_SPACE)
  String holdAndNote(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID space,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var words = form.prose("why", "Say why, and that they want it on these terms", MOST_WORDS);
    return Optional.of(words)
        .filter(any -> !form.hasErrors())
        .map(why -> new HoldSpace(actor, new NeedId(id), new SpaceId(space), Optional.of(why)))
        .flatMap(command -> held(command, form, next))
        .orElseGet(() ->
            form.form()
                .again(
                    response,
                    typed -> note(actor, new NeedId(id), new SpaceId(space), model, typed)));
  }

  /** Where a hold leads on to; nothing if it was refused, which the form then says. */
  private Optional<String> held(HoldSpace command, FormReader form, RedirectAttributes next) {
    return switch (refuge.hold(command)) {
      case HoldResult.Done done ->
          Optional.of(
              Frame.Notice.done("Held until " + hours.hour(done.until()) + ".")
                  .onTo("/refuge/placements/" + done.hold(), next));
      case HoldResult.Refused(var why) -> {
        form.refuse(why.sentence());
        yield Optional.empty();
      }
    };
  }

  @GetMapping("/refuge/searches/{id}/why-not")
  @Needs(Action.HOLD_SPACE)
  String whyNot(Actor actor, @PathVariable UUID id, Model model) {
    return whyNot(actor, new NeedId(id), model, Form.blank());
  }

  private String whyNot(Actor actor, NeedId id, Model model, Form form) {
    var sought = refuge.sought(actor, id).orElseThrow(SearchPages::notThere);
    model.addAttribute("form", form);
    model.addAttribute("search", id);
    model.addAttribute("keeps", SearchPage.keeps(sought.household(), sought.of(), actor.account()));
    return "support/refuge/why-not";
  }

  @PostMapping("/refuge/searches/{id}/why-not")
  @Needs(Action.HOLD_SPACE)
  String record(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var reason = form.choice("reason", "Choose why nothing was right", UnmetReason.class);
    offered(form, reason.ifGiven(), "Choose why nothing was right");
    var step = form.prose("next", "Say what happens next", MOST_WORDS);
    if (form.hasErrors()) {
      return form.form().again(response, typed -> whyNot(actor, new NeedId(id), model, typed));
    }
    var recorded =
        refuge
            .nothingRight(new RecordUnmet(actor, new NeedId(id), reason.value(), step))
            .orElseThrow(SearchPages::notThere);
    return (recorded.first()
            ? Frame.Notice.done("Recorded. The next step is on the timeline.")
            : Frame.Notice.attention(
                "This search ended in a ‘no’ before, and is counted once. If something new comes next,"
                    + " write it in the case."))
        .onTo("/cases/" + recorded.caseId(), next);
  }

  /** Refuses a reason that the page does not offer: those are said of an offer, by its parties. */
  static void offered(FormReader form, Optional<UnmetReason> reason, String ask) {
    if (reason.filter(one -> !UnmetReason.ofASearch().contains(one)).isPresent()) {
      form.refuse("reason", ask);
    }
  }

  private SpacesFound find(Actor actor, NeedId id) {
    return refuge.found(actor, id).orElseThrow(SearchPages::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
