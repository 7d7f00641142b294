package rowan.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.kernel.AuthorityId;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.contact.Asking;
import rowan.testing.RowanTest;

/** The count behind the figure of the promise: it would show a message that its plan forbids. */
@RowanTest
class OutboxTests {

  private static final String LEFT =
      "update messages.outbox set sent_at = asked_at, withheld_at = null";

  @Autowired private GivenCases given;
  @Autowired private Asking asking;

  private AuthorityId authority;

  @BeforeEach
  void aMessage() {
    var team = given.team();
    authority = team.idva().authority();
    var id = given.aCase(team, given.safe(Channel.TEXT, "07700 900318"));
    asking.send(team.idva(), id, Channel.TEXT, NeutralWords.GET_IN_TOUCH);
  }

  @Test
  void countsNoMessageThatLeftInItsHours() throws SQLException {
    assertThat(DatabaseOwner.wouldSay(authority, Outbox.OUTSIDE_A_PLAN, LEFT)).containsExactly(0L);
  }

  @Test
  void countsAMessageThatLeftOutsideThem() throws SQLException {
    assertThat(
            DatabaseOwner.wouldSay(
                authority,
                Outbox.OUTSIDE_A_PLAN,
                "alter table messages.outbox drop constraint sent_in_safe_hours",
                LEFT.replace("asked_at", "asked_at + interval '9 hours'")))
        .containsExactly(1L);
  }
}
