package rowan.commissioning.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.commissioning.procurement.StaleTender;
import rowan.foundation.web.Frame;

/**
 * Two people moved the same tender on at the same moment: the later one is told, and looks again.
 */
@ControllerAdvice(basePackageClasses = MovedOn.class)
class MovedOn {

  private static final Pattern TENDER = Pattern.compile("^/tenders/([0-9a-f-]{36})/");

  @ExceptionHandler(StaleTender.class)
  String movedOn(HttpServletRequest request, RedirectAttributes attributes) {
    attributes.addFlashAttribute(
        Frame.Notice.NAME,
        Frame.Notice.attention(
            "Somebody else moved this tender on at the same moment. Look at where it is now."));
    var tender = TENDER.matcher(request.getRequestURI());
    return "redirect:/tenders" + (tender.find() ? "/" + tender.group(1) : "");
  }
}
