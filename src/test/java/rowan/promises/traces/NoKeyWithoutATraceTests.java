package rowan.promises.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.vault.Vault;
import rowan.support.casework.GivenCases;
import rowan.testing.RowanTest;

/** What was told lies sealed, and the key of a person comes only for a trace that names them. */
@RowanTest
class NoKeyWithoutATraceTests {

  @Autowired private GivenCases given;
  @Autowired private Scenes scenes;
  @Autowired private List<RoomProbes> rooms;
  @Autowired private Audit audit;
  @Autowired private Vault vault;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Scene on;

  @BeforeEach
  void aCase() {
    on = scenes.anew();
  }

  @Test
  void theVaultOpensForNoTraceOfAnotherPerson() {
    var other = given.person(on.team.triage());
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                on.idva,
                () ->
                    vault.key(
                        on.idva, audit.look(on.idva, "casework.test", other.value()), on.person)))
        .hasMessage("nothing written down says that this person is looked at");
  }

  @Test
  void theVaultOpensForNoTraceThatHasEnded() {
    var ended = new Trace[1];
    acting.run(
        Wing.SUPPORT,
        on.idva,
        () -> ended[0] = audit.look(on.idva, "casework.test", on.person.value()));
    assertThatThrownBy(
            () -> acting.run(Wing.SUPPORT, on.idva, () -> vault.key(on.idva, ended[0], on.person)))
        .hasMessage("nothing written down says that this person is looked at");
  }

  private void does(String method) {
    rooms.stream()
        .map(room -> room.probes().get(method))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .call()
        .accept(on);
  }

  @Test
  void nothingPersonalLiesOpenInTheDatabase() {
    List.of("Contacts.log", "Handovers.propose", "Plans.addStep", "Plans.addGoal")
        .forEach(this::does);
    var open =
        acting.in(
            Wing.SUPPORT,
            on.idva,
            () ->
                jdbc.sql(
                        """
                        select coalesce(string_agg(t::text, ' '), '') from (
                          select o::text as t from casework.opening o union all
                          select c::text from casework.course c union all
                          select k::text from casework.child k union all
                          select h::text from casework.happening h union all
                          select h::text from casework.handover h union all
                          select s::text from casework.step s union all
                          select g::text from casework.goal g union all
                          select s::text from messages.safe_contact s) every\
                        """)
                    .query(String.class)
                    .single());
    for (var words :
        List.of(
            "Asha",
            "Khan",
            "A. K.",
            "Idris",
            "1994-02",
            "school",
            "sister",
            "lock",
            "What she told",
            "A job",
            "900318",
            "library",
            "ETHNIC")) {
      var bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
      assertThat(open)
          .as(words)
          .doesNotContainIgnoringCase(words)
          .doesNotContainIgnoringCase(bytes);
    }
  }
}
