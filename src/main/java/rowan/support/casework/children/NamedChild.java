package rowan.support.casework.children;

import java.util.Optional;
import rowan.foundation.kernel.PersonId;

/**
 * A child of a household, as they are written down.
 *
 * @param id whose key their words are sealed with
 * @param number by which their record is spoken of alone, such as {@code C-2047/1}
 * @param about age and, if it was said, that it is a boy; on the day that they were told of
 */
public record NamedChild(PersonId id, String number, Optional<String> name, String about) {}
