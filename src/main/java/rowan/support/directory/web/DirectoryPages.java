package rowan.support.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Collectors;
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
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;
import rowan.support.directory.Directory;
import rowan.support.directory.DirectoryResult;
import rowan.support.directory.ListedService;
import rowan.support.directory.ServiceId;

/** Keeping the directory up to date. */
@Controller
class DirectoryPages {

  private static final int UNPROCESSABLE = 422;

  private final Directory directory;

  DirectoryPages(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/directory")
  @Needs(Action.EDIT_DIRECTORY)
  String list(Actor actor, Model model) {
    var mine =
        directory.organisations(actor).stream().map(one -> one.id()).collect(Collectors.toSet());
    var services =
        directory.services(actor).stream()
            .filter(service -> mine.contains(service.description().deliveredBy()))
            .toList();
    model.addAttribute("services", services);
    model.addAttribute("page", ServicesPage.of(services, Words.in(Language.ENGLISH)));
    return "support/directory/directory";
  }

  @GetMapping("/directory/new")
  @Needs(Action.EDIT_DIRECTORY)
  String blank(Actor actor, Model model) {
    var by = directory.organisations(actor);
    var form =
        by.size() == 1 ? Form.blank().with("by", by.getFirst().id().toString()) : Form.blank();
    return page(actor, "/directory", form, model);
  }

  @PostMapping("/directory")
  @Needs(Action.EDIT_DIRECTORY)
  Object add(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    var reader = FormReader.of(request);
    var description = ServiceForm.read(reader, offered(actor));
    return description
        .map(service ->
            shown(
                actor, "/directory", reader, directory.add(actor, service), response, model, after))
        .orElseGet(() -> refused(actor, "/directory", reader.form(), response, model));
  }

  @GetMapping("/directory/{id}")
  @Needs(Action.EDIT_DIRECTORY)
  String one(Actor actor, @PathVariable UUID id, Model model) {
    var service = service(actor, id);
    var form =
        ServiceForm.filled(service.description())
            .with("version", String.valueOf(service.version()));
    return page(actor, "/directory/" + id, form, model);
  }

  @PostMapping("/directory/{id}")
  @Needs(Action.EDIT_DIRECTORY)
  Object change(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    var reader = FormReader.of(request);
    var description = ServiceForm.read(reader, offered(actor));
    var version = reader.optionalNumber("version", "Open it again", 1, Integer.MAX_VALUE);
    var path = "/directory/" + service(actor, id).id();
    return description
        .map(service -> directory.change(actor, new ServiceId(id), version.orElse(0), service))
        .map(result -> shown(actor, path, reader, result, response, model, after))
        .orElseGet(() -> refused(actor, path, reader.form(), response, model));
  }

  private java.util.Set<String> offered(Actor actor) {
    return directory.organisations(actor).stream()
        .map(one -> one.id().toString())
        .collect(Collectors.toSet());
  }

  private ListedService service(Actor actor, UUID id) {
    return directory
        .service(actor, new ServiceId(id))
        .filter(service -> offered(actor).contains(service.description().deliveredBy().toString()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Object shown(
      Actor actor,
      String path,
      FormReader reader,
      DirectoryResult result,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    return switch (result) {
      case DirectoryResult.Refused(var refusal) ->
          refused(
              actor,
              path,
              reader.form().refused(ServiceForm.fieldOf(refusal), refusal.sentence()),
              response,
              model);
      case DirectoryResult.Done done ->
          Frame.Notice.done("Everyone reads it like this from now on")
              .seeOther("/directory", after);
    };
  }

  private Object refused(
      Actor actor, String path, Form form, HttpServletResponse response, Model model) {
    response.setStatus(UNPROCESSABLE);
    return page(actor, path, form, model);
  }

  private String page(Actor actor, String path, Form form, Model model) {
    model.addAttribute("path", path);
    model.addAttribute("form", form);
    model.addAttribute("by", ServiceForm.organisations(directory.organisations(actor)));
    return "support/directory/edit";
  }
}
