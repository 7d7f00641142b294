package rowan.promises.traces;

import java.sql.SQLException;
import rowan.foundation.audit.verify.Finding;

/** What is done to a log by who owns its database. */
@FunctionalInterface
interface Attack {

  /** Does it. */
  Expected on(AttackedLog log) throws SQLException;

  /** What the check has to say of it: how it was changed, and which entry is wrong first. */
  record Expected(Finding.How how, long first) {}
}
