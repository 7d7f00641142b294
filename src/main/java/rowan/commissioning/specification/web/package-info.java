/** The pages of specifications: writing, contributing, agreeing. */
@NullMarked
package rowan.commissioning.specification.web;

import org.jspecify.annotations.NullMarked;
