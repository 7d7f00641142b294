package rowan.commissioning.procurement;

/** What comes of asking a tender to go on to its next stage. */
sealed interface Move<T extends Tender> {

  /** It does. */
  record Moved<T extends Tender>(T next) implements Move<T> {}

  /** It does not, and why, in one sentence for the page. */
  record Stays<T extends Tender>(String because) implements Move<T> {}

  static <T extends Tender> Move<T> to(T next) {
    return new Moved<>(next);
  }

  static <T extends Tender> Move<T> stays(String because) {
    return new Stays<>(because);
  }
}
