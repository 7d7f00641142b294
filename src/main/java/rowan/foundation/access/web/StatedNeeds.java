package rowan.foundation.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Permissions;

/**
 * Lets a request through if the controller method it is for states what it needs, and an office of
 * the actor permits that. A method that states nothing, and a path that no method answers, are
 * refused.
 */
@Component
class StatedNeeds implements AuthorizationManager<RequestAuthorizationContext> {

  private final RequestMappingHandlerMapping routes;
  private final Permissions permissions;
  private final CurrentActor currentActor;

  StatedNeeds(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      Permissions permissions,
      CurrentActor currentActor) {
    this.routes = routes;
    this.permissions = permissions;
    this.currentActor = currentActor;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var request = context.getRequest();
    var needs = needsOf(request);
    var actor = currentActor.of(request);
    return new AuthorizationDecision(
        needs != null && actor.isPresent() && permissions.permit(actor.get(), needs.value()));
  }

  private @Nullable Needs needsOf(HttpServletRequest request) {
    try {
      var chain = routes.getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method
          ? method.getMethodAnnotation(Needs.class)
          : null;
    } catch (ServletException notLikeThis) { // by another method, or for an answer of another kind
      return null;
    } catch (Exception unreadable) {
      throw new IllegalStateException("could not find out what answers a request", unreadable);
    }
  }
}
