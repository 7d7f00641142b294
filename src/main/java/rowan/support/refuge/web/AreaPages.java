package rowan.support.refuge.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.areas.Distance;
import rowan.support.refuge.areas.Distances;
import rowan.support.refuge.areas.RefugeAreas;

/** How far apart the parts of the area are, in a word for each two. */
@Controller
class AreaPages {

  private final RefugeAreas areas;

  AreaPages(RefugeAreas areas) {
    this.areas = areas;
  }

  @GetMapping("/refuge/areas")
  @Needs(Action.MANAGE_REFUGE)
  String parts(Actor actor, Model model) {
    return parts(actor, model, Form.blank());
  }

  private String parts(Actor actor, Model model, Form form) {
    var parts = areas.parts(actor);
    model.addAttribute("form", form);
    model.addAttribute("parts", parts);
    model.addAttribute("pairs", pairs(actor, parts));
    return "support/refuge/areas";
  }

  /** Each two parts once; those of which nothing was stated first. */
  private List<PartsApart> pairs(Actor actor, List<String> parts) {
    var distances = areas.distances(actor);
    var unknown = new ArrayList<PartsApart>();
    var known = new ArrayList<PartsApart>();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        var between = distances.between(parts.get(i), parts.get(j));
        var pair = new PartsApart(parts.get(i), parts.get(j), between);
        (between.isPresent() ? known : unknown).add(pair);
      }
    }
    unknown.addAll(known);
    return unknown;
  }

  @PostMapping("/refuge/areas")
  @Needs(Action.MANAGE_REFUGE)
  String stated(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var parts = areas.parts(actor).stream().map(Distances::sent).collect(toUnmodifiableSet());
    var one = form.oneOf("one", "Choose a part of the area", parts);
    var other = form.oneOf("other", "Choose another part of the area", parts);
    var distance = form.choice("distance", "Choose how far apart they are", Distance.class);
    if (!form.hasErrors()) {
      if (areas.state(actor, one.value(), other.value(), distance.value())) {
        return Frame.Notice.done("Saved. Searches use it from now on.").onTo("/refuge/areas", next);
      }
      form.refuse("other", "Choose two different parts");
    }
    return form.form().again(response, typed -> parts(actor, model, typed));
  }
}
