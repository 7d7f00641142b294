/** The page on which somebody is looked for. */
@NullMarked
package rowan.support.casework.finding.web;

import org.jspecify.annotations.NullMarked;
