package rowan.foundation.people;

import java.util.List;
import java.util.Optional;
import rowan.foundation.access.register.Colleague;
import rowan.foundation.kernel.AccountId;

/**
 * A page of people.
 *
 * @param next the last one of it, if there are more
 */
public record PeopleList(List<Colleague> rows, Optional<AccountId> next) {}
