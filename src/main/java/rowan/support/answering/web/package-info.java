/** The pages of subject access. */
@NullMarked
package rowan.support.answering.web;

import org.jspecify.annotations.NullMarked;
