package rowan.promises.traces;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.messages.Channel;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;

/** Makes scenes, and finds in the database what a door does not say. */
@TestComponent
class Scenes {

  private final GivenCases given;
  private final Casework casework;
  private final Acting acting;
  private final JdbcClient jdbc;

  Scenes(GivenCases given, Casework casework, Acting acting, JdbcClient jdbc) {
    this.given = given;
    this.casework = casework;
    this.acting = acting;
    this.jdbc = jdbc;
  }

  /** Somebody who may be sent texts, in a council of her own. */
  Scene anew() {
    var team = given.team();
    var officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    var id = given.aCase(team, given.safe(Channel.TEXT, "07700 900318"));
    return new Scene(team, officer, id, casework.summary(team.idva(), id).orElseThrow().person());
  }

  /** A second case, of somebody who may be the same person. */
  void openASecond(Scene scene) {
    scene.another(given.person(scene.team.triage()));
    casework.open(given.command(scene.team, scene.another(), scene.idva.account()));
  }

  /** The only id that a query finds. */
  UUID only(Scene scene, String query) {
    return acting.in(Wing.SUPPORT, scene.idva, () -> jdbc.sql(query).query(UUID.class).single());
  }

  /** The only id that the right for emergencies finds. */
  UUID onlyInGlass(Scene scene, String query) {
    return acting.in(
        Wing.BREAKING_GLASS, scene.officer, () -> jdbc.sql(query).query(UUID.class).single());
  }

  /** The number of her case. */
  long number(Scene scene) {
    return number(scene, scene.person.value());
  }

  long number(Scene scene, UUID person) {
    return acting.in(
        Wing.SUPPORT,
        scene.idva,
        () ->
            jdbc.sql("select number from casework.opening where person_id = ?")
                .param(person)
                .query(Long.class)
                .single());
  }
}
