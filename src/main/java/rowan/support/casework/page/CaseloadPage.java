package rowan.support.casework.page;

import java.util.List;
import java.util.Optional;

/**
 * A page of somebody's cases.
 *
 * @param next what to ask the following page with, if there is one
 */
public record CaseloadPage(CaseFilter filter, List<CaseloadRow> rows, Optional<String> next) {

  public CaseloadPage {
    rows = List.copyOf(rows);
  }
}
