package rowan.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import rowan.testing.RowanTest;

/** What is kept for whoever's session has ended, and how much of it. */
@RowanTest
class KeptFormsTests {

  @Autowired private KeptForms keptForms;
  @Autowired private JdbcClient jdbc;

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
    var ticket = keptForms.keep(form()).orElseThrow();
    assertThat(keptForms.take(ticket).orElseThrow().fields())
        .containsExactly(new KeptForms.Field("words", "Half a page of a hard day."));
    assertThat(keptForms.take(ticket)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void areNotKeptFromAPageOfSomebodyElses(String from) {
    var request = form();
    request.addHeader("Sec-Fetch-Site", from);
    assertThat(keptForms.keep(request)).isEmpty();
  }

  @Test
  void areKeptFromAPageOfOurs() {
    var request = form();
    request.addHeader("Sec-Fetch-Site", "same-origin");
    assertThat(keptForms.keep(request)).isPresent();
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
    assertThat(keptForms.keep(form())).isEmpty();
    jdbc.sql("delete from access.kept_form where id = (select id from access.kept_form limit 1)")
        .update();
    assertThat(keptForms.keep(form())).isPresent();
  }

  @Test
  void areNotTakenByATicketThatWasMadeUp() {
    assertThat(keptForms.take(UUID.randomUUID() + ".AAAA")).isEmpty();
    assertThat(keptForms.take("1-1-1-1-1.====")).isEmpty();
    assertThat(keptForms.take("")).isEmpty();
  }
}
