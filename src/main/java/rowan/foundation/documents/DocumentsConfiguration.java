package rowan.foundation.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.documents.checking.ClamAv;
import rowan.foundation.documents.checking.NoScanner;
import rowan.foundation.documents.checking.Scanner;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Where files are kept and who looks at them first, as this installation is set up. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

  @Bean
  Scanner scanner(@Value("${rowan.documents.clamd:}") String address) {
    return address.isBlank() ? new NoScanner() : new ClamAv(address.strip());
  }

  @Bean
  Chunks chunks(
      @Value("${rowan.documents.s3.bucket:}") String bucket,
      @Value("${rowan.documents.s3.endpoint:}") String endpoint,
      @Value("${rowan.documents.s3.region:}") String region,
      Acting acting,
      JdbcClient jdbc) {
    return bucket.isBlank()
        ? new JdbcChunks(acting, jdbc)
        : S3Chunks.in(
            bucket.strip(),
            endpoint.strip(),
            region.strip(),
            // as Amazon's kit finds them: environment, profile, the machine's role
            DefaultCredentialsProvider.builder().build());
  }

  @Bean
  RecurringTask<Void> clearFilesLeftBehind(LeftBehind leftBehind, Authorities authorities) {
    return Tasks.recurring("clear-files-left-behind", FixedDelay.of(Duration.ofHours(1)))
        .execute((task, context) ->
            authorities.all().forEach(council -> leftBehind.clear(Actor.clock(council.id()))));
  }
}
