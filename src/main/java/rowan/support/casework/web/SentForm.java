package rowan.support.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.web.Form;
import rowan.foundation.web.Frame;
import rowan.support.casework.file.WorkResult;

/**
 * A form of a page with several, and where its answer goes.
 *
 * @param page to go on to once it is done
 * @param again shows the page once more, with what was typed and what is wrong
 */
record SentForm(
    String page,
    Function<Form, String> again,
    HttpServletResponse response,
    RedirectAttributes next) {

  /** On to the page, which says that it is done; or the form again, with why not at the field. */
  Object answer(Form form, String field, WorkResult result, String done) {
    return Answers.refusal(result)
        .<Object>map(why -> refused(form.refused(field, why)))
        .orElseGet(() -> Frame.Notice.done(done).seeOther(page, next));
  }

  String refused(Form form) {
    response.setStatus(Answers.UNPROCESSABLE);
    return again.apply(form);
  }
}
