/**
 * Takes the words out of a file: plain text, HTML, PDF or DOCX, told by what is in it. Start at
 * {@link rowan.commissioning.decisions.reading.text.DocumentText}.
 *
 * <p>Guarantees: a file that can't be read is a {@link
 * rowan.commissioning.decisions.reading.text.ReadingRefusal} with a sentence that says what to do,
 * never an exception; sizes are bounded before and after unpacking; nothing outside the file is
 * fetched; numbers that a word processor or a browser would draw are written out.
 */
@NullMarked
package rowan.commissioning.decisions.reading.text;

import org.jspecify.annotations.NullMarked;
