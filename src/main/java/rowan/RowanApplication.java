package rowan;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.Modulithic;

/** The running application: four wings in one process, stateless but for its database. */
@Modulithic(systemName = "Rowan")
// Rooms may use the same word for different things: a bean is known by its whole name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class RowanApplication {

  /** The one clock. It tells the time in the United Kingdom, whose calendar the law goes by. */
  @Bean
  @Profile("!demo")
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/London"));
  }
}
