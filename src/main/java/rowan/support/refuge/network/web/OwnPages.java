package rowan.support.refuge.network.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.network.JoinNetwork;
import rowan.support.refuge.network.NetworkMembers;
import rowan.support.refuge.network.NetworkRefusal;
import rowan.support.refuge.network.NetworkResult;
import rowan.support.refuge.network.OwnNetwork;

/** Who takes part in the network, and what they are told of this service. */
@Controller
class OwnPages {

  private static final int MOST_ADDRESS = 200;
  private static final int MOST_AREA = 60;
  private static final int MOST_TELEPHONE = 20;

  private final OwnNetwork own;
  private final NetworkMembers members;

  OwnPages(OwnNetwork own, NetworkMembers members) {
    this.own = own;
    this.members = members;
  }

  @GetMapping("/network")
  @Needs(Action.KEEP_NETWORK)
  String all(Actor actor, Model model) {
    model.addAttribute("ours", own.ours(actor));
    model.addAttribute("members", members.all(actor));
    model.addAttribute("actor", actor);
    return "support/refuge/network/members";
  }

  @GetMapping("/network/joining")
  @Needs(Action.KEEP_NETWORK)
  String ask(Actor actor, Model model) {
    var form =
        own.ours(actor)
            .map(ours ->
                Form.blank()
                    .with("address", ours.address())
                    .with("area", ours.area())
                    .with("telephone", ours.telephone()))
            .orElseGet(Form::blank);
    return ask(model, form);
  }

  private static String ask(Model model, Form form) {
    model.addAttribute("form", form);
    return "support/refuge/network/joining";
  }

  @PostMapping("/network/joining")
  @Needs(Action.KEEP_NETWORK)
  String join(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var area = form.text("area", "Enter the name of your area", MOST_AREA);
    var telephone = form.text("telephone", "Enter the number to ring", MOST_TELEPHONE);
    var address = form.text("address", "Enter the address of this service", MOST_ADDRESS);
    if (!form.hasErrors()) {
      switch (own.join(new JoinNetwork(actor, address, area, telephone))) {
        case NetworkResult.Done<OwnNetwork.Stated>(var stated) -> {
          return said(stated).onTo("/network", next);
        }
        case NetworkResult.Refused<OwnNetwork.Stated>(var why) -> refuse(form, why);
      }
    }
    return form.form().again(response, typed -> ask(model, typed));
  }

  private static Frame.Notice said(OwnNetwork.Stated stated) {
    return switch (stated) {
      case TOLD ->
          Frame.Notice.done("Stated. Members read it from the next quarter of an hour on.");
      case WAITS_FOR_A_SECOND_PERSON ->
          Frame.Notice.attention("A colleague confirms it first. Until then nothing changes.");
    };
  }

  @PostMapping("/network/joining/{statement}/confirm")
  @Needs(Action.KEEP_NETWORK)
  String confirm(Actor actor, @PathVariable UUID statement, RedirectAttributes next) {
    return after(
        own.confirm(actor, statement),
        "Confirmed. Members read it from the next quarter of an hour on.",
        next);
  }

  @PostMapping("/network/joining/{statement}/take-back")
  @Needs(Action.KEEP_NETWORK)
  String takeBack(Actor actor, @PathVariable UUID statement, RedirectAttributes next) {
    return after(own.takeBack(actor, statement), "It stays as it was.", next);
  }

  private static void refuse(FormReader form, NetworkRefusal why) {
    switch (why) {
      case NOT_AN_ADDRESS -> form.refuse("address", why.sentence());
      case NOT_AN_AREA -> form.refuse("area", why.sentence());
      case NOT_A_TELEPHONE -> form.refuse("telephone", why.sentence());
      default -> form.refuse(why.sentence());
    }
  }

  @PostMapping("/network/keys/next")
  @Needs(Action.KEEP_NETWORK)
  String makeNext(Actor actor, RedirectAttributes next) {
    return after(
        own.makeNext(actor),
        "Made. Send it to the members; it does not sign before you say so.",
        next);
  }

  @PostMapping("/network/keys/use")
  @Needs(Action.KEEP_NETWORK)
  String useNext(Actor actor, RedirectAttributes next) {
    return after(own.useNext(actor), "The next key signs from now on.", next);
  }

  private static String after(NetworkResult<Boolean> result, String done, RedirectAttributes next) {
    var said =
        switch (result) {
          case NetworkResult.Done<Boolean> any -> Frame.Notice.done(done);
          case NetworkResult.Refused<Boolean>(var why) -> Frame.Notice.attention(why.sentence());
        };
    return said.onTo("/network", next);
  }

  /** Where these pages are found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry networkPlace() {
      return new NavigationEntry("Network", "/network", Action.KEEP_NETWORK, 830);
    }
  }
}
