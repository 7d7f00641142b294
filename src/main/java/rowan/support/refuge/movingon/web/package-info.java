/** Pages of moving on. */
@NullMarked
package rowan.support.refuge.movingon.web;

import org.jspecify.annotations.NullMarked;
