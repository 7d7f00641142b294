package rowan.support.casework.file;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import rowan.foundation.access.Action;

/**
 * Something to be done in a case.
 *
 * @param what its code in the audit log
 * @param objection the rule that it is held to; asked before anything is written
 * @param doing what it writes
 */
public record CaseAct(
    String what,
    Action needs,
    Function<Case.Open, Optional<WorkRefusal>> objection,
    Consumer<CaseFile> doing) {

  /** What anyone who works the case may do. */
  public static CaseAct work(String what, Consumer<CaseFile> doing) {
    return new CaseAct(what, Action.WORK_CASE, open -> Optional.empty(), doing);
  }

  /** What a rule may stand against. */
  public static CaseAct work(
      String what, Function<Case.Open, Optional<WorkRefusal>> objection, Consumer<CaseFile> doing) {
    return new CaseAct(what, Action.WORK_CASE, objection, doing);
  }
}
