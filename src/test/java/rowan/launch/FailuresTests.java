package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTests {

  @ParameterizedTest
  @CsvSource({
    "08006, can't be reached",
    "28P01, users and passwords",
    "3D000, no such database",
    "42501, lacks a right",
    "53100, disk is full",
    "53300, no connection left",
    "57P03, still starting"
  })
  void saysWhatToDoAboutWhatTheDatabaseReports(String state, String words) {
    var buried = new IllegalStateException("a bean", new SQLException("refused", state));
    assertThat(Failures.sentence(buried))
        .hasValueSatisfying(said -> assertThat(said).contains(words));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatTheDiskIsFullWhenAWriteFindsNoRoom() {
    var full = catchThrowable(() -> Files.writeString(Path.of("/dev/full"), "a word"));
    assertThat(full).isInstanceOf(IOException.class);
    assertThat(Failures.sentence(new UncheckedIOException((IOException) full)))
        .hasValueSatisfying(said -> assertThat(said).startsWith("The disk is full"));
  }

  @Test
  void leavesAFaultOfOurOwnAlone() {
    assertThat(Failures.sentence(new NullPointerException("ours"))).isEmpty();
    assertThat(Failures.sentence(new SQLException("syntax error", "42601"))).isEmpty();
  }

  @Test
  void refusesPostgresqlOlderThanFifteen() {
    assertThat(catchThrowable(() -> DatabaseCheck.refuseOld(14)))
        .hasMessageContaining("PostgreSQL 14")
        .hasMessageContaining("15 or later");
    DatabaseCheck.refuseOld(15);
  }
}
