/** The pages of who refers: making a referral, and what became of those made. */
@NullMarked
package rowan.support.frontdoor.referring.web;

import org.jspecify.annotations.NullMarked;
