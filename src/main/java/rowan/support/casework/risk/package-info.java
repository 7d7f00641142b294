/**
 * Risk: what a checklist counts and what a worker judges, side by side. Checklists are data, have
 * versions and may be replaced; a case's assessments follow each other and none is overwritten.
 */
@NullMarked
package rowan.support.casework.risk;

import org.jspecify.annotations.NullMarked;
