package rowan.support.refuge.network.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.support.refuge.network.AddMember;
import rowan.support.refuge.network.Member;
import rowan.support.refuge.network.MemberId;
import rowan.support.refuge.network.NetworkMembers;
import rowan.support.refuge.network.NetworkRefusal;
import rowan.support.refuge.network.NetworkResult;
import rowan.support.refuge.network.signing.VerifyingKey;

/** Members of the network: added by one person, confirmed by another, stopped by either. */
@Controller
class MemberPages {

  private static final int MOST_NAME = 80;
  private static final int MOST_ADDRESS = 200;
  private static final int MOST_KEY = 100;
  private static final int MOST_DIGITS = 60;
  private static final String NO_KEY =
      "That is not a key. It is 44 letters, digits and signs, as the member’s own page shows it";

  private final NetworkMembers members;

  MemberPages(NetworkMembers members) {
    this.members = members;
  }

  @GetMapping("/network/members/new")
  @Needs(Action.KEEP_NETWORK)
  String ask(Actor actor, Model model) {
    return ask(model, Form.blank());
  }

  private static String ask(Model model, Form form) {
    model.addAttribute("form", form);
    return "support/refuge/network/add-member";
  }

  @PostMapping("/network/members/new")
  @Needs(Action.KEEP_NETWORK)
  String add(
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = FormReader.of(request);
    var name = form.text("name", "Enter its name", MOST_NAME);
    var address = form.text("address", "Enter the address of its service", MOST_ADDRESS);
    var key = key(form);
    if (!form.hasErrors()) {
      switch (members.add(new AddMember(actor, name, address, key.orElseThrow()))) {
        case NetworkResult.Done<MemberId>(var id) -> {
          return Frame.Notice.done("Added. A colleague confirms its key before anything is told.")
              .onTo("/network/members/" + id, next);
        }
        case NetworkResult.Refused<MemberId>(var why) -> refuse(form, why);
      }
    }
    return form.form().again(response, typed -> ask(model, typed));
  }

  private static void refuse(FormReader form, NetworkRefusal why) {
    switch (why) {
      case NOT_A_NAME -> form.refuse("name", why.sentence());
      case NOT_AN_ADDRESS, ADDRESS_TAKEN -> form.refuse("address", why.sentence());
      case KEY_TAKEN -> form.refuse("key", why.sentence());
      case WRONG_DIGITS -> form.refuse("digits", why.sentence());
      default -> form.refuse(why.sentence());
    }
  }

  private static Optional<VerifyingKey> key(FormReader form) {
    var typed = form.text("key", "Paste the key that it sent you", MOST_KEY);
    var key = VerifyingKey.read(typed);
    if (key.isEmpty() && !typed.isEmpty()) {
      form.refuse("key", NO_KEY);
    }
    return key;
  }

  @GetMapping("/network/members/{id}")
  @Needs(Action.KEEP_NETWORK)
  String member(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute("member", find(actor, id));
    model.addAttribute("actor", actor);
    return "support/refuge/network/member";
  }

  @GetMapping("/network/members/{id}/keys/new")
  @Needs(Action.KEEP_NETWORK)
  String askKey(Actor actor, @PathVariable UUID id, Model model) {
    return askKey(actor, id, model, Form.blank());
  }

  private String askKey(Actor actor, UUID id, Model model, Form form) {
    model.addAttribute("form", form);
    model.addAttribute("member", find(actor, id));
    return "support/refuge/network/add-key";
  }

  @PostMapping("/network/members/{id}/keys/new")
  @Needs(Action.KEEP_NETWORK)
  String addKey(
      Actor actor,
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    find(actor, id);
    var form = FormReader.of(request);
    var key = key(form);
    if (!form.hasErrors()) {
      switch (members.addKey(actor, new MemberId(id), key.orElseThrow())) {
        case NetworkResult.Done<MemberId> done -> {
          return Frame.Notice.done("Added. A colleague confirms it before it counts.")
              .onTo("/network/members/" + id, next);
        }
        case NetworkResult.Refused<MemberId>(var why) -> refuse(form, why);
      }
    }
    return form.form().again(response, typed -> askKey(actor, id, model, typed));
  }

  @GetMapping("/network/members/{id}/keys/{key}/confirm")
  @Needs(Action.KEEP_NETWORK)
  String askConfirm(Actor actor, @PathVariable UUID id, @PathVariable UUID key, Model model) {
    return askConfirm(actor, id, key, model, Form.blank());
  }

  private String askConfirm(Actor actor, UUID id, UUID key, Model model, Form form) {
    model.addAttribute("form", form);
    var member = find(actor, id);
    model.addAttribute("member", member);
    model.addAttribute("key", key(member, key));
    return "support/refuge/network/confirm-key";
  }

  @PostMapping("/network/members/{id}/keys/{key}/confirm")
  @Needs(Action.KEEP_NETWORK)
  String confirm(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID key,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    key(find(actor, id), key);
    var form = FormReader.of(request);
    var digits = form.text("digits", "Enter the digits as you heard them", MOST_DIGITS);
    if (!form.hasErrors()) {
      switch (members.confirm(actor, new MemberId(id), key, digits)) {
        case NetworkResult.Done<MemberId> done -> {
          return Frame.Notice.done("Confirmed. Vacancies are exchanged from now on.")
              .onTo("/network/members/" + id, next);
        }
        case NetworkResult.Refused<MemberId>(var why) -> refuse(form, why);
      }
    }
    return form.form().again(response, typed -> askConfirm(actor, id, key, model, typed));
  }

  @PostMapping("/network/members/{id}/keys/{key}/end")
  @Needs(Action.KEEP_NETWORK)
  String endKey(
      Actor actor, @PathVariable UUID id, @PathVariable UUID key, RedirectAttributes next) {
    key(find(actor, id), key);
    return after(
        members.endKey(actor, new MemberId(id), key),
        "The key is ended.",
        "/network/members/" + id,
        next);
  }

  @PostMapping("/network/members/{id}/suspend")
  @Needs(Action.KEEP_NETWORK)
  String suspend(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    find(actor, id);
    return after(
        members.suspend(actor, new MemberId(id)),
        "Stopped. Nothing is told or read until you go on.",
        "/network/members/" + id,
        next);
  }

  @PostMapping("/network/members/{id}/resume")
  @Needs(Action.KEEP_NETWORK)
  String resume(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    find(actor, id);
    return after(
        members.resume(actor, new MemberId(id)),
        "Vacancies are exchanged again.",
        "/network/members/" + id,
        next);
  }

  @PostMapping("/network/members/{id}/remove")
  @Needs(Action.KEEP_NETWORK)
  String remove(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    find(actor, id);
    return after(members.remove(actor, new MemberId(id)), "Removed.", "/network", next);
  }

  private static String after(
      NetworkResult<MemberId> result, String done, String path, RedirectAttributes next) {
    var said =
        switch (result) {
          case NetworkResult.Done<MemberId> any -> Frame.Notice.done(done);
          case NetworkResult.Refused<MemberId>(var why) -> Frame.Notice.attention(why.sentence());
        };
    return said.onTo(path, next);
  }

  private Member find(Actor actor, UUID id) {
    return members.member(actor, new MemberId(id)).orElseThrow(MemberPages::notThere);
  }

  private static Member.Key key(Member member, UUID key) {
    return member.keys().stream()
        .filter(one -> one.id().equals(key))
        .findFirst()
        .orElseThrow(MemberPages::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
