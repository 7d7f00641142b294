/** The pages of who answers: the queue, what was told, deciding, and the messages of a case. */
@NullMarked
package rowan.support.frontdoor.triage.web;

import org.jspecify.annotations.NullMarked;
