package rowan.foundation.access.groups;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** That somebody is in a team, from a day, until a day if that is known. */
public record Membership(UUID team, String name, LocalDate starts, Optional<LocalDate> ends) {}
