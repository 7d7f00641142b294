package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.testing.RowanTest;

@RowanTest
class DatabaseFaultsTests {

  private static final String A_ROW =
      """
      insert into engine.event_publication
        (id, listener_id, event_type, serialized_event, publication_date, completion_date)
      values (?, 'nobody', 'nothing', '{}', '2030-03-05', '2030-03-05')\
      """;

  @Autowired private JdbcClient jdbc;

  @Test
  void sayWhatWasRefusedAndNothingOfWhatWasWritten() {
    var written = UUID.randomUUID();
    jdbc.sql(A_ROW).param(written).update();
    var fault = catchThrowable(() -> jdbc.sql(A_ROW).param(written).update());
    assertThat(fault).hasStackTraceContaining("event_publication_pkey");
    assertThat(stackTrace(fault)).doesNotContain(written.toString());
  }

  private static String stackTrace(Throwable fault) {
    var written = new java.io.StringWriter();
    fault.printStackTrace(new java.io.PrintWriter(written));
    return written.toString();
  }
}
