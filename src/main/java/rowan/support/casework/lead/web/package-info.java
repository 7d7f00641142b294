/** The pages of who leads a case: handing it over, answering who asks to, and closing it. */
@NullMarked
package rowan.support.casework.lead.web;

import org.jspecify.annotations.NullMarked;
