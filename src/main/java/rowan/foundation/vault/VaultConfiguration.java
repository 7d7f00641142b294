package rowan.foundation.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.kernel.DatabaseTime;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  /**
   * The key-encryption key, refused at start if the database knows others only: better no start
   * than people whose records cannot be read, half of them sealed with a key nobody keeps.
   */
  @Bean
  KeyEncryption keyEncryption(@Value("${rowan.keyset}") Path keyset, JdbcClient jdbc, Clock clock) {
    var keys = LocalKeyset.at(keyset);
    var known =
        Set.copyOf(
            jdbc.sql("select key_id from vault.key_encryption_key").query(Long.class).list());
    var ours = keys.keyIds();
    if (!known.isEmpty() && ours.stream().noneMatch(known::contains)) {
      throw new WrongKeyFile();
    }
    for (var key : ours) {
      if (!known.contains(key)) {
        jdbc.sql(
                "insert into vault.key_encryption_key (key_id, first_used_at) values (?, ?) on conflict do nothing")
            .param(key)
            .param(DatabaseTime.of(clock.instant()))
            .update();
      }
    }
    return keys;
  }
}
