package rowan.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Permissions;
import rowan.foundation.web.Frame;
import rowan.foundation.web.FrameSource;

/** Dresses each page's frame for who asks: their places, their name, what their forms carry. */
@Component
class FrameOfAnActor implements FrameSource {

  private final CurrentActor currentActor;
  private final Permissions permissions;
  private final List<NavigationEntry> places;

  FrameOfAnActor(CurrentActor currentActor, Permissions permissions, List<NavigationEntry> places) {
    this.currentActor = currentActor;
    this.permissions = permissions;
    this.places = places.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
  }

  @Override
  public Frame dress(Frame bare, HttpServletRequest request) {
    var actor = currentActor.of(request).filter(Actor::signedIn);
    var frame =
        actor.map(signedIn -> bare.signedInAs(lineOf(signedIn), placesOf(signedIn))).orElse(bare);
    return frame.carrying(() -> carried(request, actor.map(KeptPages::ownerOf).orElse("")));
  }

  private static String lineOf(Actor actor) {
    return actor.name() + " · " + actor.title();
  }

  private List<Frame.Entry> placesOf(Actor actor) {
    return places.stream()
        .filter(place -> permissions.permit(actor, place.needs()))
        .map(place -> new Frame.Entry(place.label(), place.path(), place.also()))
        .toList();
  }

  private static List<Frame.Carried> carried(HttpServletRequest request, String owner) {
    var fields = new ArrayList<Frame.Carried>();
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      fields.add(new Frame.Carried(token.getParameterName(), token.getToken()));
    }
    if (!owner.isEmpty()) {
      fields.add(new Frame.Carried("_for", owner));
    }
    return fields;
  }
}
