package rowan.support.casework.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.messages.Channel;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.OpenCase;
import rowan.support.casework.OpenResult;

/** People with a case each, to be found. */
@TestComponent
public class GivenPeople {

  private final GivenCases given;
  private final Casework casework;

  GivenPeople(GivenCases given, Casework casework) {
    this.given = given;
    this.casework = casework;
  }

  /** Somebody, and their case. */
  public record Known(PersonId person, CaseId caseId) {}

  public Known known(GivenCases.Team team, String name, LocalDate born, String phone) {
    return known(team, given.person(team.triage()), name, born, phone);
  }

  public Known known(
      GivenCases.Team team, PersonId person, String name, LocalDate born, String phone) {
    var like = given.command(team, person, team.idva().account());
    var opened =
        casework.open(
            new OpenCase(
                like.by(),
                person,
                name,
                Optional.of(born),
                like.gender(),
                List.of(),
                given.safe(Channel.CALL, phone),
                like.whatHappened(),
                like.lead(),
                like.referredAt(),
                like.source(),
                like.communities()));
    return switch (opened) {
      case OpenResult.Done(var id) -> new Known(person, id);
      case OpenResult.Refused(var refusal) -> throw new AssertionError(refusal.sentence());
    };
  }
}
