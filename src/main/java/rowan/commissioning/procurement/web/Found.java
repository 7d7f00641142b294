package rowan.commissioning.procurement.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderResult;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;

/** What the controllers of this room do alike. */
final class Found {

  private Found() {}

  /** What was asked for, or the page of something that does not exist. */
  static <T> T or404(Optional<T> found) {
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Back to the tender, with what was done or why it was not. */
  static String backTo(
      TenderId tender, TenderResult result, String done, RedirectAttributes attributes) {
    return back("/tenders/" + tender, result, done, attributes);
  }

  /** On to a page, with what was done or why it was not. */
  static String back(String path, TenderResult result, String done, RedirectAttributes attributes) {
    attributes.addFlashAttribute(
        Frame.Notice.NAME,
        switch (result) {
          case TenderResult.Done _ -> Frame.Notice.done(done);
          case TenderResult.Refused(_, var sentence) -> Frame.Notice.attention(sentence);
        });
    return "redirect:" + path;
  }

  /**
   * Where something that was done leads on to; nothing if it was refused, which the form then says.
   */
  static Optional<String> done(TenderResult result, FormReader form, Supplier<String> onward) {
    return switch (result) {
      case TenderResult.Done _ -> Optional.of(onward.get());
      case TenderResult.Refused(_, var sentence) -> {
        form.refuse(sentence);
        yield Optional.empty();
      }
    };
  }

  static TenderId tender(UUID id) {
    return new TenderId(id);
  }
}
