/** The children of the households of cases, who are affected too: each by themselves. */
@NullMarked
package rowan.support.casework.children;

import org.jspecify.annotations.NullMarked;
