/** The children of the households of cases, who are affected too: each by themselves. */
@NamedInterface("children")
@NullMarked
package rowan.support.casework.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
