package rowan.foundation.addresses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/**
 * Shows one address once its reason is said, or asks for the reason again. It answers with the page
 * itself and no redirect: an address has no URL that could be kept.
 *
 * @param title of the page, which says nothing
 * @param back where the address was asked for
 */
public record AddressPage(String title, String back) {

  /**
   * Answers who sent the form above 'Show the address'.
   *
   * @param look for the address, with its trace; nothing if it is not there for who asks
   * @param again the page with the form once more, with what is wrong
   * @return the template
   */
  public String answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Function<AddressQuestion, Optional<String>> look,
      Function<Form, String> again) {
    var form = FormReader.of(request);
    var why = AddressQuestion.read(form);
    if (why.isEmpty()) {
      return form.form().again(response, again);
    }
    model.addAttribute(
        "address",
        look.apply(why.get()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    model.addAttribute("title", title);
    model.addAttribute("back", back);
    return "foundation/addresses/address";
  }
}
