package rowan.support.refuge.network.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import rowan.foundation.web.Choice;
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.away.Elsewhere;
import rowan.support.refuge.network.away.PlaceElsewhere;
import rowan.support.refuge.network.away.PlacedResult;
import rowan.support.refuge.network.reading.Looking;
import rowan.support.refuge.network.reading.NetworkReading;
import rowan.support.refuge.network.reading.Reading;
import rowan.support.refuge.network.sheet.SheetReader;

/** Places elsewhere, for who has nothing that fits; and that a household went there. */
@Controller
class NetworkPages {

  private static final int MOST_PEOPLE = 12;
  private static final int MOST_WHERE = 80;
  private static final String WHERE = "Choose where they go";
  private static final String READ = "The others were asked again.";

  private final NetworkReading reading;
  private final Elsewhere elsewhere;
  private final Clock clock;

  NetworkPages(NetworkReading reading, Elsewhere elsewhere, Clock clock) {
    this.reading = reading;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  @GetMapping("/refuge/network")
  @Needs(Action.HOLD_SPACE)
  String network(Actor actor, Model model, HttpServletRequest request) {
    var form = FormReader.of(request);
    var readings = reading.all(actor);
    show(model, readings, looking(form, NetworkPage.regions(readings)), Optional.empty());
    model.addAttribute("form", form.form());
    return "support/refuge/network/network";
  }

  private static Looking looking(FormReader form, List<String> regions) {
    var must = form.someOf("must", Set.of("WOMAN", "MAN", "STEPS", "PETS"));
    return new Looking(
        form.optionalId("member", "Choose one of them").map(MemberId::new),
        form.someOf("region", Set.copyOf(regions)).stream().findFirst(),
        form.optionalNumber("people", "Enter how many people", 1, MOST_PEOPLE).orElse(1),
        0,
        must.contains("WOMAN"),
        must.contains("MAN"),
        form.optionalNumber("boy", "Enter an age in years", 0, 17).orElse(-1),
        must.contains("STEPS"),
        must.contains("PETS"),
        Set.of());
  }

  @GetMapping("/refuge/searches/{id}/network")
  @Needs(Action.HOLD_SPACE)
  String forASearch(Actor actor, @PathVariable UUID id, Model model) {
    var need = new NeedId(id);
    var found = elsewhere.search(actor, need).orElseThrow(NetworkPages::notThere);
    show(
        model, reading.all(actor), Looking.of(found.household(), found.needs()), Optional.of(need));
    model.addAttribute("form", Form.blank());
    return "support/refuge/network/network";
  }

  private void show(Model model, List<Reading> readings, Looking looking, Optional<NeedId> search) {
    model.addAttribute(
        "page", new NetworkPage(readings, looking, search, Days.at(clock.instant())));
  }

  @PostMapping("/refuge/network/read")
  @Needs(Action.HOLD_SPACE)
  String read(Actor actor, HttpServletRequest request, RedirectAttributes next) {
    var search = FormReader.of(request).optionalId("search", "Start from the search again");
    reading.readNow(actor);
    return Frame.Notice.done(READ)
        .onTo(
            search.map(id -> "/refuge/searches/" + id + "/network").orElse("/refuge/network"),
            next);
  }

  @GetMapping("/refuge/searches/{id}/elsewhere")
  @Needs(Action.HOLD_SPACE)
  String where(Actor actor, @PathVariable UUID id, Model model) {
    return where(actor, new NeedId(id), model, Form.blank());
  }

  private String where(Actor actor, NeedId need, Model model, Form form) {
    if (elsewhere.search(actor, need).isEmpty()) {
      throw notThere();
    }
    model.addAttribute("form", form);
    model.addAttribute("id", need);
    model.addAttribute("choices", choices(reading.all(actor), form.typed("where")));
    return "support/refuge/network/elsewhere";
  }

  /**
   * Each member, and each part of its area that it tells of.
   *
   * @param typed what was chosen before, and is no less so for not being told any more: the place
   *     that somebody goes to is free no longer
   */
  private static List<Choice> choices(List<Reading> readings, String typed) {
    var choices = new ArrayList<Choice>();
    for (var one : readings) {
      var parts = new HashSet<String>();
      one.sheet()
          .ifPresent(sheet ->
              sheet.vacancies().forEach(vacancy -> vacancy.region().ifPresent(parts::add)));
      where(typed)
          .filter(chosen -> chosen.member().equals(one.member()))
          .flatMap(Where::region)
          .ifPresent(parts::add);
      parts.stream()
          .sorted()
          .forEach(part ->
              choices.add(new Choice(one.member() + "/" + part, one.name() + ", the " + part)));
      choices.add(
          new Choice(
              one.member().toString(),
              parts.isEmpty() ? one.name() : one.name() + ", another part or not told"));
    }
    return choices;
  }

  @PostMapping("/refuge/searches/{id}/elsewhere")
  @Needs(Action.HOLD_SPACE)
  String place(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var typed = form.text("where", WHERE, MOST_WHERE);
    var chosen = where(typed);
    if (chosen.isEmpty()) {
      form.refuse("where", WHERE);
    }
    if (chosen.isPresent()) {
      switch (elsewhere.place(
          new PlaceElsewhere(
              actor, new NeedId(id), chosen.get().member(), chosen.get().region()))) {
        case PlacedResult.Done(var caseId) -> {
          return Frame.Notice.done("Recorded. Where they go is on the timeline, sealed.")
              .onTo("/cases/" + caseId, next);
        }
        case PlacedResult.NotThere gone -> throw notThere();
        case PlacedResult.Refused(var why) -> form.refuse(why.sentence());
      }
    }
    return form.form().again(response, again -> where(actor, new NeedId(id), model, again));
  }

  /** A member, and the part of its area: as a choice says it. */
  private record Where(MemberId member, Optional<String> region) {}

  /** Nothing if it is not written as a choice is. */
  private static Optional<Where> where(String typed) {
    var parts = typed.split("/", 2);
    var region = parts.length == 2 ? Optional.of(parts[1]) : Optional.<String>empty();
    if (!region.map(SheetReader::isRegion).orElse(true)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Where(new MemberId(UUID.fromString(parts[0])), region));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
