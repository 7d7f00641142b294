/**
 * What a worker reads every day: what is due, the caseload, the page of a case. Each is a handful
 * of statements, however long the list is and however much happened; the list of them is in {@link
 * rowan.support.casework.page.CaseloadQueries} and {@link rowan.support.casework.page.CaseQueries}.
 */
@NullMarked
package rowan.support.casework.page;

import org.jspecify.annotations.NullMarked;
