package rowan.foundation.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/** Where no mail server is set up, the work goes on without notices. */
@RowanTest
class NoMailServerTests {

  @Autowired private Notices notices;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  @Test
  void sendsNothingAndSaysSo() {
    var council = Council.founded(authorities, accounts);
    council.holder(Office.SCRUTINY_MEMBER);
    assertThat(notices.areSetUp()).isFalse();
    assertThat(notices.send("dana@example.org", new Notice("Hello", "Hello"))).isFalse();
    notices.tell(council.authority().id(), Office.SCRUTINY_MEMBER, new Notice("Hello", "Hello"));
  }
}
