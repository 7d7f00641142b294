package rowan.foundation.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import rowan.foundation.retention.RecordType;
import rowan.foundation.retention.Retention;
import rowan.foundation.retention.holding.Holds;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** The one screen of how long records are kept, and the change of a period. */
@Controller
class RetentionPages {

  private static final String PERIOD = "foundation/retention/period";
  private static final int MOST_MONTHS = 1_200;
  private static final int MOST_REASON = 500;

  private final Retention retention;
  private final Holds holds;

  RetentionPages(Retention retention, Holds holds) {
    this.retention = retention;
    this.holds = holds;
  }

  @GetMapping("/retention")
  @Needs(Action.KEEP_RETENTION)
  String schedule(Actor actor, Model model) {
    model.addAttribute("schedule", retention.schedule(actor));
    model.addAttribute("holds", holds.standing(actor));
    return "foundation/retention/schedule";
  }

  private static RecordType type(String record) {
    return RecordType.named(record)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/retention/periods/{record}")
  @Needs(Action.KEEP_RETENTION)
  String ask(Actor actor, @PathVariable String record, Model model) {
    var period = retention.period(actor, type(record));
    model.addAttribute("type", type(record));
    model.addAttribute(
        "form",
        Form.blank()
            .with("months", String.valueOf(period.months()))
            .with("unattended", period.unattended() ? "yes" : "no"));
    return PERIOD;
  }

  @PostMapping("/retention/periods/{record}")
  @Needs(Action.KEEP_RETENTION)
  Object set(
      Actor actor,
      @PathVariable String record,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var type = type(record);
    var reader = FormReader.of(request);
    var months = reader.number("months", "Enter how many months", 1, MOST_MONTHS);
    var unattended =
        reader.oneOf(
            "unattended", "Choose whether somebody looks first", java.util.Set.of("yes", "no"));
    var reason = reader.prose("reason", "Say why, and who decided it", MOST_REASON);
    if (reader.hasErrors()) {
      model.addAttribute("type", type);
      return Going.again(PERIOD, reader.form(), response, model);
    }
    retention.set(actor, type, months.value(), unattended.value().equals("yes"), reason);
    return Going.to(
        "/retention", next, Frame.Notice.done("The period is changed. It holds from now on."));
  }

  @PostMapping("/retention/periods/{record}/propose")
  @Needs(Action.KEEP_RETENTION)
  Object propose(Actor actor, @PathVariable String record, RedirectAttributes next) {
    return retention
        .propose(actor, type(record))
        .map(id ->
            Going.to(
                "/erasures/" + id,
                next,
                Frame.Notice.done("This is what is over its period. Nothing is erased yet.")))
        .orElseGet(() ->
            Going.to(
                "/retention",
                next,
                Frame.Notice.attention(
                    "Nothing is to be proposed: nothing is over, or it waits.")));
  }
}
