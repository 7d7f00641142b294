package rowan.foundation.retention.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.vault.Erasures;
import rowan.foundation.web.ErrorPages;

/**
 * Says, whatever page of whatever room it was, that what was asked for has been erased: to who may
 * see that it was there. Whoever comes by five words learns nothing, not even that.
 */
@ControllerAdvice
class ErasedPages {

  private final Acting acting;
  private final Audit audit;

  ErasedPages(Acting acting, Audit audit) {
    this.acting = acting;
    this.audit = audit;
  }

  @ExceptionHandler
  ModelAndView erased(Erasures.ErasedPerson gone, Actor actor) {
    if (!actor.signedIn()) {
      return ErrorPages.notFound();
    }
    acting.run(
        Wing.FOUNDATION,
        actor,
        () -> audit.look(actor, "retention.what-was-erased", gone.person().value()));
    return new ModelAndView(
        "foundation/retention/erased", Map.of("at", gone.at()), HttpStatus.GONE);
  }
}
