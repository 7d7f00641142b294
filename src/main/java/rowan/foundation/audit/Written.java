package rowan.foundation.audit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import rowan.foundation.kernel.AuthorityId;

/** The councils in whose name entries were written since somebody asked last. */
@Component
public class Written {

  private final Set<AuthorityId> councils = ConcurrentHashMap.newKeySet();

  /** There is something to sequence. */
  public void in(AuthorityId authority) {
    councils.add(authority);
  }

  /** Which there were; from now on others. */
  public Set<AuthorityId> take() {
    var taken = Set.copyOf(councils);
    councils.removeAll(taken);
    return taken;
  }
}
