/** The pages of casework: today, the caseload, the page of a case and what is done from it. */
@NullMarked
package rowan.support.casework.web;

import org.jspecify.annotations.NullMarked;
