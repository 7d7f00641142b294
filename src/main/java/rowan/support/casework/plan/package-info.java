/** The safety and support plan: goals, steps with their day, and how safe the person feels. */
@NullMarked
package rowan.support.casework.plan;

import org.jspecify.annotations.NullMarked;
