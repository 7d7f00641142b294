package rowan.support.casework.file;

/** How a case is spoken of among those who work it: a number that says nothing of the person. */
public final class CaseNumber {

  private CaseNumber() {}

  /** As it is written: {@code C-2047}. */
  public static String of(long number) {
    return "C-" + number;
  }

  /** Of a child of the case's household, by itself: {@code C-2047/1}. */
  public static String ofAChild(long number, int place) {
    return of(number) + "/" + place;
  }
}
