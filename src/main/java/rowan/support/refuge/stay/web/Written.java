package rowan.support.refuge.stay.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;

/**
 * How a form of a stay is answered: done and led on, or shown again with the reason and with all
 * that was typed.
 *
 * @param path that it leads on to
 * @param again shows the form once more
 */
public record Written(
    String path, RedirectAttributes next, HttpServletResponse response, Again again) {

  /** Shows a form once more, with what was typed and what is wrong. */
  public interface Again extends Function<Form, String> {}

  /** For a form with errors: nothing was asked of the room yet. */
  public String refused(FormReader form) {
    return form.form().again(response, again);
  }

  public String answer(FormReader form, StayResult result, String done) {
    return answer(form, result, done, Map.of());
  }

  /**
   * As {@link #answer(FormReader, StayResult, String)}, for a form whose fields have other names
   * than those that a refusal is about.
   *
   * @param names of the fields of this form, by the name in a refusal
   */
  public String answer(FormReader form, StayResult result, String done, Map<String, String> names) {
    return switch (result) {
      case StayResult.Done written -> Frame.Notice.done(done).onTo(path, next);
      case StayResult.Refused(var why) when why == StayRefusal.NOT_THERE -> throw notThere();
      case StayResult.Refused(var why) -> {
        if (why.field().isEmpty()) {
          form.refuse(why.sentence());
        } else {
          form.refuse(names.getOrDefault(why.field(), why.field()), why.sentence());
        }
        yield form.form().again(response, again);
      }
    };
  }

  /** For a button without fields: what was refused is said on the page that it leads back to. */
  public static String answer(
      StayResult result, String done, String path, RedirectAttributes next) {
    return switch (result) {
      case StayResult.Done written -> Frame.Notice.done(done).onTo(path, next);
      case StayResult.Refused(var why) when why == StayRefusal.NOT_THERE -> throw notThere();
      case StayResult.Refused(var why) -> Frame.Notice.attention(why.sentence()).onTo(path, next);
    };
  }

  /** A form in which today stands in each of these days that nothing was typed in. */
  public static Form withToday(Form form, LocalDate today, Stream<String> days) {
    return days.filter(day -> !form.allTyped().containsKey(day + "-day"))
        .reduce(form, (filled, day) -> filled.with(day, today), (one, other) -> other);
  }

  /** To somebody who may not see it, a stay is not there. */
  public static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
