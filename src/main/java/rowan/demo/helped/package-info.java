/** What those who are helped lived through: who asked, what became of it, and where they stayed. */
@NullMarked
package rowan.demo.helped;

import org.jspecify.annotations.NullMarked;
