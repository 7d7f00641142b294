package rowan.support.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Frame;
import rowan.foundation.web.StreamedUpload;
import rowan.support.casework.CaseId;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.AddDocumentResult;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;

/** The files of a case: what is there, one more, and a copy of one. */
@Controller
class DocumentPages {

  private static final String VIEW = "support/casework/documents";
  private static final int MOST = 200;

  private final CaseDocuments documents;

  DocumentPages(CaseDocuments documents) {
    this.documents = documents;
  }

  @GetMapping("/cases/{id}/documents")
  @Needs(Action.READ_CASE)
  String documents(Actor actor, @PathVariable UUID id, Model model) {
    return show(actor, id, Form.blank(), model);
  }

  private String show(Actor actor, UUID id, Form form, Model model) {
    model.addAttribute("id", id.toString());
    model.addAttribute("form", form);
    model.addAttribute("shown", Answers.there(documents.of(actor, new CaseId(id))));
    return VIEW;
  }

  @PostMapping("/cases/{id}/documents")
  @Needs(Action.WORK_CASE)
  Object add(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    var reader = FormReader.of(request);
    var sort = reader.choice("sort", "Choose what it is", DocumentSort.class);
    var title = reader.text("title", "Enter what it says, in a line", MOST);
    var file = StreamedUpload.of(request);
    if (file.isEmpty()) {
      reader.refuse("file", "Choose a file");
    }
    var form = reader.form();
    if (!reader.hasErrors()) {
      var sent = file.orElseThrow();
      var result =
          documents.add(
              new AddDocument(
                  actor, new CaseId(id), sort.value(), title, sent.fileName(), sent.bytes()));
      switch (result) {
        case AddDocumentResult.Done done -> {
          next.addFlashAttribute(
              Frame.Notice.NAME, Frame.Notice.done("The document is in the case."));
          return Frame.seeOther("/cases/" + id + "/documents");
        }
        case AddDocumentResult.RefusedByCase(var refusal) ->
            form = form.refused(refusal.sentence());
        case AddDocumentResult.RefusedFile(var refusal) ->
            form = form.refused("file", refusal.sentence());
      }
    }
    response.setStatus(Answers.UNPROCESSABLE);
    return show(actor, id, form, model);
  }

  /** A copy of a file. Its name says nothing: it stays behind on the device that it is saved on. */
  @GetMapping("/cases/{id}/documents/{document}")
  @Needs(Action.READ_CASE)
  void copy(
      Actor actor, @PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response)
      throws IOException {
    var kept = Answers.there(documents.open(actor, new CaseId(id), new DocumentId(document)));
    response.setContentType(kept.kind().mediaType());
    response.setContentLengthLong(kept.bytes());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"document" + kept.kind().ending() + "\"");
    documents.send(actor, kept, response.getOutputStream());
  }
}
