package rowan.support.refuge.stay.money;

import java.time.LocalDate;
import java.util.UUID;
import rowan.foundation.kernel.Money;

/**
 * They paid.
 *
 * @param id made when the form was shown: sent twice, it is paid once
 */
public record Pay(UUID id, Money amount, LocalDate on) {}
