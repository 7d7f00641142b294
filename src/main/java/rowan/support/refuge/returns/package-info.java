/**
 * Counts what the annual return on support in domestic abuse safe accommodation asks for (Domestic
 * Abuse Act 2021, section 59). Start at {@link rowan.support.refuge.returns.AnnualReturn}.
 *
 * <p>What comes out is exact. A provider may see it of its own places; that of a whole council goes
 * to {@code evidence}, and through its disclosure gate to everybody else. Nobody reads what is
 * opened to be counted: the clock opens it, in the name of the organisations that take part in each
 * case, with one entry for everybody whose words it opened. Homes made safe are counted by their
 * own room, from which nothing is opened.
 */
@NamedInterface("returns")
@NullMarked
package rowan.support.refuge.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
