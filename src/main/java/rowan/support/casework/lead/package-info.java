/**
 * Who leads a case: handing it over with its record, and closing it. Between the two there is no
 * hour without a lead.
 */
@NullMarked
package rowan.support.casework.lead;

import org.jspecify.annotations.NullMarked;
