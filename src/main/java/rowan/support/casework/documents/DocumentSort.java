package rowan.support.casework.documents;

/** What a document of a case is, whatever kind of file it comes as. */
public enum DocumentSort {
  LETTER("Letter or report"),
  COURT_ORDER("Court order or paper"),
  PHOTOGRAPH("Photograph"),
  FORM("Form or consent"),
  MESSAGES("Messages they kept"),
  RECORDING("Recording"),
  OTHER("Something else");

  private final String title;

  DocumentSort(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
