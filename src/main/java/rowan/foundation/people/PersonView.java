package rowan.foundation.people;

import java.util.List;
import java.util.Set;
import rowan.foundation.access.groups.Membership;
import rowan.foundation.access.register.Colleague;
import rowan.foundation.access.register.HeldOffice;
import rowan.foundation.access.register.HistoryEntry;
import rowan.foundation.access.register.Requirement;
import rowan.foundation.access.register.Standing;

/**
 * Somebody, as who administers access or keeps standing reads them.
 *
 * @param missing what is not in date
 * @param ending what has its last day soon
 * @param leads how many open cases they lead, or are to lead
 */
public record PersonView(
    Colleague colleague,
    List<HeldOffice> offices,
    Set<Requirement> missing,
    List<Standing.Ending> ending,
    List<Membership> teams,
    List<HistoryEntry> history,
    int leads) {}
