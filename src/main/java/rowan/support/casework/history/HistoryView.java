package rowan.support.casework.history;

import java.util.List;
import java.util.Optional;
import rowan.support.casework.CaseId;

/**
 * Who looked at a record, latest first.
 *
 * @param number of the case, as workers write it
 * @param before where the next page begins; nothing on the last
 */
public record HistoryView(
    CaseId id, String number, List<HistoryLine> lines, Optional<Long> before) {

  public HistoryView {
    lines = List.copyOf(lines);
  }
}
