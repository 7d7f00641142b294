package rowan.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import rowan.foundation.kernel.AuthorityId;
import rowan.testing.RowanTest;

/** What is kept for whoever's session has ended, and how much of it. */
@RowanTest
class KeptFormsTests {

  @Autowired private KeptForms keptForms;
  @Autowired private JdbcClient jdbc;

  private final AuthorityId authority = new AuthorityId(UUID.randomUUID());

  private Optional<String> kept(MockHttpServletRequest request) {
    return keptForms.keep(authority, request);
  }

  private static MockHttpServletRequest form() {
    var request = new MockHttpServletRequest("POST", "/cases");
    request.setParameter("words", "Half a page of a hard day.");
    return request;
  }

  @BeforeEach
  @AfterEach
  void nothingIsKept() {
    jdbc.sql("delete from access.kept_form").update();
  }

  @Test
  void areGivenBackOnce() {
    var ticket = kept(form()).orElseThrow();
    assertThat(keptForms.take(ticket).orElseThrow().fields())
        .containsExactly(new KeptForms.Field("words", "Half a page of a hard day."));
    assertThat(keptForms.take(ticket)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void areNotKeptFromAPageOfSomebodyElses(String from) {
    var request = form();
    request.addHeader("Sec-Fetch-Site", from);
    assertThat(kept(request)).isEmpty();
  }

  @Test
  void areKeptFromAPageOfOurs() {
    var request = form();
    request.addHeader("Sec-Fetch-Site", "same-origin");
    assertThat(kept(request)).isPresent();
  }

  @Test
  void areNotKeptWithoutEnd() {
    jdbc.sql(
            """
            insert into access.kept_form (id, sealed, kept_until)
            select gen_random_uuid(), '', '2031-01-01' from generate_series(1, ?)\
            """)
        .param(KeptForms.MOST_KEPT)
        .update();
    assertThat(kept(form())).isEmpty();
    jdbc.sql("delete from access.kept_form where id = (select id from access.kept_form limit 1)")
        .update();
    assertThat(kept(form())).isPresent();
  }

  /** To see it fail: keep the form of an address that may not once more. */
  @Test
  void ofOneAddressDoNotFillTheRoomOfAll() {
    int kept = 0;
    while (kept < KeptForms.MOST_KEPT && kept(form()).isPresent()) {
      kept++;
    }
    assertThat(kept).isBetween(60, 100);
    var fromElsewhere = form();
    fromElsewhere.setRemoteAddr("192.0.2.7");
    assertThat(kept(fromElsewhere)).isPresent();
  }

  @Test
  void areNotTakenByATicketThatWasMadeUp() {
    assertThat(keptForms.take(UUID.randomUUID() + ".AAAA")).isEmpty();
    assertThat(keptForms.take("1-1-1-1-1.====")).isEmpty();
    assertThat(keptForms.take("")).isEmpty();
  }
}
