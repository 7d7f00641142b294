package rowan.evidence.returns.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.evidence.returns.CouncilReturn;
import rowan.evidence.returns.Counted;
import rowan.evidence.returns.SeenReturn;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.Frame;
import rowan.support.refuge.returns.AskedYear;
import rowan.support.refuge.returns.Definitions;
import rowan.support.refuge.returns.ReturnView;
import rowan.support.refuge.returns.ReturnYear;

/**
 * The annual return on safe accommodation: households in, not in and out, without pointing at any.
 */
@Controller
class ReturnPages {

  private static final String HERE = "/refuge/return";
  private static final String CSV = "text/csv";

  private final CouncilReturn returns;
  private final Permissions permissions;

  ReturnPages(CouncilReturn returns, Permissions permissions) {
    this.returns = returns;
    this.permissions = permissions;
  }

  @GetMapping(HERE)
  @Needs(Action.READ_OUTCOMES)
  String year(
      Actor actor,
      @RequestParam(name = "year", required = false) @Nullable String asked,
      Model model) {
    var year = asked(asked);
    var seen = returns.of(actor, year);
    model.addAttribute("form", Form.blank().with("year", Integer.toString(year.first())));
    model.addAttribute("years", AskedYear.offered(returns.thisYear()));
    model.addAttribute("year", year);
    model.addAttribute("running", year.equals(returns.thisYear()));
    model.addAttribute("countedAt", seen.map(SeenReturn::at));
    model.addAttribute(
        "view",
        seen.map(
            one -> ReturnView.of(code -> ReturnFiles.figure(one, code), one.definitions(), true)));
    model.addAttribute(
        "definitions",
        Definitions.of(year, seen.map(SeenReturn::definitions).orElse(Definitions.VERSION)));
    model.addAttribute("mayCount", permissions.permit(actor, Action.COMPUTE_INDICATORS));
    return "evidence/returns/year";
  }

  @PostMapping(HERE)
  @Needs(Action.COMPUTE_INDICATORS)
  String count(
      Actor actor,
      @RequestParam(name = "year", required = false) @Nullable String asked,
      RedirectAttributes next) {
    var year = asked(asked);
    var said =
        switch (returns.count(actor, year)) {
          case Counted.Done done ->
              Frame.Notice.done("Counted, as it stands now. Nobody read what was opened for it.");
          case Counted.TooSoon(var again) ->
              Frame.Notice.attention(
                  "It was counted less than a week ago. It can be counted again from "
                      + Days.at(again).exact(again)
                      + ", so that two counts never tell of one household.");
          case Counted.NotBegun n -> Frame.Notice.attention("That year has not begun.");
        };
    return said.onTo(HERE + "?year=" + year.first(), next);
  }

  @GetMapping(path = HERE + ".csv", produces = CSV)
  @Needs(Action.READ_OUTCOMES)
  @ResponseBody
  String csv(
      Actor actor,
      @RequestParam(name = "year", required = false) @Nullable String asked,
      HttpServletResponse response) {
    var seen = export(actor, asked);
    leaves(response, seen, "csv");
    return ReturnFiles.csv(seen);
  }

  @GetMapping(path = HERE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Needs(Action.READ_OUTCOMES)
  @ResponseBody
  Map<String, Object> json(
      Actor actor,
      @RequestParam(name = "year", required = false) @Nullable String asked,
      HttpServletResponse response) {
    var seen = export(actor, asked);
    leaves(response, seen, "json");
    return ReturnFiles.json(seen);
  }

  private SeenReturn export(Actor actor, @Nullable String asked) {
    return returns.export(actor, asked(asked)).orElseThrow(ReturnPages::notThere);
  }

  private static void leaves(HttpServletResponse response, SeenReturn seen, String ending) {
    response.setCharacterEncoding("UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"safe-accommodation-" + seen.year().first() + "." + ending + "\"");
  }

  private ReturnYear asked(@Nullable String asked) {
    return AskedYear.of(asked, returns.thisYear()).orElseThrow(ReturnPages::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
