package rowan.foundation.vault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.keyfile.KeyFile;
import rowan.foundation.vault.keyfile.KeyFileLock;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  /**
   * What the key file is locked with: a key elsewhere, a passphrase, or nothing in between. Its
   * {@code close} locks; it is not for the end of the application.
   */
  @Bean(destroyMethod = "")
  KeyFileLock keyFileLock(
      @Value("${rowan.keyset-passphrase:}") String passphrase,
      @Value("${rowan.transit.address:}") String address,
      @Value("${rowan.transit.key:}") String key,
      @Value("${rowan.transit.token:}") String token,
      @Value("${rowan.kms-key:}") String kms) {
    if (!address.isBlank()) {
      return KeyFileLock.transit(URI.create(address.strip()), key.strip(), token.strip());
    }
    if (!kms.isBlank()) {
      return KeyFileLock.kms(kms.strip(), DefaultCredentialsProvider.builder().build());
    }
    return passphrase.isEmpty() ? KeyFileLock.none() : KeyFileLock.passphrase(passphrase);
  }

  /**
   * The key-encryption key, refused at start if the database knows others only: better no start
   * than people whose records cannot be read, half of them sealed with a key nobody keeps.
   */
  @Bean
  LocalKeyset keyEncryption(
      @Value("${rowan.keyset}") Path keyset, KeyFileLock lock, JdbcClient jdbc, Clock clock) {
    var keys = LocalKeyset.at(new KeyFile(keyset, lock));
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

  @Bean
  Rewrapping keysOfSupport(Acting acting, JdbcClient jdbc, KeyEncryption keys) {
    return new WrappedKeys(acting, jdbc, keys, Wing.SUPPORT);
  }

  @Bean
  Rewrapping keysOfCommissioning(Acting acting, JdbcClient jdbc, KeyEncryption keys) {
    return new WrappedKeys(acting, jdbc, keys, Wing.COMMISSIONING);
  }

  @Bean
  KeyRotation keyRotation(
      LocalKeyset keys, ObjectProvider<Rewrapping> rooms, JdbcClient jdbc, Clock clock) {
    return new KeyRotation(keys, rooms.orderedStream().toList(), jdbc, clock);
  }
}
