package rowan.support.casework.documents;

import java.util.List;

/**
 * The files of a case, newest first.
 *
 * @param open whether more may be added
 */
public record CaseDocumentsView(String initials, boolean open, List<CaseDocument> documents) {

  public CaseDocumentsView {
    documents = List.copyOf(documents);
  }
}
