package rowan.commissioning.decisions.reading.structure;

import java.util.List;

/** A stretch of a decision: a paragraph of prose, or a list. */
sealed interface Block {

  record Prose(String text) implements Block {}

  record Listing(List<Item> items) implements Block {}

  /**
   * An item of a list.
   *
   * @param number as printed, or its place where the printed numbers say nothing
   * @param text with its sub-items, a line each
   */
  record Item(String number, String text) {}
}
