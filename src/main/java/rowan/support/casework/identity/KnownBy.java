package rowan.support.casework.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.CaseLook;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.finding.Indexing;
import rowan.support.casework.finding.SamePeople;
import rowan.support.casework.finding.SideBySide;
import rowan.support.casework.finding.likeness.Fact;

/**
 * The names and numbers that the person of a case is found by. What writes needs {@code WORK_CASE},
 * what reads {@code READ_CASE}.
 */
@Service
public class KnownBy {

  private final CaseFiles files;
  private final CaseLook looks;
  private final Indexing indexing;
  private final SamePeople same;
  private final SideBySide sideBySide;
  private final IdentityRows rows;
  private final Audit audit;

  KnownBy(
      CaseFiles files,
      CaseLook looks,
      Indexing indexing,
      SamePeople same,
      SideBySide sideBySide,
      IdentityRows rows,
      Audit audit) {
    this.files = files;
    this.looks = looks;
    this.indexing = indexing;
    this.same = same;
    this.sideBySide = sideBySide;
    this.rows = rows;
    this.audit = audit;
  }

  /** Writes down what they are found by from now on as well. */
  public WorkResult add(Actor by, CaseId id, List<Fact> facts) {
    return files.work(
        by,
        id,
        CaseAct.work("casework.add-fact", file -> facts.forEach(fact -> indexing.add(file, fact))));
  }

  /** What they are found by, in this record and in those that are read with it. */
  public Optional<Together> of(Actor actor, CaseId id) {
    return looks.at(
        actor,
        id,
        "casework.names",
        seen -> {
          var people = new ArrayList<>(List.of(seen.person()));
          same.wholePeople(actor, List.of(seen.person())).keySet().stream()
              .filter(person -> !person.equals(seen.person()))
              .forEach(people::add);
          var trace =
              people.size() == 1
                  ? seen.trace()
                  : audit.look(actor, "casework.names-together", SideBySide.ids(people));
          return new Together(
              seen.initials(),
              seen.open() && seen.current(),
              List.copyOf(sideBySide.of(actor, trace, people).values()),
              rows.said(actor, people));
        });
  }
}
