/**
 * The panel, its scores and the ranking. Start at {@code Evaluation}.
 *
 * <p>Guarantees: nobody sees a bid before they declared that nothing conflicts; each scores alone
 * and for good before the panel agrees; prices are out of sight until quality is settled; only the
 * bid that ranks first can be recommended.
 */
@NamedInterface("evaluation")
@NullMarked
package rowan.commissioning.procurement.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
