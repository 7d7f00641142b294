/**
 * The pages of the public, in every language that there are words for, and the fields that they
 * share with those of who refers and who answers.
 *
 * <p>A visitor has no session. What a form of several pages holds travels in the form itself, is
 * read and checked anew on each, and is nowhere until it is sent.
 */
@NullMarked
package rowan.support.frontdoor.web;

import org.jspecify.annotations.NullMarked;
