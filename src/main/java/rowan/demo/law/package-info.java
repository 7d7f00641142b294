/** What the demonstration's council has set down of the law. */
@NullMarked
package rowan.demo.law;

import org.jspecify.annotations.NullMarked;
