package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.testing.RowanTest;

@RowanTest
class StartingOnRealPostgresTests {

  @Autowired JdbcClient jdbc;

  @Test
  void runsAsTheRoleThatOwnsNothing() {
    assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("rowan_app");
  }
}
