/** The page of outcomes. */
@NullMarked
package rowan.evidence.indicators.web;

import org.jspecify.annotations.NullMarked;
