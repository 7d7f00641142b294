/**
 * What the layout of a page says without words: the number or bullet before an item, the heading
 * above a column, the bare numbers of a list.
 *
 * <p>Text in, text out: tables become sentences and bare numbers get their stops, so that the rest
 * of the reader meets one way of writing.
 */
@NullMarked
package rowan.commissioning.decisions.reading.layout;

import org.jspecify.annotations.NullMarked;
