package rowan.support.casework.connected;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.support.casework.GivenCases;
import rowan.support.casework.file.NoSuchCase;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.plan.Plans;
import rowan.testing.Meanwhile;
import rowan.testing.RowanTest;

/** A colleague is shut out of a case in the moment in which they write in it. */
@RowanTest
class ShutOutMeanwhileTests {

  @Autowired private GivenCases given;
  @Autowired private ConnectedPeople connected;
  @Autowired private Plans plans;
  @Autowired private Acting acting;

  @Test
  void theCaseIsNotThereForThemAnyMore() {
    var team = given.team();
    var id = given.aCase(team);
    CompletableFuture<WorkResult> written =
        acting.in(
            Wing.SUPPORT,
            team.idva(),
            () -> {
              connected.shutOut(team.idva(), id, team.otherIdva().account());
              return Meanwhile.begins(() -> plans.addGoal(team.otherIdva(), id, "To find out"));
            });
    assertThatThrownBy(written::join).hasCauseInstanceOf(NoSuchCase.class);
  }
}
