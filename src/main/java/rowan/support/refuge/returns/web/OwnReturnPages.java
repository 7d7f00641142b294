package rowan.support.refuge.returns.web;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.Frame;
import rowan.support.refuge.returns.AnnualReturn;
import rowan.support.refuge.returns.AskedYear;
import rowan.support.refuge.returns.CountResult;
import rowan.support.refuge.returns.Definitions;
import rowan.support.refuge.returns.ReturnView;
import rowan.support.refuge.returns.ReturnYear;
import rowan.support.refuge.returns.Shares;

/** A provider's own places over a year: exact, since they are its own records. */
@Controller
class OwnReturnPages {

  private static final String HERE = "/refuge/return/own";

  private final AnnualReturn annual;

  OwnReturnPages(AnnualReturn annual) {
    this.annual = annual;
  }

  @GetMapping(HERE)
  @Needs(Action.MANAGE_REFUGE)
  String year(
      Actor actor,
      @RequestParam(name = "year", required = false) @Nullable String asked,
      Model model) {
    var year = asked(asked);
    var count = annual.ofOwnPlaces(actor, year);
    model.addAttribute("form", Form.blank().with("year", Integer.toString(year.first())));
    model.addAttribute("years", AskedYear.offered(annual.thisYear()));
    model.addAttribute("year", year);
    model.addAttribute("countedAt", count.map(one -> one.at()));
    model.addAttribute(
        "view",
        count.map(one ->
            ReturnView.of(
                code -> OptionalLong.of(Shares.exact(one, code)), one.definitions(), false)));
    model.addAttribute(
        "definitions",
        Definitions.of(year, count.map(one -> one.definitions()).orElse(Definitions.VERSION)));
    return "support/refuge/returnOwn";
  }

  @PostMapping(HERE)
  @Needs(Action.MANAGE_REFUGE)
  String count(
      Actor actor,
      @RequestParam(name = "year", required = false) @Nullable String asked,
      RedirectAttributes next) {
    var year = asked(asked);
    var said =
        switch (annual.countOwnPlaces(actor, year)) {
          case CountResult.Done done -> Frame.Notice.done("Counted, as it stands now.");
          case CountResult.TooSoon t ->
              Frame.Notice.attention("It was counted lately: a count stands for a week.");
          case CountResult.NotBegun n -> Frame.Notice.attention("That year has not begun.");
        };
    return said.onTo(HERE + "?year=" + year.first(), next);
  }

  private ReturnYear asked(@Nullable String asked) {
    return AskedYear.of(asked, annual.thisYear())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
