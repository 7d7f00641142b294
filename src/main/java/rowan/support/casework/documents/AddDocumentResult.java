package rowan.support.casework.documents;

import rowan.foundation.documents.DocumentRefusal;
import rowan.support.casework.file.WorkRefusal;

/** What became of a file for a case. */
public sealed interface AddDocumentResult {

  record Done() implements AddDocumentResult {}

  /** The case does not take it. */
  record RefusedByCase(WorkRefusal refusal) implements AddDocumentResult {}

  /** The file is not one to keep. */
  record RefusedFile(DocumentRefusal refusal) implements AddDocumentResult {}
}
