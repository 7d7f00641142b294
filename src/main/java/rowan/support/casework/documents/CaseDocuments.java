package rowan.support.casework.documents;

import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.documents.Arrival;
import rowan.foundation.documents.Arriving;
import rowan.foundation.documents.DocumentId;
import rowan.foundation.documents.Documents;
import rowan.foundation.documents.Kept;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.CaseLook;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.WorkResult;

/**
 * The files of cases. What writes needs {@code WORK_CASE}, what reads {@code READ_CASE}; each file
 * that somebody opens is a look of its own.
 */
@Service
public class CaseDocuments {

  private final CaseFiles files;
  private final CaseLook looks;
  private final Documents documents;
  private final CaseDocumentRows rows;

  CaseDocuments(CaseFiles files, CaseLook looks, Documents documents, CaseDocumentRows rows) {
    this.files = files;
    this.looks = looks;
    this.documents = documents;
    this.rows = rows;
  }

  /** Takes a file in and keeps it in the case, wholly or not at all. */
  public AddDocumentResult add(AddDocument command) {
    var expected = new AtomicReference<Arriving>();
    var begun =
        files.work(
            command.by(),
            command.caseId(),
            CaseAct.work(
                "casework.expect-document",
                file -> expected.set(documents.expect(command.by(), file.key()))));
    return switch (begun) {
      case WorkResult.Refused(var refusal) -> new AddDocumentResult.RefusedByCase(refusal);
      case WorkResult.Done done ->
          switch (documents.receive(
              Wing.SUPPORT, command.by(), expected.get(), command.fileName(), command.bytes())) {
            case Arrival.Refused(var refusal) -> new AddDocumentResult.RefusedFile(refusal);
            case Arrival.Whole whole -> kept(command, whole);
          };
    };
  }

  private AddDocumentResult kept(AddDocument command, Arrival.Whole whole) {
    var kept =
        files.work(
            command.by(),
            command.caseId(),
            CaseAct.work("casework.add-document", file -> keep(file, command, whole)));
    return switch (kept) {
      case WorkResult.Done done -> new AddDocumentResult.Done();
      case WorkResult.Refused(var refusal) -> new AddDocumentResult.RefusedByCase(refusal);
    };
  }

  /** First the case, then the file: what is kept is seen only by who sees its case. */
  private void keep(CaseFile file, AddDocument command, Arrival.Whole whole) {
    rows.add(file, whole.id(), command.sort(), command.title());
    documents.keep(command.by(), whole);
    file.happened(
        HappeningKind.DOCUMENT,
        whole.id().value(),
        command.sort().title() + " added",
        command.title());
  }

  /** The files of a case. */
  public Optional<CaseDocumentsView> of(Actor actor, CaseId id) {
    return looks.at(
        actor,
        id,
        "casework.documents",
        seen ->
            new CaseDocumentsView(
                seen.initials(), seen.open() && seen.current(), rows.of(actor, id, seen.key())));
  }

  /** A file of a case, to be sent to its reader by {@link #send}. */
  public Optional<Kept> open(Actor actor, CaseId id, DocumentId document) {
    return looks
        .at(
            actor,
            id,
            "casework.open-document",
            seen ->
                rows.has(actor, id, document)
                    ? documents.kept(actor, seen.key(), document)
                    : Optional.<Kept>empty())
        .flatMap(found -> found);
  }

  /** Sends what was opened, as it comes from the store. */
  public void send(Actor actor, Kept kept, OutputStream out) {
    documents.send(Wing.SUPPORT, actor, kept, out);
  }
}
